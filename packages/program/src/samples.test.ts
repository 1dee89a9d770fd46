import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DiagnosticList } from "@akashi/bytes";
import { openDex, openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, it } from "vitest";
import {
  buildCallGraph,
  buildPackageTable,
  buildProgram,
  countPackages,
  findApiUses,
  findDynamicSites,
  findStringUses,
  type ApiUse,
  type Program,
} from "./index.ts";

/*
 * Numbers of `dexdump -d` (AOSP, Debian 11.0.0) on each APK, by
 *   grep -c 'Class descriptor', ': invoke-', ': const-string', ': [is](get|put)',
 *   ': (new-instance|const-class|check-cast|instance-of|new-array|filled-new-array)', 'Ljava/lang/Class;.forName:'
 * and, for the two methods of Context, `grep -E 'invoke-.*[.]startActivity:'` with the lines left out whose class is no Context:
 * Fragment, ContextCompat, ContextCompat$Api16Impl, ActivityInvoker; for getSystemService those of ContextCompat and AppOpsManagerCompat.
 */
const SAMPLES = {
  "io.appium.settings/apks/settings_apk-debug.apk": {
    classes: 5846,
    calls: 107_019,
    strings: 18_379,
    fields: 40_347,
    types: 28_386,
    forName: 55,
    startActivity: 5,
    getSystemService: 61,
  },
  "android-apidemos/apks/ApiDemos-debug.apk": {
    classes: 5068,
    calls: 110_225,
    strings: 18_855,
    fields: 48_736,
    types: 27_046,
    forName: 55,
    startActivity: 42,
    getSystemService: 112,
  },
  "appium-uiautomator2-server/apks/appium-uiautomator2-server-v10.6.6.apk": {
    classes: 9575,
    calls: 245_728,
    strings: 74_647,
    fields: 136_330,
    types: 63_798,
    forName: 150,
    startActivity: 3,
    getSystemService: 13,
  },
} as const;

const modules = (path: string): string => {
  const [name = "", ...rest] = path.split("/");
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), ...rest);
};

const programOfApk = (path: string): Program => {
  const diagnostics = new DiagnosticList(10);
  const zip = openZip(readFileSync(modules(path)), { format: "zip", path: [path] }, diagnostics);
  const number = (name: string): number => Number(/(\d*)\.dex$/.exec(name)?.[1] || 1);
  const entries = zip.entries
    .filter(({ name }) => /^classes\d*\.dex$/.test(name))
    .sort((a, b) => number(a.name) - number(b.name));
  return buildProgram(
    entries.flatMap((entry) =>
      openDex(zip.readEntry(entry, nodePrimitives), { path: [path, entry.name], diagnostics }).map((dex) => ({
        name: entry.name,
        dex,
      })),
    ),
  );
};

const contextUses = (program: Program): readonly ApiUse<string>[] =>
  findApiUses(program, {
    hasClass: (name) => name === "android.content.Context",
    find: (name, member) =>
      name === "android.content.Context" && /^(startActivity|getSystemService)$/.test(member) ? [member] : [],
  });

describe.each(Object.entries(SAMPLES))("%s", (path, expected) => {
  const program = programOfApk(path);

  it("has the classes and the references that dexdump counts", () => {
    const { calls, strings, fields, types } = program.sites;
    expect({
      classes: program.classes.count + program.classes.duplicates.length,
      calls: calls.count,
      strings: strings.count,
      fields: fields.count,
      types: types.count,
    }).toEqual({
      classes: expected.classes,
      calls: expected.calls,
      strings: expected.strings,
      fields: expected.fields,
      types: expected.types,
    });
  });

  it("calls Context where dexdump shows a class that is one", () => {
    const calls = contextUses(program).filter(({ kind }) => kind === "call");
    const count = (api: string): number => calls.filter((use) => use.api === api).length;
    expect(count("startActivity")).toBe(expected.startActivity);
    expect(count("getSystemService")).toBe(expected.getSystemService);
  });

  it("loads classes by name where dexdump shows it", () => {
    const forName = findDynamicSites(program).filter(
      ({ site }) => program.referenceName(program.sites.calls.target[site] ?? 0) === "forName",
    );
    expect(forName).toHaveLength(expected.forName);
  });

  it("counts every class, method and reached method in exactly one package", () => {
    const graph = buildCallGraph(program, {
      components: [],
      others: Array.from({ length: 300 }, (_, id) => program.className(id)),
    });
    const rows = countPackages(program, buildPackageTable(program), graph);
    const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
    expect(sum((row) => row.classes)).toBe(program.classes.count);
    expect(sum((row) => row.methods)).toBe(program.methods.count);
    expect(sum((row) => row.reachedMethods)).toBe(graph.parts.order.length);
  });

  it("gives every reached method a path of reached methods that begins at an entry point", () => {
    const graph = buildCallGraph(program, {
      components: [],
      others: Array.from({ length: 300 }, (_, id) => program.className(id)),
    });
    const entries = new Set(graph.parts.entryPoints.map(({ method }) => method));
    for (let index = 0; index < graph.parts.order.length; index += 37) {
      const found = graph.pathTo(graph.parts.order[index] ?? -1);
      expect(found?.methods.every((method) => graph.isReached(method))).toBe(true);
      expect(entries.has(found?.methods[0] ?? -1)).toBe(true);
    }
  });

  it("finds strings by their bytes as by their text", () => {
    const { strings } = program.sites;
    const texts = new Set<string>();
    for (let site = 0; site < strings.count; site += 1) {
      const text = program.stringOfSite(site);
      if (text.startsWith("https://")) texts.add(text);
    }
    const prefix = [...new Uint8Array([0x68, 0x74, 0x74, 0x70, 0x73, 0x3a, 0x2f, 0x2f])];
    const found = findStringUses(program, (bytes, start) => prefix.every((byte, index) => bytes[start + index] === byte));
    expect(new Set(found.map(({ text }) => text))).toEqual(texts);
    expect(texts.size).toBeGreaterThan(0);
  });
});
