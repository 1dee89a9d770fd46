import { collectFacts, type Facts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { expect, test } from "vitest";
import { buildFlowFixture } from "./support/flow-fixtures.ts";

/** Milliseconds that any of these apps may take: a hundred times what they take. */
const PATIENCE = 15_000;

const SERIAL = "sget-object v0, Landroid/os/Build;->SERIAL:Ljava/lang/String;";
const SEND = "invoke-static {v0}, Lapp/Net;->send(Ljava/lang/String;)V";
const main = (members: string): string => `.class Lapp/Main; extends Landroid/app/Activity;\n${members}`;
const method = (signature: string, lines: readonly string[]): string =>
  [`.method ${signature}`, ...lines, ".end method"].join("\n");
const onCreate = (...lines: readonly string[]): string => method("onCreate(Landroid/os/Bundle;)V", [...lines, "return-void"]);

const factsOf = async (...parts: readonly string[]): Promise<Facts> => {
  const { apk } = buildFlowFixture("odd", parts.join("\n"));
  return collectFacts({ files: [{ name: "app.apk", bytes: apk }] }, nodePrimitives);
};
const sinksOf = ({ flows }: Facts): readonly string[] => [...new Set(flows.map(({ sink }) => `${sink.class}.${sink.method}`))];
const wasCut = ({ coverage }: Facts): boolean =>
  coverage.some(({ area, reason }) => area === "data-flow" && reason === "limit-reached");

test(
  "objects that hold one another in a circle are followed to their end",
  async () => {
    const node = ".class Lapp/Node;\n.field next:Lapp/Node;\n.field value:Ljava/lang/String;";
    const facts = await factsOf(
      node,
      main(
        onCreate(
          "new-instance v1, Lapp/Node;",
          "invoke-direct {v1}, Lapp/Node;-><init>()V",
          "new-instance v2, Lapp/Node;",
          "invoke-direct {v2}, Lapp/Node;-><init>()V",
          "iput-object v2, v1, Lapp/Node;->next:Lapp/Node;",
          "iput-object v1, v2, Lapp/Node;->next:Lapp/Node;",
          SERIAL,
          "iput-object v0, v2, Lapp/Node;->value:Ljava/lang/String;",
          ":next",
          "iget-object v1, v1, Lapp/Node;->next:Lapp/Node;",
          "iget-object v0, v1, Lapp/Node;->value:Ljava/lang/String;",
          SEND,
          "if-nez v1, :next",
        ),
      ),
    );
    expect(sinksOf(facts)).toEqual(["app.Net.send"]);
  },
  PATIENCE,
);

test(
  "of a hundred settings each keeps the key that it was made with",
  async () => {
    const setting = [
      ".class Lapp/Setting;\n.field key:Ljava/lang/String;",
      method("<init>(Ljava/lang/String;)V", [
        "invoke-direct {p0}, Ljava/lang/Object;-><init>()V",
        "iput-object p1, p0, Lapp/Setting;->key:Ljava/lang/String;",
        "return-void",
      ]),
    ];
    const make = Array.from({ length: 100 }, (_, at) => [
      "new-instance v1, Lapp/Setting;",
      `const-string v2, "key${at}"`,
      "invoke-direct {v1, v2}, Lapp/Setting;-><init>(Ljava/lang/String;)V",
    ]).flat();
    const put = (key: string, value: string): readonly string[] => [
      `iget-object v2, ${key}, Lapp/Setting;->key:Ljava/lang/String;`,
      `invoke-virtual {v3, v2, ${value}}, Ljava/util/HashMap;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;`,
    ];
    const facts = await factsOf(
      ...setting,
      main(
        onCreate(
          "new-instance v3, Ljava/util/HashMap;",
          "invoke-direct {v3}, Ljava/util/HashMap;-><init>()V",
          ...make,
          SERIAL,
          ...put("v1", "v0"),
          'const-string v0, "key98"',
          "invoke-virtual {v3, v0}, Ljava/util/HashMap;->get(Ljava/lang/Object;)Ljava/lang/Object;",
          "move-result-object v0",
          "invoke-static {v0, v0}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I",
          'const-string v0, "key99"',
          "invoke-virtual {v3, v0}, Ljava/util/HashMap;->get(Ljava/lang/Object;)Ljava/lang/Object;",
          "move-result-object v0",
          SEND,
        ),
      ),
    );
    expect(sinksOf(facts)).toEqual(["app.Net.send"]);
  },
  PATIENCE,
);

test(
  "what the share of an entry point cuts, a later round has budget for",
  async () => {
    const filler = Array.from({ length: 40_000 }, (_, at) => `add-int/lit8 v${1 + (at % 8)}, v${1 + ((at + 3) % 8)}, 1`);
    // A static field that is left behind makes another round.
    const leave = "sput-object v0, Lapp/Main;->left:Ljava/lang/String;";
    const facts = await factsOf(
      main([".field static left:Ljava/lang/String;", onCreate("const/4 v1, 0", SERIAL, leave, ...filler, SEND)].join("\n")),
    );
    expect(sinksOf(facts)).toEqual(["app.Net.send"]);
  },
  PATIENCE,
);

test(
  "a method of 60,000 instructions is executed as far as its share goes, and the coverage says so",
  async () => {
    const filler = Array.from({ length: 60_000 }, (_, at) => `add-int/lit8 v${1 + (at % 8)}, v${1 + ((at + 3) % 8)}, 1`);
    const facts = await factsOf(main(onCreate("const/4 v1, 0", SERIAL, ...filler, SEND)));
    expect(wasCut(facts)).toBe(true);
  },
  PATIENCE,
);

const chainOf = (count: number): string => {
  const last = `Lapp/C${count - 1};`;
  const first = `.class Lapp/C0;\n${method("report(Ljava/lang/String;)V", ["invoke-static {p1}, Lapp/Net;->send(Ljava/lang/String;)V", "return-void"])}`;
  const rest = Array.from({ length: count - 1 }, (_, at) => `.class Lapp/C${at + 1}; extends Lapp/C${at};`);
  const call = [
    `invoke-direct {v1}, ${last}-><init>()V`,
    SERIAL,
    `invoke-virtual {v1, v0}, ${last}->report(Ljava/lang/String;)V`,
  ];
  return [first, ...rest, main(onCreate(`new-instance v1, ${last}`, ...call))].join("\n");
};

test(
  "a method is found up a chain of 500 classes, and a longer chain is cut where the hierarchy cuts it",
  async () => {
    expect(sinksOf(await factsOf(chainOf(500)))).toEqual(["app.Net.send"]);
    expect(sinksOf(await factsOf(chainOf(2_000)))).toEqual([]);
  },
  PATIENCE,
);

test(
  "1,000 calls within one another end, and the coverage says that they were cut",
  async () => {
    const calls = Array.from({ length: 1_000 }, (_, at) =>
      method(`static m${at}(Ljava/lang/String;)V`, [
        at === 999
          ? "invoke-static {p0}, Lapp/Net;->send(Ljava/lang/String;)V"
          : `invoke-static {p0}, Lapp/Main;->m${at + 1}(Ljava/lang/String;)V`,
        "return-void",
      ]),
    );
    const facts = await factsOf(
      main([...calls, onCreate(SERIAL, "invoke-static {v0}, Lapp/Main;->m0(Ljava/lang/String;)V")].join("\n")),
    );
    expect(wasCut(facts)).toBe(true);
  },
  PATIENCE,
);

test(
  "methods that call one another twice each do not cost twice as much with each level",
  async () => {
    const call = (at: number): string => `invoke-static {p0}, Lapp/Main;->m${at}(Ljava/lang/String;)V`;
    const levels = Array.from({ length: 40 }, (_, at) =>
      method(`static m${at}(Ljava/lang/String;)V`, [
        ...(at === 39 ? ["invoke-static {p0}, Lapp/Net;->send(Ljava/lang/String;)V"] : [call(at + 1), call(at + 1)]),
        "return-void",
      ]),
    );
    const facts = await factsOf(
      main([...levels, onCreate(SERIAL, "invoke-static {v0}, Lapp/Main;->m0(Ljava/lang/String;)V")].join("\n")),
    );
    expect(sinksOf(facts)).toEqual(["app.Net.send"]);
  },
  PATIENCE,
);

test(
  "loops and recursions without an end are left",
  async () => {
    const endless = method("static endless(Ljava/lang/String;)Ljava/lang/String;", [
      "invoke-static {p0}, Lapp/Main;->endless(Ljava/lang/String;)Ljava/lang/String;",
      "move-result-object v0",
      "invoke-virtual {v0, p0}, Ljava/lang/String;->concat(Ljava/lang/String;)Ljava/lang/String;",
      "move-result-object p0",
      "invoke-static {p0}, Lapp/Main;->endless(Ljava/lang/String;)Ljava/lang/String;",
      "return-object p0",
    ]);
    const resumed = method("onResume()V", [":again", SERIAL, SEND, "goto :again"]);
    const facts = await factsOf(
      main(
        [
          endless,
          resumed,
          onCreate(SERIAL, "invoke-static {v0}, Lapp/Main;->endless(Ljava/lang/String;)Ljava/lang/String;"),
        ].join("\n"),
      ),
    );
    expect(sinksOf(facts)).toEqual(["app.Net.send"]);
  },
  PATIENCE,
);

test(
  "code that no verifier would pass costs nothing but itself",
  async () => {
    const broken = [
      // Falls off its end, takes a result that nothing gave, catches without a throw, and uses a register that was never set.
      method("static fallsOff()V", ["move-result-object v3", "const/4 v1, 0"]),
      method("static neverSet()V", ["move-exception v2", "throw v5"]),
      method("onPause()V", [
        "invoke-static {}, Lapp/Main;->fallsOff()V",
        "invoke-static {}, Lapp/Main;->neverSet()V",
        "return-void",
      ]),
    ];
    const facts = await factsOf(
      ".class Lapp/Left; extends Lapp/Right;",
      ".class Lapp/Right; extends Lapp/Left;",
      main(
        [...broken, onCreate("new-instance v1, Lapp/Left;", "invoke-virtual {v1}, Lapp/Left;->hashCode()I", SERIAL, SEND)].join(
          "\n",
        ),
      ),
    );
    expect(sinksOf(facts)).toEqual(["app.Net.send"]);
  },
  PATIENCE,
);
