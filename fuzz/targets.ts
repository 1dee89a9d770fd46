import { canonicalJson, DiagnosticList, isInputError, LIMITS } from "@akashi/bytes";
import { collectFacts } from "@akashi/facts";
import {
  forEachElement,
  indexCode,
  openDex,
  openResourceTable,
  openZip,
  readBinaryXml,
  readElf,
  verifyApkSignatures,
} from "@akashi/formats";
import { buildElf, buildResourceTable, buildZip } from "@akashi/formats/testing";
import { nodePrimitives } from "@akashi/host/node";
import { readFileSync } from "node:fs";
import { buildApp, classOf, launcherActivity } from "../test/support/app-builder.ts";
import { listSamples, membersNamed, type Seed } from "./seeds.ts";

/** A reader under test: reads everything it can and gives a value that must be the same for the same bytes. */
export interface Target {
  readonly name: string;
  readonly seeds: () => readonly Seed[];
  readonly read: (bytes: Uint8Array) => unknown;
}

const sink = (): DiagnosticList => new DiagnosticList(LIMITS.diagnostics);
const path = ["mutant"];

const readArchive = (bytes: Uint8Array): unknown => {
  const diagnostics = sink();
  const archive = openZip(bytes, { format: "zip", path }, diagnostics);
  const sizes = archive.entries.slice(0, 50).map((entry) => {
    try {
      return archive.readEntry(entry, nodePrimitives, { checkCrc: true }).length;
    } catch (error) {
      if (!isInputError(error)) throw error;
      return error.message;
    }
  });
  return [archive.entries.map(({ name }) => name), sizes, diagnostics.items.length];
};

const readXml = (bytes: Uint8Array): unknown => {
  const names: string[] = [];
  forEachElement(readBinaryXml(bytes, { format: "axml", path }, sink()).roots, ({ name, attributes }) => {
    names.push(name, ...attributes.map((attribute) => `${attribute.name}=${attribute.text ?? attribute.value.data}`));
  });
  return names;
};

const readTable = (bytes: Uint8Array): unknown => {
  const table = openResourceTable(bytes, { format: "arsc", path }, sink());
  const values = ["string", "bool", "attr", "style", "xml"].flatMap((type) =>
    table
      .findResources(type)
      .slice(0, 200)
      .map((id) => [id, table.resolve(id, { languages: ["ja"] })?.text ?? null, table.findResourceName(id)?.entry ?? null]),
  );
  let strings = 0;
  table.forEachString(() => {
    strings += 1;
  });
  return [values, strings];
};

const readCode = (bytes: Uint8Array): unknown =>
  openDex(bytes, { path, diagnostics: sink() }).map((dex) => {
    const code = indexCode(dex);
    const texts = Array.from({ length: Math.min(200, dex.counts.strings) }, (_, index) => dex.string(index));
    return [dex.counts, code.instructionCount, code.brokenMethods.length, code.invokes.count, texts.length];
  });

const readSignatures = async (bytes: Uint8Array): Promise<unknown> => {
  const zip = openZip(bytes, { format: "zip", path }, sink());
  return verifyApkSignatures({ zip, manifest: { minSdk: 21, targetSdk: 35, targetSandboxVersion: 1 } }, nodePrimitives);
};

const readApp = async (bytes: Uint8Array): Promise<unknown> =>
  canonicalJson(await collectFacts({ files: [{ name: "mutant.apk", bytes }] }, nodePrimitives));

/** An app with a bit of everything, small enough that a whole analysis takes a millisecond. */
const smallApp = (): Seed => ({
  name: "small app",
  bytes: buildApp({
    declarations: '<uses-permission android:name="android.permission.CAMERA"/>',
    components: `${launcherActivity()}<provider android:name="net.vendor.sdk.Init" android:authorities="x"/>`,
    classes: [
      classOf("com.example.app.MainActivity", "android.app.Activity", [
        {
          name: "onCreate",
          descriptor: "(Landroid/os/Bundle;)V",
          code: 'const-string v0, "https://api.example.jp/"\nreturn-void',
        },
      ]),
      classOf("net.vendor.sdk.Init", "android.content.ContentProvider", [
        { name: "onCreate", descriptor: "()Z", code: "const/4 v0, 1\nreturn v0" },
      ]),
    ],
    files: { "assets/a.json": '{"u":"https://b.example.jp"}' },
  }),
});

/** A signed sample without most of its content would not verify; the smallest sample keeps mutants affordable. */
const signedSample = (): readonly Seed[] => {
  const [smallest] = listSamples()
    .map((file) => ({ name: file.slice(file.lastIndexOf("/") + 1), bytes: readFileSync(file) }))
    .sort((a, b) => a.bytes.length - b.bytes.length);
  return smallest === undefined ? [] : [smallest];
};

/** Every reader, with how many of a hundred mutants it gets: parsers many, whole analyses some. */
export const TARGETS: readonly (Target & { readonly share: number })[] = [
  {
    name: "zip",
    share: 20,
    seeds: () => [
      smallApp(),
      {
        name: "built",
        bytes: buildZip(
          [
            { name: "a", content: "x" },
            { name: "b/c", content: "yy" },
          ],
          { comment: new Uint8Array(5) },
        ),
      },
    ],
    read: readArchive,
  },
  { name: "axml", share: 20, seeds: () => membersNamed(/^(AndroidManifest\.xml|res\/.*\.xml)$/, 40), read: readXml },
  {
    name: "arsc",
    share: 20,
    seeds: () => [
      ...membersNamed(/^resources\.arsc$/, 1),
      ...(["normal", "sparse", "offset16"] as const).map((layout) => ({
        name: `built ${layout}`,
        bytes: buildResourceTable(
          [
            {
              name: "a.b",
              resources: [
                { type: "string", name: "x", values: [{ value: "one" }, { config: { language: "ja" }, value: "一" }] },
                { type: "bool", name: "y", values: [{ value: true }] },
              ],
            },
          ],
          { layout, compact: layout === "offset16" },
        ),
      })),
    ],
    read: readTable,
  },
  { name: "dex", share: 20, seeds: () => membersNamed(/^classes\d*\.dex$/, 3), read: readCode },
  {
    name: "elf",
    share: 5,
    seeds: () =>
      [true, false].map((wide) => ({
        name: wide ? "64-bit" : "32-bit",
        bytes: buildElf({
          wide,
          machine: 183,
          needed: ["libc.so"],
          soname: "a.so",
          imports: ["connect"],
          exports: ["JNI_OnLoad"],
          buildId: [1, 2, 3, 4],
        }),
      })),
    read: (bytes) => readElf(bytes, { format: "elf", path }),
  },
  { name: "apk-signature", share: 1, seeds: signedSample, read: readSignatures },
  { name: "whole app", share: 14, seeds: () => [smallApp()], read: readApp },
];
