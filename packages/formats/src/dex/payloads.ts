import type { CodeItem } from "./code-item.ts";
import type { DexFile } from "./dex-file.ts";

/** First code unit of each payload (Dalvik bytecode, "packed-switch-payload format" and after). */
const PACKED_SWITCH = 0x0100;
const SPARSE_SWITCH = 0x0200;
const FILL_ARRAY_DATA = 0x0300;

const wordAt = (units: Uint16Array, at: number): number => (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16);

/** Size in code units of the payload at `at`; 0 where none starts there. It may reach beyond the method. */
export const payloadSize = (units: Uint16Array, at: number): number => {
  const count = units[at + 1] ?? 0;
  switch (units[at]) {
    case PACKED_SWITCH:
      return count * 2 + 4;
    case SPARSE_SWITCH:
      return count * 4 + 2;
    case FILL_ARRAY_DATA:
      return Math.ceil((count * (wordAt(units, at + 2) >>> 0)) / 2) + 4;
    default:
      return 0;
  }
};

/** The cases of a packed-switch or sparse-switch. */
export interface SwitchPayload {
  readonly keys: Int32Array;
  /** Program counter of each case. */
  readonly targets: Int32Array;
}

/** The elements of a fill-array-data: `width` bytes each, little-endian. */
export interface ArrayPayload {
  readonly width: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

const payloadAt = (dex: DexFile, code: CodeItem, pc: number): number => {
  const at = code.start + pc;
  const inside = pc >= 0 && pc < code.size && pc + payloadSize(dex.units, at) <= code.size;
  return inside ? at : dex.part.fail("bad-payload", at * 2);
};

/** Reads the switch payload at program counter `pc`; `switchPc` is the instruction its targets count from. Throws FormatError `bad-payload`. */
export const readSwitchPayload = (dex: DexFile, code: CodeItem, pc: number, switchPc: number): SwitchPayload => {
  const at = payloadAt(dex, code, pc);
  const { units } = dex;
  const count = units[at + 1] ?? 0;
  const [keys, targets] = [new Int32Array(count), new Int32Array(count)];
  const isPacked = units[at] === PACKED_SWITCH;
  if (!isPacked && units[at] !== SPARSE_SWITCH) dex.part.fail("bad-payload", at * 2);
  const firstKey = wordAt(units, at + 2);
  const firstTarget = isPacked ? at + 4 : at + 2 + count * 2;
  for (let index = 0; index < count; index += 1) {
    keys[index] = isPacked ? firstKey + index : wordAt(units, at + 2 + index * 2);
    const target = switchPc + wordAt(units, firstTarget + index * 2);
    if (target < 0 || target >= code.size) dex.part.fail("bad-payload", at * 2);
    targets[index] = target;
  }
  return { keys, targets };
};

/** Reads the fill-array-data payload at program counter `pc`. Throws FormatError `bad-payload`. */
export const readArrayPayload = (dex: DexFile, code: CodeItem, pc: number): ArrayPayload => {
  const at = payloadAt(dex, code, pc);
  if (dex.units[at] !== FILL_ARRAY_DATA) dex.part.fail("bad-payload", at * 2);
  const width = dex.units[at + 1] ?? 0;
  const count = wordAt(dex.units, at + 2) >>> 0;
  const start = (at + 4) * 2;
  return { width, count, bytes: dex.part.bytes.subarray(start, start + width * count) };
};
