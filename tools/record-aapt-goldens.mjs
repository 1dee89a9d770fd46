// Records what aapt says about sample applications, so that tests can compare with it where aapt is not installed.
//
//   node tools/record-aapt-goldens.mjs --framework PATH/framework-res.apk
//
// With --framework it also builds fixtures/aapt/sample-utf8.apk and sample-utf16.apk from fixtures/aapt/source.
// aapt's lines are brought into a form that does not depend on its layout; docs/formats/arsc.md names its known errors.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";

const FOLDER = "fixtures/aapt";
const SAMPLES = [
  { apk: `${FOLDER}/sample-utf8.apk`, origin: "built from fixtures/aapt/source" },
  { apk: `${FOLDER}/sample-utf16.apk`, origin: "built from fixtures/aapt/source with --utf16" },
  { apk: "node_modules/android-apidemos/apks/ApiDemos-debug.apk", origin: "npm android-apidemos 5.0.0" },
  { apk: "node_modules/io.appium.settings/apks/settings_apk-debug.apk", origin: "npm io.appium.settings 8.0.10" },
];

const aapt = (...args) =>
  execFileSync("aapt", args, { encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "ignore"] });
const hash = (lines) => createHash("sha256").update(lines.join("\n")).digest("hex");

/** `method size crc name` of each entry. */
const listEntries = (apk) =>
  aapt("list", "-v", apk)
    .split("\n")
    .flatMap((line) => {
      const found = /^\s*(\d+)\s+(Stored|Deflate)\s.*?([0-9a-f]{8})  (.+)$/.exec(line);
      return found === null ? [] : [`${found[2]} ${found[1]} ${found[3]} ${found[4]}`];
    });

/** A document without namespace lines, each line behind the number of elements it stands in. */
const dumpXml = (apk, entry) => {
  const lines = [];
  const open = [];
  for (const line of aapt("dump", "xmltree", apk, entry).split("\n")) {
    const found = /^( *)([NEAC]): (.*)$/.exec(line);
    if (found === null) continue;
    const [, indent, kind, text] = found;
    while (open.length > 0 && open.at(-1).indent >= indent.length) open.pop();
    const depth = open.filter((node) => node.kind === "E").length;
    if (kind === "N" || kind === "E") open.push({ indent: indent.length, kind });
    if (kind !== "N") lines.push(`${depth} ${kind} ${text}`);
  }
  return lines;
};

/** Values within bags are told by aapt as text only: of numbers it keeps no more than their kind. */
const itemText = (text) => {
  const [, kind, value] = /^\(([a-z0-9]+)[^)]*\) ?(.*)$/.exec(text) ?? [null, text, ""];
  if (kind === "dimension" || kind === "fraction" || kind === "float") return kind;
  return `${kind.replace(/^string(8|16)$/, "string")} ${value}`;
};

const dumpResources = (apk) => {
  const lines = [];
  let config = "";
  for (const line of aapt("dump", "--values", "resources", apk).split("\n")) {
    let found = /^ +config (.+):$/.exec(line);
    if (found !== null) config = found[1] === "(default)" ? "" : found[1];
    found = /^ +resource (0x[0-9a-f]{8}) [^:]*:([^:]+): (?:t=(0x[0-9a-f]+) d=(0x[0-9a-f]+)|<bag>)/.exec(line);
    if (found !== null) {
      const [, id, name, type, data] = found;
      lines.push(`${id} ${config} ${name} ${type === undefined ? "bag" : `${type} ${data}`}`);
    }
    found = /^ +Parent=(0x[0-9a-f]+)\(.*Count=(\d+)$/.exec(line);
    if (found !== null) lines[lines.length - 1] += ` ${found[1]} ${found[2]}`;
    found = /^ +#\d+ \(Key=(0x[0-9a-f]+)\): (.*)$/.exec(line);
    if (found !== null) lines[lines.length - 1] += ` | ${found[1]} ${itemText(found[2])}`;
    found = /^ +\(string(?:8|16)\) (".*")$/.exec(line);
    if (found !== null) lines[lines.length - 1] += ` ${found[1]}`;
  }
  return lines.sort();
};

/** Enough lines to see what differs, where a hash only says that something does; all of them for a small sample. */
const MOST_LINES = 120;
const some = (lines) => lines.filter((_, index) => index % Math.ceil(lines.length / MOST_LINES) === 0);

const buildSamples = (framework) => {
  for (const [name, ...flags] of [["sample-utf8"], ["sample-utf16", "--utf16"]]) {
    const source = ["-M", `${FOLDER}/source/AndroidManifest.xml`, "-S", `${FOLDER}/source/res`, "-I", framework];
    aapt("package", "-f", ...flags, ...source, "-F", `${FOLDER}/${name}.apk`);
  }
};

const record = ({ apk, origin }) => {
  const entries = listEntries(apk);
  const xmlEntries = entries
    .map((line) => line.split(" ").slice(3).join(" "))
    .filter((name) => /^(res\/.*|AndroidManifest)\.xml$/.test(name));
  const xml = xmlEntries.sort().flatMap((name) => [`== ${name}`, ...dumpXml(apk, name)]);
  const resources = dumpResources(apk);
  return {
    origin,
    aapt: aapt("version").trim(),
    entries: { count: entries.length, sha256: hash(entries) },
    xml: { documents: xmlEntries.length, count: xml.length, sha256: hash(xml) },
    resources: { count: resources.length, sha256: hash(resources) },
    someXml: some(xml),
    someResources: some(resources),
  };
};

const { values } = parseArgs({ options: { framework: { type: "string" } } });
if (values.framework !== undefined) buildSamples(values.framework);
for (const sample of SAMPLES) {
  if (!existsSync(sample.apk)) {
    process.stderr.write(`${sample.apk} is not there\n`);
    process.exitCode = 1;
    continue;
  }
  const target = `${FOLDER}/${basename(sample.apk, ".apk")}.json`;
  writeFileSync(target, `${JSON.stringify(record(sample), null, 1)}\n`);
}
