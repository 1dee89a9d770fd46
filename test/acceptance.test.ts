import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const textOf = (name: string): string => readFileSync(join(root, name), "utf8");

/** A test that the table names: `[acceptance 3: title](../file)`. */
interface NamedTest {
  readonly check: number;
  readonly title: string;
  readonly file: string;
}

const rows = textOf("docs/acceptance.md")
  .split("\n")
  .flatMap((line) => {
    const check = /^\|\s*(\d+)\s*\|/.exec(line)?.[1];
    return check === undefined ? [] : [{ check: Number(check), line, cells: line.split("|").map((cell) => cell.trim()) }];
  });

const named: readonly NamedTest[] = rows.flatMap(({ line }) =>
  [...line.matchAll(/\[acceptance (\d+): ([^\]]+)\]\(\.\.\/([^)]+)\)/g)].map(([, check, title = "", file = ""]) => ({
    check: Number(check),
    title,
    file,
  })),
);

const testFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ["node_modules", "dist"].includes(entry.name) ? [] : testFiles(path);
    return entry.name.endsWith(".test.ts") ? [path] : [];
  });

/** The titles of tests and groups of tests that carry a number. */
const titled: readonly NamedTest[] = ["packages", "apps", "test"]
  .flatMap((folder) => testFiles(join(root, folder)))
  .flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/^\s*(?:describe|it|test)\("acceptance (\d+): ([^"]+)"/gm)].map(
      ([, check, title = ""]) => ({
        check: Number(check),
        title,
        file: relative(root, path),
      }),
    ),
  );

const sorted = (tests: readonly NamedTest[]): readonly string[] =>
  tests.map(({ check, title, file }) => `${check}: ${title} (${file})`).sort();

describe("the table of acceptance checks", () => {
  it("has each of the 25 once, in order", () => {
    expect(rows.map(({ check }) => check)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  });

  it("names every test that carries a number, by its title, and no test that is not there", () => {
    expect(sorted(named)).toEqual(sorted(titled));
    for (const { file } of named) expect(existsSync(join(root, file))).toBe(true);
  });

  it("names a test in its own row only", () => {
    const strays = rows.flatMap(({ check, line }) =>
      [...line.matchAll(/\[acceptance (\d+):/g)].filter(([, number]) => Number(number) !== check).map(([text]) => text),
    );
    expect(strays).toEqual([]);
  });

  it("says of every check what shows it or what will", () => {
    for (const { cells } of rows) expect([cells[3], cells[4]]).not.toEqual(["-", "-"]);
  });
});
