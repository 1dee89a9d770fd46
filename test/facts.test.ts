import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { FormatError } from "@akashi/bytes";
import { collectFacts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, it } from "vitest";
import { listSamples } from "../fuzz/seeds.ts";
import { buildApp } from "./support/app-builder.ts";
import { activity, factsOf } from "./support/facts-of.ts";

describe("files", () => {
  it("finds code where Android does not look for it, by content and not by name", async () => {
    const dex = new TextEncoder().encode("dex\n035\0 and so on");
    const { files } = await factsOf({
      files: { "assets/picture.dat": dex, "assets/tool": "#!/system/bin/sh\n", "assets/notes.bin": "plain" },
    });
    expect(files.embeddedCode).toEqual([
      { file: "assets/picture.dat", kind: "dex" },
      { file: "assets/tool", kind: "script" },
    ]);
  });

  it("reads versions that builds leave behind", async () => {
    const { libraries } = await factsOf({
      files: {
        "META-INF/androidx.core_core.version": "1.13.1\n",
        "META-INF/maven/com.vendor/sdk/pom.properties": "version=2.0\ngroupId=com.vendor\n",
        "play-services-base.properties": "version=18.5.0\nclient=play-services-base\n",
      },
    });
    expect(libraries.map(({ name, version }) => [name, version])).toEqual([
      ["androidx.core:core", "1.13.1"],
      ["com.google.android.gms:play-services-base", "18.5.0"],
      ["com.vendor:sdk", "2.0"],
    ]);
  });
});

describe("broken parts", () => {
  it("costs a broken DEX one diagnostic and a coverage note, and keeps the rest", async () => {
    const facts = await factsOf({ ...activity("return-void"), files: { "classes2.dex": "dex\n035\0 broken" } });
    expect(facts.code.dex.map(({ name }) => name)).toEqual(["classes.dex"]);
    expect(facts.anomalies.some(({ format }) => format === "dex")).toBe(true);
    expect(facts.coverage).toContainEqual(
      expect.objectContaining({ area: "code", state: "partial", reason: "part-unreadable", examples: ["classes2.dex"] }),
    );
  });

  it("refuses what is no app with a FormatError", async () => {
    await expect(collectFacts({ files: [{ name: "x", bytes: new Uint8Array(100) }] }, nodePrimitives)).rejects.toBeInstanceOf(
      FormatError,
    );
  });

  it("says that an unsigned app is not signed, and never that it is verified", async () => {
    const { signing } = await factsOf({});
    expect(signing.verified).toBe(false);
    expect(signing.schemes.every(({ outcome }) => outcome !== "verified")).toBe(true);
  });
});

describe("a split set", () => {
  const member = (split: string, versionCode = 1): Uint8Array =>
    buildApp({
      manifestAttributes: `split="${split}"`,
      versionCode,
      files: { [`assets/${split}.json`]: '"https://split.vendor.com"' },
    });

  it("is one app: permissions, files and addresses of all members", async () => {
    const facts = await collectFacts(
      {
        files: [
          { name: "split_config.ja.apk", bytes: member("config.ja") },
          { name: "base.apk", bytes: buildApp(activity("return-void")) },
        ],
      },
      nodePrimitives,
    );
    expect(facts.artifact).toMatchObject({ kind: "split-set", packageName: "com.example.app" });
    expect(facts.artifact.members.map(({ name, role }) => [name, role])).toEqual([
      ["base.apk", "base"],
      ["split_config.ja.apk", "config"],
    ]);
    expect(facts.code.dex[0]?.name).toBe("base.apk/classes.dex");
    expect(facts.endpoints[0]?.where[0]).toEqual({ kind: "asset", file: "split_config.ja.apk/assets/config.ja.json" });
  });

  it("gives the same digest whatever the order of the files", async () => {
    const files = [
      { name: "base.apk", bytes: buildApp(activity("return-void")) },
      { name: "s.apk", bytes: member("config.ja") },
    ];
    const digest = async (order: typeof files): Promise<string> =>
      (await collectFacts({ files: order }, nodePrimitives)).artifact.sha256;
    expect(await digest(files)).toBe(await digest([...files].reverse()));
  });

  it("reports a member of another version", async () => {
    const facts = await collectFacts(
      {
        files: [
          { name: "base.apk", bytes: buildApp({}) },
          { name: "s.apk", bytes: member("config.ja", 7) },
        ],
      },
      nodePrimitives,
    );
    expect(facts.anomalies).toContainEqual(
      expect.objectContaining({ format: "split-set", code: "mismatch-version", detail: { expected: "1", found: "7" } }),
    );
  });
});

describe("the same input", () => {
  it("is not changed by the reading, not even as a Buffer", async () => {
    const [sample = ""] = listSamples();
    const bytes = readFileSync(sample);
    const before = createHash("sha256").update(bytes).digest("hex");
    const { artifact } = await collectFacts({ files: [{ name: "a.apk", bytes }] }, nodePrimitives);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(before);
    expect(artifact.sha256).toBe(before);
  });

  it("gives the same facts", async () => {
    expect(JSON.stringify(await factsOf(activity("return-void")))).toBe(JSON.stringify(await factsOf(activity("return-void"))));
  });
});
