// Compares the DEX reader with dexdump: `node tools/compare-dexdump.mjs [--record FILE] [--cpu] APK|DEX…`. Every class, instruction,
// try block, line and local variable of every DEX; prints how many are identical and the first that are not.
// `--cpu` also prints the CPU time of both; `--record` writes what dexdump said as digests, for the tests.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const CLASS_KINDS = ["lines", "annotations", "values"];
const METHOD_KINDS = ["header", "instructions", "tries", "positions", "locals"];
const KINDS = [...CLASS_KINDS, ...METHOD_KINDS];

/** The reader is TypeScript: bundled here as it is for the product. */
const loadReader = async (folder) => {
  const outfile = join(folder, "reader.mjs");
  const contents = `
    export { DiagnosticList } from "@akashi/bytes";
    export { openDex, openZip, indexCode, readMembers } from "./packages/formats/src/index.ts";
    export { listAnnotations, listStaticValues } from "./packages/formats/src/testing/dex-annotation-listing.ts";
    export { listClass, listMethod } from "./packages/formats/src/testing/dex-listing.ts";
    export { nodePrimitives } from "./packages/host/src/node/index.ts";`;
  const stdin = { contents, resolveDir: root };
  await build({ stdin, bundle: true, format: "esm", platform: "node", target: "es2023", outfile, logLevel: "error" });
  return import(pathToFileURL(outfile).href);
};

/** The DEX files in an APK, or the file itself: written to the folder, because dexdump reads only the first few of an APK. */
const extractDexFiles = (reader, path, folder) => {
  const bytes = new Uint8Array(readFileSync(path));
  if (bytes[0] === 0x64) return [{ name: basename(path), path, bytes }];
  const archive = reader.openZip(bytes, { format: "zip", path: [basename(path)] }, new reader.DiagnosticList(100));
  return archive.entries
    .filter(({ name }) => /^classes\d*\.dex$/.test(name))
    .map((entry) => {
      const content = archive.readEntry(entry, reader.nodePrimitives);
      const target = join(folder, `${basename(path)}-${entry.name}`);
      writeFileSync(target, content);
      return { name: `${basename(path)}/${entry.name}`, path: target, bytes: content };
    });
};

const STARTS = {
  class: /^ {2}Class descriptor {2}: '(.*)'$/,
  superclass: /^ {2}Superclass {8}: '(.*)'$/,
  interface: /^ {4}#\d+ {14}: '(.*)'$/,
  member: /^ {4}#\d+ {14}: \(in (.*)\)$/,
  section: /^ {2}(Static fields|Instance fields|Direct methods|Virtual methods) +-$/,
  property: /^ {6}(name|type|access|registers|ins|outs|insns size|catches|positions|locals) *: ?(.*)$/,
  instruction: /^([0-9a-f]{6,}): [0-9a-f .]+\|([0-9a-f]{4,}): (.*)$/s,
  source: /^ {2}source_file_idx {3}: -?\d+ \((.*)\)$/,
};
STARTS.annotations = /^Class #\d+ annotations:$/;
STARTS.value = /^ {6}value {9}: (.*)$/;
/** What ends annotations, and what ends a static value. */
STARTS.afterBlock = /^Class #\d+ {12}-$|^ {4}#\d+ {14}: \(in |^ {2}Instance fields +-$/;
const unquote = (text) => text.replace(/^'|'$/g, "");

/** Reads what dexdump prints into the same lists that `listClass` and `listMethod` give. */
class DexdumpParser {
  classes = [];
  #class;
  #member;
  #kind;
  #isMethod = false;
  #pending = "";
  /** Annotations stand before their class. */
  #annotations = [];
  /** Where lines go that belong to text with line breaks. */
  #block;

