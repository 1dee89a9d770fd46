import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectFacts, type Facts } from "@akashi/facts";
import { buildDex, type ClassInput } from "@akashi/formats/testing";
import { nodePrimitives } from "@akashi/host/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeApps, type MergedApp } from "../bench/merge.ts";
import { buildApp, classOf } from "./support/app-builder.ts";

const home = mkdtempSync(join(tmpdir(), "akashi-merge-"));
const [small, large] = [join(home, "small.apk"), join(home, "large.apk")];
const classWith = (name: string, ...methods: readonly string[]): ClassInput =>
  classOf(
    name,
    "java.lang.Object",
    methods.map((method) => ({ name: method, descriptor: "()V", code: "return-void" })),
  );
const [smallCode, largeCode] = [classWith("org.small.Pings", "ping"), classWith("org.large.Store", "insert", "update", "delete")];
const sizeOf = (code: ClassInput): number => buildDex({ classes: [code] }).length;

beforeAll(() => {
  const filters = '<intent-filter><action android:name="org.example.PING"/></intent-filter>';
  const receiver = `<receiver android:name="org.small.Pings" android:exported="false">${filters}</receiver>`;
  const provider = '<provider android:name="org.large.Store" android:exported="false" android:authorities="org.store;org.more"/>';
  writeFileSync(small, buildApp({ components: receiver, classes: [smallCode] }));
  writeFileSync(large, buildApp({ components: provider, classes: [largeCode] }));
});
afterAll(() => rmSync(home, { recursive: true }));

const factsOf = ({ bytes }: MergedApp): Promise<Facts> =>
  collectFacts({ files: [{ name: "merged.apk", bytes }], flows: false }, nodePrimitives);

describe("apps merged for the bench", () => {
  test("hold the code and the components of all, the largest first", async () => {
    const merged = await mergeApps([small, large], Number.POSITIVE_INFINITY);
    const { code, manifest } = await factsOf(merged);
    // Each names its constructor, that of its superclass, and what it defines beside.
    expect(code.dex.map(({ name, methods }) => [name, methods])).toStrictEqual([
      ["classes.dex", 5],
      ["classes2.dex", 3],
    ]);
    expect(merged).toMatchObject({ apps: 2, dexBytes: sizeOf(smallCode) + sizeOf(largeCode) });
    expect(manifest?.components).toMatchObject([
      { kind: "provider", className: "org.large.Store", exported: false, authorities: ["org.store", "org.more"], defined: true },
      {
        kind: "receiver",
        className: "org.small.Pings",
        exported: false,
        filters: [{ actions: ["org.example.PING"] }],
        defined: true,
      },
    ]);
  });

  test("end with the app that fills them", async () => {
    const { code } = await factsOf(await mergeApps([small, large], 1));
    expect(code.dex).toHaveLength(1);
  });
});
