// Writes data/platform-types.json from API signature files (format 2.0 of AOSP's metalava, platform/tools/metalava/FORMAT.md), as
// AOSP publishes them in platform/prebuilts/sdk/<level>/public/api.
// Run: node tools/platform-types.mjs FILE... > data/platform-types.json
// Kept of each type: its superclass, its interfaces, and the methods that code of an app can override.
import { readFileSync } from "node:fs";

const TYPE = /^ {2}(?:.*? )?(class|interface|enum|@interface|record) ([\w.]+)(<.*?>(?= |$))?(.*)\{$/;

/** Text without type arguments and without annotations, whose arguments may hold anything. */
const plain = (text) => {
  let out = "";
  let depth = 0;
  for (const char of text) {
    if (char === "<" || char === "{") depth += 1;
    if (depth === 0) out += char;
    if (char === ">" || char === "}") depth -= 1;
  }
  return out
    .replace(/@[\w.]+(\([^()]*\))?/g, "")
    .replace(/\s+/g, " ")
    .trim();
};

/** Number of parameters: a comma outside type arguments and annotations parts two of them. */
const arity = (parameters) => {
  const text = plain(parameters);
  return text === "" ? 0 : text.split(",").length;
};

const readTypes = (files) => {
  const types = new Map();
  for (const file of files) {
    let packageName = "";
    let type;
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const ofPackage = /^package (?:@\S+ )*([\w.]+) \{/.exec(line);
      if (ofPackage) packageName = ofPackage[1];
      else if (/^ {2}\S/.test(line) && line.endsWith("{")) {
        const found = TYPE.exec(line);
        type = undefined;
        if (!found || found[1] === "@interface") continue;
        const head = plain(line);
        const name = `${packageName}.${found[2]}`;
        type = types.get(name) ?? {
          packageName,
          kind: found[1],
          isFinal: / final /.test(` ${head} `),
          supers: "",
          methods: new Set(),
        };
        type.supers = plain(found[4]);
        types.set(name, type);
      } else if (type && /^ {4}method /.test(line)) {
        const method = /^method (.*?)([\w$]+)\((.*)\)[^()]*;$/.exec(
          `method ${plain(
            line
              .trim()
              .slice(7)
              .replace(/\) throws .*;$/, ");")
              .replace(/\) default .*;$/, ");"),
          )}`,
        );
        if (!method) throw new Error(`${file}: ${line}`);
        if (type.isFinal || / (static|final|private) /.test(` ${method[1]}`)) continue;
        type.methods.add(`${method[2]}/${arity(method[3])}`);
      }
    }
  }
  return types;
};

const types = readTypes(process.argv.slice(2));

/** `android.view.View.OnClickListener` to `android/view/View$OnClickListener`. */
const binaryName = (name, packageName) => {
  const full = types.has(name)
    ? name
    : types.has(`${packageName}.${name}`)
      ? `${packageName}.${name}`
      : types.has(`java.lang.${name}`)
        ? `java.lang.${name}`
        : name;
  const owner = types.get(full);
  if (!owner) return full.replaceAll(".", "/");
  return `${owner.packageName.replaceAll(".", "/")}/${full.slice(owner.packageName.length + 1).replaceAll(".", "$")}`;
};

/** `onCreate/1/2`: one entry a name, with each number of parameters it is declared with. */
const methodList = (methods) => {
  const arities = new Map();
  for (const method of [...methods].sort()) {
    const [name, count] = method.split("/");
    arities.set(name, `${arities.get(name) ?? name}/${count}`);
  }
  return [...arities.values()].join(",");
};

const row = (type) => {
  const words = type.supers.split(" ").filter((word) => word !== "");
  const isInterface = type.kind === "interface";
  const listOf = (keyword) => {
    const from = words.indexOf(keyword);
    if (from < 0) return [];
    const end = words.findIndex((word, index) => index > from && (word === "extends" || word === "implements"));
    return words.slice(from + 1, end < 0 ? undefined : end).map((word) => binaryName(word.replace(/,$/, ""), type.packageName));
  };
  const parent = isInterface ? [] : listOf("extends");
  const superclass =
    type === types.get("java.lang.Object") ? "" : type.kind === "enum" ? "java/lang/Enum" : (parent[0] ?? "java/lang/Object");
  const interfaces = isInterface ? [...listOf("extends"), ...listOf("implements")] : listOf("implements");
  return [superclass, interfaces.join(","), methodList(type.methods)].join(";");
};

// Nobody extends a final class: its row would only repeat that it is an Object.
const isTold = (name) => {
  const type = types.get(name);
  return !type.isFinal || !row(type).startsWith("java/lang/Object;");
};
const names = [...types.keys()].filter(isTold).sort();
const lines = names.map((name) => `    ${JSON.stringify(`${binaryName(name, "")};${row(types.get(name))}`)}`);
const source =
  "Android Open Source Project, platform/prebuilts/sdk: 34/public/api/android-non-updatable.txt and the current API file of each module and library in 35/public/api (API signature files, Apache-2.0)";
const packages = [...new Set([...types.values()].map((type) => type.packageName.replaceAll(".", "/")))].sort();
const packageLines = packages.map((name) => `    ${JSON.stringify(name)}`);
process.stdout.write(
  `{\n  "source": ${JSON.stringify(source)},\n  "checked": "2026-11-21",\n  "packages": [\n${packageLines.join(",\n")}\n  ],\n  "types": [\n${lines.join(",\n")}\n  ]\n}\n`,
);