  line(text) {
    if (this.#pending !== "") return this.#continue(text);
    if (this.#block !== undefined && !STARTS.afterBlock.test(text)) return void this.#block.push(text);
    this.#endBlock();
    if (STARTS.annotations.test(text)) this.#block = this.#annotations = [];
    const value = STARTS.value.exec(text);
    if (value !== null) this.#block = [value[1]];
    if (this.#block !== undefined) return;
    const start = STARTS.instruction.exec(text);
    if (start !== null && start[3].startsWith("const-string") && !/ \/\/ string@[0-9a-f]+$/.test(text)) this.#pending = text;
    else if (start !== null) this.#instruction(start);
    else this.#other(text);
  }

  /** A string with line breaks goes over several lines. */
  #continue(text) {
    this.#pending += `\n${text}`;
    if (!/ \/\/ string@[0-9a-f]+$/.test(text)) return;
    const start = STARTS.instruction.exec(this.#pending);
    this.#pending = "";
    if (start !== null) this.#instruction(start);
  }

  #instruction([, offset, pc, text]) {
    if (/^(packed-switch-data|sparse-switch-data|array-data) /.test(text)) return;
    const plain = text.replace(/ \/\/ spacer$/, "").replace(/ #(float|double) \S+ \/\/ /, " // ");
    this.#member?.instructions.push(`${offset} ${pc} ${plain.trim()}`);
  }

  #other(text) {
    let match;
    if ((match = STARTS.class.exec(text))) this.#startClass(match[1]);
    else if ((match = STARTS.section.exec(text))) this.#isMethod = match[1].endsWith("methods");
    else if ((match = STARTS.member.exec(text))) this.#startMember();
    else if ((match = STARTS.superclass.exec(text))) this.#class.lines.push(`extends ${match[1]}`);
    else if ((match = STARTS.interface.exec(text))) this.#class.lines.push(`implements ${match[1]}`);
    else if ((match = STARTS.source.exec(text))) this.#class.lines.push(`source ${match[1]}`);
    else if ((match = /^ {2}Access flags {6}: (0x[0-9a-f]+)/.exec(text))) this.#class.lines[0] += ` ${match[1]}`;
    else if ((match = STARTS.property.exec(text))) this.#property(match[1], match[2]);
    else if (/^ {8}/.test(text)) this.#detail(text.trim());
  }

  /** A block is the text of annotations or of one static value. */
  #endBlock() {
    if (this.#block !== undefined && this.#block !== this.#annotations) this.#class.values.push(this.#block.join("\n"));
    this.#block = undefined;
  }

  #startClass(descriptor) {
    const annotations = this.#annotations.join("\n").replace(/\n+$/, "");
    this.#class = {
      lines: [descriptor],
      annotations: annotations === "" ? [] : annotations.split("\n"),
      values: [],
      methods: [],
    };
    this.#annotations = [];
    this.classes.push(this.#class);
    this.#member = undefined;
  }

  #startMember() {
    this.#member = { name: [], frame: [], instructions: [], tries: [], positions: [], locals: [] };
    if (this.#isMethod) this.#class.methods.push(this.#member);
  }

  #property(name, value) {
    this.#kind = { catches: "tries", positions: "positions", locals: "locals" }[name];
    if (this.#kind !== undefined || this.#member === undefined) return;
    if (name === "name" || name === "type") this.#member.name.push(unquote(value));
    else if (name === "access") {
      this.#member.name.push(value.split(" ")[0]);
      if (!this.#isMethod) this.#class.lines.push(this.#member.name.join(" "));
    } else this.#member.frame.push(value.split(" ")[0]);
  }

  #detail(text) {
    if (this.#kind !== undefined) this.#member?.[this.#kind].push(text);
  }
}

const parseDexdump = async (path) => {
  const child = spawn("dexdump", ["-d", "-a", "-i", path], { stdio: ["ignore", "pipe", "ignore"] });
  child.stdout.setEncoding("latin1");
  const parser = new DexdumpParser();
  let rest = "";
  for await (const chunk of child.stdout) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) parser.line(line);
  }
  return parser.classes.map(({ methods, ...rest }) => ({
    ...rest,
    methods: methods.map(({ name, frame, locals, ...lists }) => {
      const header = frame.length === 0 ? [name.join(" ")] : [name.join(" "), frame.join(" ")];
      return { ...lists, header, locals: locals.sort() };
    }),
  }));
};

const readOurs = (reader, dex) => {
  const members = reader.readMembers(dex);
  return Array.from({ length: dex.counts.classes }, (_, index) => {
    const methods = [];
    for (let row = members.methodStart[index]; row < members.methodStart[index + 1]; row += 1) {
      methods.push(reader.listMethod(dex, members, row));
    }
    const annotations = reader.listAnnotations(dex, index).filter((line, _, all) => all.length > 1 || line !== "");
    return { lines: reader.listClass(dex, members, index), annotations, values: reader.listStaticValues(dex, index), methods };
  });
};

const comparison = () => Object.fromEntries(KINDS.map((kind) => [kind, { identical: 0, different: 0 }]));

const compareLists = (totals, kind, [ours, theirs], examples) => {
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    if (ours[at] === theirs[at]) totals[kind].identical += 1;
    else {
      totals[kind].different += 1;
      if (examples.length < 20) examples.push(`${kind}\n    ours     ${ours[at]}\n    dexdump  ${theirs[at]}`);
    }
  }
};

const compareDex = (totals, ours, theirs, examples) => {
  for (let index = 0; index < Math.max(ours.length, theirs.length); index += 1) {
    const [mine, other] = [ours[index] ?? { methods: [] }, theirs[index] ?? { methods: [] }];
    for (const kind of CLASS_KINDS) compareLists(totals, kind, [mine[kind] ?? [], other[kind] ?? []], examples);
    for (let method = 0; method < Math.max(mine.methods.length, other.methods.length); method += 1) {
      for (const kind of METHOD_KINDS) {
        compareLists(totals, kind, [mine.methods[method]?.[kind] ?? [], other.methods[method]?.[kind] ?? []], examples);
      }
    }
  }
};

