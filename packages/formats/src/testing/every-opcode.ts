import type { InstructionFormat } from "../dex/instruction-formats.ts";
import { OPCODES, type Opcode } from "../dex/opcodes.ts";
import { buildDex } from "./dex-builder.ts";

const REFERENCES: Readonly<Record<Opcode["reference"], string>> = {
  none: "",
  string: '"text"',
  type: "Lapp/Type;",
  field: "Lapp/Type;->field:I",
  method: "Lapp/Type;->method(IJ)V",
  "method-and-proto": "Ljava/lang/invoke/MethodHandle;->invoke([Ljava/lang/Object;)Ljava/lang/Object;, (I)J",
  "call-site": "site",
  "method-handle": "handle",
  proto: "(I)Ljava/lang/String;",
};

/** Operands that use every bit of each format: negative literals, high registers, jumps both ways. */
const OPERANDS: Readonly<Record<InstructionFormat, readonly string[]>> = {
  "10x": [""],
  "10t": [":ahead", ":back"],
  "11n": ["v15, -8", "v0, 7"],
  "11x": ["v255"],
  "12x": ["v15, v8"],
  "20t": [":ahead", ":back"],
  "21c": ["v254, REF"],
  "21h": ["v253, HIGH"],
  "21s": ["v252, -32768", "v1, 32767"],
  "21t": ["v251, :ahead", "v2, :back"],
  "22b": ["v250, v249, -128", "v3, v4, 127"],
  "22c": ["v14, v13, REF"],
  "22s": ["v12, v11, -32768", "v5, v6, 32767"],
  "22t": ["v10, v9, :ahead", "v7, v8, :back"],
  "22x": ["v248, v65535"],
  "23x": ["v247, v246, v245"],
  "30t": [":ahead", ":back"],
  "31c": ["v244, REF"],
  "31i": ["v243, -2147483648", "v9, 0x12345678"],
  "31t": ["v242, PAYLOAD"],
  "32x": ["v65534, v65533"],
  "35c": ["{}, REF", "{v15, v14, v13, v12, v11}, REF"],
  "3rc": ["{v65280 .. v65534}, REF"],
  "45cc": ["{v10, v9, v8}, REF"],
  "4rcc": ["{v300 .. v302}, REF"],
  "51l": ["v241, -0x123456789abcdef0", "v8, 0x7fffffffffffffff"],
};

const PAYLOADS: Readonly<Record<string, string>> = {
  "packed-switch": ":packed",
  "sparse-switch": ":sparse",
  "fill-array-data": ":data",
};

const linesOf = ({ mnemonic, format, reference }: Opcode): readonly string[] =>
  OPERANDS[format].map((operands) => {
    const high = mnemonic === "const/high16" ? "-0x7ff00000" : "-0x7ff0000000000000";
    const filled = operands
      .replace("REF", REFERENCES[reference])
      .replace("HIGH", high)
      .replace("PAYLOAD", PAYLOADS[mnemonic] ?? "");
    return `${mnemonic} ${filled}`.trim().replace(/-0x[0-9a-f]+/, (literal) => String(-BigInt(literal.slice(1))));
  });

/** Branches of eight bits reach their labels only from near by. */
const nearby = (lines: readonly string[], name: string): readonly string[] => [
  `:back${name}`,
  ...lines.map((line) => line.replace(":back", `:back${name}`).replace(":ahead", `:ahead${name}`)),
  `:ahead${name}`,
];

/** The instructions of the method that has every opcode, in the notation of the assembler. */
export const everyOpcodeCode: string = [
  ...OPCODES.flatMap((opcode) => nearby(linesOf(opcode), String(opcode.value))),
  "return-void",
  ":packed",
  ".packed-switch -2 :back0 :ahead0",
  ":sparse",
  ".sparse-switch -5 -> :back0, 1000000 -> :ahead0",
  ":data",
  ".array-data 1 1, 2, 255",
].join("\n");

/** A DEX with one method that has every opcode there is. It is not code that runs. */
export const buildEveryOpcode = (): Uint8Array<ArrayBuffer> =>
  buildDex({
    version: 39,
    methodHandles: { handle: { kind: "invoke-static", member: "Lapp/Boot;->strap()V" } },
    callSites: { site: { bootstrap: "handle", name: "run", type: "()V", extra: [1] } },
    classes: [
      {
        descriptor: "Lapp/Every;",
        methods: [
          { name: "opcode", descriptor: "()V", access: ["public", "static"], registerCount: 65535, code: everyOpcodeCode },
        ],
      },
    ],
  });
