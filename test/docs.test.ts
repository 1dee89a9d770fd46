import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CHECK_IDS, checkOf, FINDING_IDS, severityOf } from "@akashi/assess";
import { RULES } from "@akashi/declarations";
import { describe, expect, it } from "vitest";
import { rulePages } from "../tools/build-rule-pages.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const LANGUAGES = ["en", "ja"] as const;
const NOT_OURS: ReadonlySet<string> = new Set(["node_modules", "dist", "coverage", ".git", ".akashi"]);

const documentsBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : documentsBelow(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });

const documents = documentsBelow(root).map((path) => ({ path, name: relative(root, path), text: readFileSync(path, "utf8") }));
const textOf = (name: string): string => readFileSync(join(root, name), "utf8");

/** Code shows commands and identifiers, no links and no statements. */
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");

describe("the pages of the checks", () => {
  const pages = readdirSync(join(root, "docs/checks"));

  it("are there for every check in both languages, and for nothing else", () => {
    const wanted = CHECK_IDS.flatMap((check) => LANGUAGES.map((language) => `${check}.${language}.md`));
    expect([...pages].sort()).toEqual([...wanted].sort());
  });

  it.each(LANGUAGES)("name every finding of their check, and no other finding as their own, in %s", (language) => {
    for (const check of CHECK_IDS) {
      const listed = [...textOf(`docs/checks/${check}.${language}.md`).matchAll(/^- `([a-z-]+\/[a-z-]+)`/gm)].map(([, id]) => id);
      expect({ check, listed: listed.sort() }).toEqual({
        check,
        listed: FINDING_IDS.filter((id) => checkOf(id) === check).sort(),
      });
    }
  });

  it.each(LANGUAGES)("say of every finding the severity that it starts from, in %s", (language) => {
    const wrong = FINDING_IDS.filter((id) => {
      const [, after = ""] = textOf(`docs/checks/${checkOf(id)}.${language}.md`).split(`\n- \`${id}\``);
      const paragraph = after.split(/\n(?=- |\n)/, 1)[0] ?? "";
      return !new RegExp(`\\b${severityOf(id)}\\b`).test(paragraph);
    });
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)("all have the same parts in the same order in %s", (language) => {
    const parts = pages
      .filter((page) => page.endsWith(`.${language}.md`))
      .map((page) => [...textOf(`docs/checks/${page}`).matchAll(/^## (.*)$/gm)].map(([, title]) => title).join(" / "));
    expect(new Set(parts).size).toBe(1);
  });

  it("are short enough to be read in a terminal", () => {
    const long = pages.filter((page) => textOf(`docs/checks/${page}`).split("\n").length > 61);
    expect(long).toEqual([]);
  });
});

describe("the pages of the rules for notices and policies", () => {
  it("are what the rules and their explanations say (else run tools/build-rule-pages.ts)", async () => {
    const pages = await rulePages();
    expect(readdirSync(join(root, "docs/rules")).sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect(textOf(`docs/rules/${name}`)).toBe(text);
  });

  it.each(LANGUAGES)("have every rule once, and nothing that is no rule, in %s", (language) => {
    const pages = readdirSync(join(root, "docs/rules")).filter((name) => name.endsWith(`.${language}.md`));
    const listed = pages.flatMap((page) => [...textOf(`docs/rules/${page}`).matchAll(/^## (.*)$/gm)].map(([, id = ""]) => id));
    expect(listed.sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it("share no id with the checks, so that akashi explain knows what is meant", () => {
    expect(RULES.map(({ id }) => id).filter((id) => CHECK_IDS.includes(id))).toEqual([]);
  });
});

/** Paths in the repositories of others. */
const ELSEWHERE: ReadonlySet<string> = new Set(["tools/apksig"]);

describe("every document", () => {
  it("links only to files that are there", () => {
    const broken = documents.flatMap(({ path, name, text }) =>
      [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = ""]) => target.replace(/#.*$/, ""))
        .filter((target) => target !== "" && !/^[a-z]+:/i.test(target))
        .filter((target) => !existsSync(resolve(dirname(path), decodeURIComponent(target))))
        .map((target) => `${name} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it("names only files and folders that are there", () => {
    const folders = ["", "packages/", "packages/assess/src/", "packages/catalogue/", "packages/render/src/"];
    const paths =
      /`((?:packages|apps|tools|test|docs|fixtures|fuzz|bench|bytes|host|formats|program|facts|assess|render)\/[\w./-]+)`/g;
    const missing = documents.flatMap(({ path, name, text }) =>
      [...text.matchAll(paths)]
        .map(([, target = ""]) => target)
        .filter((target) => !target.includes("/dist/") && !target.includes("NNNN") && !ELSEWHERE.has(target))
        .filter(
          (target) =>
            ![dirname(path), ...folders.map((folder) => join(root, folder))].some((base) => existsSync(join(base, target))),
        )
        .map((target) => `${name} names ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it("never calls an app harmless: what was not found is not what is not there", () => {
    // In quotation marks the words are talked about.
    const said = /(?<!["“「'])(\bsafe\b|安全)(?!["”」'])/gi;
    const found = documents.flatMap(({ name, text }) =>
      [...withoutCode(text).matchAll(said)].map(({ index }) => `${name}: ${text.slice(Math.max(0, index - 20), index + 20)}`),
    );
    expect(found).toEqual([]);
  });

  it("names no path of a single machine", () => {
    const found = documents.filter(({ text }) => /(^|[\s`"'(])\/(work|tmp|home|root)\//m.test(text)).map(({ name }) => name);
    expect(found).toEqual([]);
  });
});

describe("the commands of the READMEs", () => {
  const README_FILES = ["README.md", "README.ja.md"];
  const commandsOf = (name: string): readonly string[] =>
    [...textOf(name).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
      block.split("\n").filter((line) => line !== "" && !line.startsWith("#")),
    );

  it("are the same in both languages", () => {
    const [english = "", japanese = ""] = README_FILES;
    expect(commandsOf(japanese)).toEqual(commandsOf(english));
    expect(commandsOf(english).length).toBeGreaterThan(5);
  });

  it("use scripts of package.json and commands and options that the command line has", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const folder = "apps/cli/src/command-line";
    const commands = readdirSync(join(root, folder)).map((name) => textOf(`${folder}/${name}`));
    const program = [textOf(`${folder}.ts`), ...commands].join("");
    const unknown = commandsOf("README.md").filter((line) => {
      const [tool, ...words] = line.split(" ");
      if (tool === "git" || tool === "cd") return false;
      if (tool === "npm") return scripts[words[0] === "run" ? (words[1] ?? "") : (words[0] ?? "")] === undefined;
      if (tool !== "./akashi") return true;
      const options = words.filter((word) => word.startsWith("--")).map((word) => word.split("=", 1)[0] ?? word);
      return (
        !program.includes(`.add("${words[0] ?? ""}"`) ||
        options.some((option) => !program.includes(`"${option}`) && !program.includes(`, ${option}`))
      );
    });
    expect(unknown).toEqual([]);
  });

  it("inspect a sample that the dependencies bring", () => {
    const samples = commandsOf("README.md").flatMap((line) => line.split(" ").filter((word) => word.startsWith("node_modules/")));
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) expect(existsSync(join(root, sample))).toBe(true);
  });
});

describe("the documents for maintainers", () => {
  it("have a line on every dependency in the decision on dependencies", () => {
    const manifests = [
      "package.json",
      ...["packages", "apps"].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}/package.json`)),
    ];
    const names = manifests
      .filter((file) => existsSync(join(root, file)))
      .map(
        (file) =>
          JSON.parse(textOf(file)) as Readonly<
            Record<"dependencies" | "devDependencies", Readonly<Record<string, string>> | undefined>
          >,
      )
      .flatMap(({ dependencies, devDependencies }) => Object.entries({ ...dependencies, ...devDependencies }))
      .filter(([, version]) => !version.startsWith("workspace:") && version !== "*");
    const decision = textOf("docs/adr/0007-dependencies.md");
    const missing = names
      .filter(([name, version]) => !decision.replace(/ +/g, " ").includes(`| \`${name}\` ${version} |`))
      .map(([name]) => name);
    expect(missing).toEqual([]);
  });

  it("show the layer table that the architecture test enforces", () => {
    const rooms = [...textOf("test/architecture.test.ts").matchAll(/^ {2}"((?:packages|apps)\/[a-z]+)": \{\s*layer: (\d)/gm)];
    const architecture = textOf("ARCHITECTURE.md");
    expect(rooms.length).toBeGreaterThan(5);
    for (const [, room = "", layer = ""] of rooms) {
      expect(architecture).toMatch(new RegExp(`^\\| ${layer} +\\| \`${room}\``, "m"));
    }
  });
});
