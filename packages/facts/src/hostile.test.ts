import {
  buildBinaryXml,
  androidAttribute,
  buildDex,
  buildResourceTable,
  buildZip,
  type ElementSpec,
  type ZipEntrySpec,
} from "@akashi/formats/testing";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, it } from "vitest";
import { collectFacts } from "./collect.ts";
import type { Facts } from "./schema.ts";

const NAME = 0x01010003;
const named = (name: string, text: string): ElementSpec => ({ name, attributes: [androidAttribute("name", NAME, text)] });
const manifest = (...components: readonly ElementSpec[]): ZipEntrySpec => ({
  name: "AndroidManifest.xml",
  content: buildBinaryXml({
    name: "manifest",
    attributes: [{ name: "package", value: "com.example.app" }],
    children: [{ name: "application", children: components }],
  }),
});
const code = (body: string): ZipEntrySpec => ({
  name: "classes.dex",
  content: buildDex({
    classes: [
      {
        descriptor: "Lcom/example/app/Main;",
        methods: [{ name: "run", descriptor: "(Landroid/content/ContentResolver;)V", access: ["public", "static"], code: body }],
      },
    ],
  }),
});
const factsOfFile = async (bytes: Uint8Array): Promise<Facts> =>
  collectFacts({ files: [{ name: "app.apk", bytes }] }, nodePrimitives);
const factsOf = async (...entries: readonly ZipEntrySpec[]): Promise<Facts> => factsOfFile(buildZip(entries));
const limits = ({ coverage }: Facts): readonly string[] =>
  coverage.filter(({ state }) => state !== "full").map(({ area, reason }) => `${area} ${reason}`);

/** Fails where the work grows with the square of the input: each of these took from ten seconds to hours. */
const quickly = async (...entries: readonly ZipEntrySpec[]): Promise<Facts> => {
  const bytes = buildZip(entries);
  const start = performance.now();
  const facts = await factsOfFile(bytes);
  expect(performance.now() - start).toBeLessThan(4_000);
  return facts;
};

describe("a hostile app costs what its size is worth", () => {
  it("with one provider declared fifty thousand times", async () => {
    const providers = Array.from({ length: 50_000 }, () => named("provider", ".Main"));
    const facts = await quickly(manifest(...providers), code("return-void"));
    expect(facts.code.packages[0]?.startsByItself).toHaveLength(50_000);
  }, 60_000);

  it("with one method that reads twenty thousand settings", async () => {
    const reads = Array.from(
      { length: 20_000 },
      (_, index) =>
        `const-string v0, "s${index}"\ninvoke-static {p0, v0}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;`,
    );
    await quickly(manifest(), code(`${reads.join("\n")}\nreturn-void`));
  }, 60_000);

  it("with file names that patterns are slow at", async () => {
    const paths = Array.from({ length: 5 }, (_, index) => ({ name: `META-INF/${"_".repeat(60_000)}${index}`, content: "" }));
    await quickly(manifest(), code("return-void"), ...paths);
  }, 60_000);

  it("with services files of more names than are read, and says so", async () => {
    const files = Array.from({ length: 200 }, (_, index) => ({
      name: `META-INF/services/com.example.S${index}`,
      content: "com.example.app.Main\n".repeat(3_000),
    }));
    const facts = await quickly(manifest(), code("return-void"), ...files);
    expect(facts.anomalies.some(({ code: anomaly }) => anomaly === "limit-serviceNames")).toBe(true);
  }, 60_000);
});