/** Counts and one digest a kind, over the lines of all classes and methods in order, each ended by a line feed. */
const digestOf = (classes) => {
  const record = {};
  for (const kind of KINDS) {
    const hash = createHash("sha256");
    let count = 0;
    const add = (lines) => {
      for (const line of lines) hash.update(`${line}\n`, "latin1");
      count += lines.length;
    };
    for (const item of classes) {
      if (CLASS_KINDS.includes(kind)) add(item[kind]);
      else for (const method of item.methods) add(method[kind]);
    }
    record[kind] = { count, sha256: hash.digest("hex") };
  }
  return record;
};

/** Header counts as dexdump prints them. */
const headerCounts = (path) => {
  const { stdout } = spawnSync("dexdump", ["-f", "-i", path], { encoding: "latin1", maxBuffer: 2 ** 30 });
  const names = {
    strings: "string_ids",
    types: "type_ids",
    protos: "proto_ids",
    fields: "field_ids",
    methods: "method_ids",
    classes: "class_defs",
  };
  return Object.fromEntries(
    Object.entries(names).map(([name, table]) => [name, Number(new RegExp(`^${table}_size +: (\\d+)`, "m").exec(stdout)?.[1])]),
  );
};

const dexdumpSeconds = (path) => {
  const script = "TIMEFORMAT='%U %S'; time dexdump -d -i \"$0\" > /dev/null 2>&1";
  const { stderr } = spawnSync("bash", ["-c", script, path], { encoding: "utf8" });
  return stderr
    .trim()
    .split(/\s+/)
    .slice(-2)
    .reduce((sum, part) => sum + Number(part), 0);
};

const oursSeconds = (reader, files) => {
  const start = process.cpuUsage();
  for (const { bytes } of files) {
    for (const dex of reader.openDex(bytes, { path: [], diagnostics: new reader.DiagnosticList(10) })) reader.indexCode(dex);
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

const printCpu = (reader, files) => {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0) / 1e6;
  const rounds = Array.from({ length: 5 }, () => oursSeconds(reader, files));
  const dexdump = files.reduce((sum, file) => sum + dexdumpSeconds(file.path), 0);
  const warm = [...rounds].sort((a, b) => a - b)[2];
  const line = (name, seconds) =>
    console.log(
      `  ${name.padEnd(22)} ${seconds.toFixed(3)} s  ${(bytes / seconds).toFixed(0).padStart(4)} MB/s  ${(seconds / dexdump).toFixed(3)} of dexdump`,
    );
  console.log(`CPU for ${bytes.toFixed(1)} MB in ${files.length} DEX files`);
  line("dexdump -d", dexdump);
  line("indexCode, first pass", rounds[0]);
  line("indexCode, median of 5", warm);
};

const main = async () => {
  const args = process.argv.slice(2);
  const wantsCpu = args.includes("--cpu");
  const recordAt = args.indexOf("--record");
  const record = recordAt < 0 ? undefined : args[recordAt + 1];
  const inputs = args.filter((arg, at) => !arg.startsWith("--") && (recordAt < 0 || at !== recordAt + 1));
  const folder = mkdtempSync(join(tmpdir(), "compare-dexdump-"));
  try {
    const reader = await loadReader(folder);
    const files = inputs.flatMap((path) => extractDexFiles(reader, path, folder));
    if (wantsCpu) printCpu(reader, files);
    const totals = comparison();
    const examples = [];
    const recorded = {};
    let countsDiffer = 0;
    for (const { name, path, bytes } of files) {
      const [dex] = reader.openDex(bytes, { path: [name], diagnostics: new reader.DiagnosticList(100) });
      const theirs = await parseDexdump(path);
      const counts = headerCounts(path);
      if (JSON.stringify(counts) !== JSON.stringify(dex.counts)) countsDiffer += 1;
      compareDex(totals, readOurs(reader, dex), theirs, examples);
      recorded[name] = { counts, ...digestOf(theirs) };
    }
    console.log(`header counts: ${files.length - countsDiffer} files identical, ${countsDiffer} different`);
    for (const kind of KINDS) console.log(`${kind}: ${totals[kind].identical} identical, ${totals[kind].different} different`);
    for (const example of examples) console.log(`  ${example}`);
    if (record !== undefined) writeFileSync(record, `${JSON.stringify(recorded, null, 2)}\n`);
    process.exitCode = countsDiffer + KINDS.reduce((sum, kind) => sum + totals[kind].different, 0) === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

await main();
