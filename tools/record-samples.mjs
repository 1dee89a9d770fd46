// Records what the reference tools say about sample applications, so that tests can compare the facts with it where the tools are
// not installed.
//
//   node tools/record-samples.mjs [APK…]        without arguments: every APK of the npm packages that the tests use
//
// Needs aapt, dexdump and apksigner. fixtures/samples/README.md says which versions were used and what they get wrong.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";

const FOLDER = "fixtures/samples";
const PACKAGES = ["android-apidemos", "io.appium.settings", "appium-uiautomator2-server"];

/** apksigner and dexdump write warnings beside the answer; only the answer counts. */
const run = (tool, ...args) =>
  execFileSync(tool, args, { encoding: "utf8", maxBuffer: 2 ** 30, stdio: ["ignore", "pipe", "ignore"] });
const firstMatch = (text, pattern) => pattern.exec(text)?.[1] ?? null;
const numberOf = (text) => (text === null || text === "" ? null : Number(text));
const allMatches = (text, pattern) => [...text.matchAll(pattern)];

/** What `aapt dump badging` says beside permissions. A label is there for each language that aapt lists, and null for the others. */
const recordBadging = (apk) => {
  const text = run("aapt", "dump", "badging", apk);
  const [, packageName, versionCode, versionName] =
    /^package: name='([^']*)' versionCode='([^']*)' versionName='([^']*)'/m.exec(text) ?? [];
  const features = (tag) => allMatches(text, new RegExp(`^  ${tag}: name='([^']*)'`, "gm")).map(([, name]) => name);
  const implied = new Set(features("uses-implied-feature"));
  return {
    packageName,
    versionCode: numberOf(versionCode),
    versionName: versionName === "" ? null : versionName,
    minSdk: numberOf(firstMatch(text, /^sdkVersion:'(\d+)'/m)),
    targetSdk: numberOf(firstMatch(text, /^targetSdkVersion:'(\d+)'/m)),
    label: {
      default: firstMatch(text, /^application-label:'(.*)'$/m),
      ja: firstMatch(text, /^application-label-ja:'(.*)'$/m),
      en: firstMatch(text, /^application-label-en:'(.*)'$/m),
    },
    debuggable: /^application-debuggable$/m.test(text),
    features: {
      required: features("uses-feature").filter((name) => !implied.has(name)),
      notRequired: features("uses-feature-not-required"),
    },
    // Declared and added ones in one list: the test tells them apart by `declared`.
    permissionsWithImplied: allMatches(text, /^uses-permission(?:-sdk-23)?: name='([^']*)'/gm).map(([, name]) => name),
  };
};

/** `name maxSdkVersion` of each declared permission; the number only where there is one. */
const recordPermissions = (apk) =>
  allMatches(
    run("aapt", "dump", "permissions", apk),
    /^uses-permission(?:-sdk-23)?: name='([^']*)'(?: maxSdkVersion='(\d+)')?/gm,
  ).map(([, name, maxSdk]) => (maxSdk === undefined ? name : `${name} ${maxSdk}`));

const KINDS = new Set(["activity", "activity-alias", "service", "receiver", "provider"]);

/** `kind name exported filters` of each component: `exported` as the attribute stands, `-` where there is none. */
const recordComponents = (apk) => {
  const rows = [];
  let component;
  let inApplication = false;
  for (const line of run("aapt", "dump", "xmltree", apk, "AndroidManifest.xml").split("\n")) {
    const [, indent = "", kind, text = ""] = /^( *)([EA]): (.*)$/.exec(line) ?? [];
    const depth = indent.length;
    if (kind === "E") {
      const name = text.slice(0, text.indexOf(" "));
      if (name === "application") inApplication = true;
      else if (inApplication && KINDS.has(name))
        rows.push((component = { kind: name, depth, name: "", exported: "-", filters: 0 }));
      else if (component !== undefined && depth <= component.depth) component = undefined;
      else if (component !== undefined && name === "intent-filter") component.filters += 1;
    } else if (kind === "A" && depth === (component?.depth ?? -9) + 2) {
      const exported = firstMatch(text, /^android:exported\(0x01010010\)=\(type 0x12\)(0x[0-9a-f]+)/);
      if (exported !== null) component.exported = String(exported !== "0x0");
      component.name = firstMatch(text, /^android:name\(0x01010003\)="([^"]*)"/) ?? component.name;
    }
  }
  return rows.map(({ kind, name, exported, filters }) => `${kind} ${name} ${exported} ${filters}`);
};

const COUNTS = {
  strings: "string_ids",
  types: "type_ids",
  protos: "proto_ids",
  fields: "field_ids",
  methods: "method_ids",
  classes: "class_defs",
};

/** The header of each DEX as `dexdump -f` prints it, in the order in which it opens them. */
const recordDex = (apk) =>
  run("dexdump", "-f", apk)
    .split(/^Opened /m)
    .slice(1)
    .map((text) => {
      const version = firstMatch(text, /DEX version '(\d+)'/);
      // The first DEX is named by the path of the APK alone, or with `:classes.dex`, as the version of dexdump has it.
      const name = firstMatch(text, /^'[^'\n]*[:!](classes\d*\.dex)'/) ?? "classes.dex";
      const count = ([key, field]) => [key, Number(firstMatch(text, new RegExp(`^${field}_size\\s*: (\\d+)`, "m")))];
      return { name, version, ...Object.fromEntries(Object.entries(COUNTS).map(count)) };
    });

const recordSigning = (apk) => {
  const text = run("apksigner", "verify", "--verbose", "--print-certs", apk);
  const verified = (words) => firstMatch(text, new RegExp(`^Verified (?:using|for) ${words}.*: (true|false)$`, "m")) === "true";
  return {
    verifies: /^Verifies$/m.test(text),
    schemes: {
      v1: verified("v1 scheme"),
      v2: verified("v2 scheme"),
      v3: verified("v3 scheme"),
      v4: verified("v4 scheme"),
      "source-stamp": verified("SourceStamp"),
    },
    certificates: allMatches(text, /^Signer #\d+ certificate SHA-256 digest: ([0-9a-f]{64})$/gm).map(([, digest]) => digest),
  };
};

const record = (apk, origin) => ({
  origin,
  sha256: createHash("sha256").update(readFileSync(apk)).digest("hex"),
  badging: recordBadging(apk),
  declaredPermissions: recordPermissions(apk),
  components: recordComponents(apk),
  dex: recordDex(apk),
  signing: recordSigning(apk),
});

const apksOf = (name) => {
  const folder = join("node_modules", name, "apks");
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".apk"))
        .map((file) => join(folder, file))
    : [];
};

const originOf = (apk) => {
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(apk)?.[1];
  if (name === undefined) return basename(apk);
  const { version } = JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8"));
  return `npm ${name}@${version}: ${apk.slice(apk.indexOf(name) + name.length + 1)}`;
};

const given = process.argv.slice(2);
for (const apk of given.length > 0 ? given : PACKAGES.flatMap(apksOf)) {
  const target = `${FOLDER}/${basename(apk, ".apk")}.expected.json`;
  writeFileSync(target, `${JSON.stringify(record(apk, originOf(apk)), null, 1)}\n`);
  process.stdout.write(`${target}\n`);
}