describe("what is not looked at is said", () => {
  it("for files of more addresses than are looked at", async () => {
    const text = { name: "assets/a.js", content: "p://".repeat(600_000) };
    expect(limits(await factsOf(manifest(), code("return-void"), text))).toContain("archive limit-reached");
    expect(limits(await factsOf(manifest(), code("return-void")))).not.toContain("archive limit-reached");
  });

  it("for addresses beyond the number that is kept", async () => {
    const urls = Array.from({ length: 20_001 }, (_, index) => `https://h${index}.example/`);
    const facts = await factsOf(manifest(), code("return-void"), { name: "assets/a.js", content: urls.join(" ") });
    expect(facts.endpoints).toHaveLength(20_000);
    expect(facts.coverage).toContainEqual({ area: "archive", state: "partial", reason: "limit-reached", count: 1, examples: [] });
  });

  it("for a native library that is none, and the addresses in it are found all the same", async () => {
    const facts = await factsOf(manifest(), { name: "lib/x86/libx.so", content: "packed https://a.example/" });
    expect(limits(facts)).toContain("archive part-unreadable");
    expect(facts.endpoints.map(({ host }) => host)).toEqual(["a.example"]);
  });

  it("for a layout that cannot be read", async () => {
    const broken = { name: "res/layout/main.xml", content: "x", method: 8, data: Uint8Array.of(0xff, 0xff) };
    const facts = await factsOf(manifest(), code("return-void"), broken);
    expect(limits(facts)).toContain("resources part-unreadable");
    expect(facts.anomalies.map(({ place }) => place.path.at(-1))).toContain("res/layout/main.xml");
  });

  it("for a file that may hold code and is larger than what is opened", async () => {
    const size = 64 * 1024 * 1024;
    const held = { name: "assets/held.bin", content: new Uint8Array(size), method: 8 };
    const larger = { name: "assets/larger.bin", content: new Uint8Array(size + 1), method: 8 };
    const [note] = (await factsOf(manifest(), code("return-void"), held, larger)).coverage.filter(
      ({ reason }) => reason === "limit-reached",
    );
    expect(note).toMatchObject({ area: "archive", count: 1, examples: ["assets/larger.bin"] });
  });

  it("for text beyond the bytes that are searched", async () => {
    const text = (name: string, size: number): ZipEntrySpec => ({ name, content: new Uint8Array(size), method: 8 });
    const first = text("assets/a.js", 64 * 1024 * 1024 - 1);
    const fits = await factsOf(manifest(), code("return-void"), first, text("assets/b.js", 1));
    expect(limits(fits)).not.toContain("archive limit-reached");
    const over = await factsOf(manifest(), code("return-void"), first, text("assets/b.js", 2));
    expect(over.coverage).toContainEqual(
      expect.objectContaining({ area: "archive", reason: "limit-reached", examples: ["assets/b.js"] }),
    );
  });

  it.each([
    [1, 1, false],
    [1, 2, true],
    [2, 2, true],
    [3, 2, false],
  ])("for components without code: with %i that have it and %i that have none, packed is %s", async (there, missing, packed) => {
    const components = [
      ...Array.from({ length: there }, () => named("service", ".Main")),
      ...Array.from({ length: missing }, (_, index) => named("service", `.Gone${index}`)),
    ];
    const found = limits(await factsOf(manifest(...components), code("return-void")));
    expect(found.includes("packed-code looks-packed")).toBe(packed);
  });

  it("for values of resources beyond the number that is kept", async () => {
    const resources = Array.from({ length: 5_002 }, (_, index) => ({
      type: "string",
      name: `s${index}`,
      values: [{ value: `v${index}` }],
    }));
    const table = { name: "resources.arsc", content: buildResourceTable([{ name: "com.example.app", resources }]) };
    const facts = await factsOf(manifest(), code("return-void"), table);
    expect(facts.resources.values).toHaveLength(5_000);
    expect(facts.coverage).toContainEqual({
      area: "resources",
      state: "partial",
      reason: "limit-reached",
      count: 2,
      examples: [],
    });
  });
});

it("layouts in a folder that a shrinker renamed are read like those below res/", async () => {
  const layout = (name: string): ZipEntrySpec => ({ name, content: buildBinaryXml({ name: "com.example.app.Chart" }) });
  const view = {
    descriptor: "Lcom/example/app/Chart;",
    superclass: "Landroid/view/View;",
    methods: [
      {
        name: "<init>",
        descriptor: "(Landroid/content/Context;Landroid/util/AttributeSet;)V",
        access: ["public", "constructor"] as const,
        code: "return-void",
      },
    ],
  };
  const dex: ZipEntrySpec = { name: "classes.dex", content: buildDex({ classes: [view] }) };
  const reached = async (name: string): Promise<number> => (await factsOf(manifest(), dex, layout(name))).code.entryPoints;
  expect(await reached("res/layout/main.xml")).toBe(1);
  expect(await reached("r/a/b.xml")).toBe(1);
  expect(await reached("assets/b.xml")).toBe(0);
});
