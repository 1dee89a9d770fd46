import { isNode, LineCounter, parseDocument, visit } from "yaml";
import { problemWords, type ProjectProblem } from "./problem.ts";
import { note, type Place } from "./readers.ts";
import { PROJECT_VERSION, type Project } from "./schema.ts";
import { projectSections } from "./sections.ts";

/** Characters of a project file. One with 200 modules, all texts in both languages, has some 150,000. */
const MOST_CHARACTERS = 500_000;
/** Brackets within brackets of flow collections (`[[[…`): the parser recurses. The schema itself is five deep. */
const DEEPEST = 40;

/** A project file as read: the project, or everything that is wrong with the file. */
export type ParsedProject =
  | { readonly kind: "project"; readonly project: Project }
  | { readonly kind: "rejected"; readonly problems: readonly ProjectProblem[] };

const reject = (problems: readonly ProjectProblem[]): ParsedProject => ({ kind: "rejected", problems });

const wholeFile = (
  code: ProjectProblem["code"],
  detail: Parameters<typeof problemWords>[1],
  line = 1,
  column = 1,
): ProjectProblem => ({
  code,
  path: "",
  line,
  column,
  ...problemWords(code, detail),
});

/** How deep brackets stand within each other, whatever they mean: an upper bound that costs no recursion. */
const isTooDeep = (source: string): boolean => {
  let depth = 0;
  for (const character of source) {
    if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return /^[ ]*(?:[-?:] ){40}/m.test(source) || /^ {400}/m.test(source);
};

const noteRepeatedIds = (items: readonly { readonly id: string }[], path: string, place: Place): void => {
  const seen = new Set<string>();
  for (const [at, { id }] of items.entries()) {
    if (id !== "" && seen.has(id)) note({ ...place, path: `${path}[${at}].id` }, undefined, "repeated-id", { found: id });
    seen.add(id);
  }
};

/** Reads `akashi.yaml`. Throws nothing: a file with problems is rejected with all of them, each with its place and what to do. */
export const parseProject = (source: string): ParsedProject => {
  if (source.length > MOST_CHARACTERS) return reject([wholeFile("too-large", { wanted: String(MOST_CHARACTERS) })]);
  if (isTooDeep(source)) return reject([wholeFile("too-deep", {})]);
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, merge: false });
  if (document.errors.length > 0) {
    return reject(
      document.errors.slice(0, 10).map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return wholeFile(
          "not-yaml",
          { found: error.code.toLowerCase().replaceAll("_", " ") },
          Math.max(1, line),
          Math.max(1, col),
        );
      }),
    );
  }
  const problems: ProjectProblem[] = [];
  const place: Place = { path: "", offset: 0, lines, problems };
  visit(document, {
    Alias: (_key, node) => {
      note(place, node, "alias");
      return visit.BREAK;
    },
  });
  if (problems.length > 0) return reject(problems);
  const { akashi, ...rest } = projectSections(isNode(document.contents) ? document.contents : undefined, place);
  if (akashi !== String(PROJECT_VERSION) && akashi !== null && akashi !== "") {
    problems.push(wholeFile("version", { found: akashi, wanted: String(PROJECT_VERSION) }));
  }
  noteRepeatedIds(rest.transmissions, "transmissions", place);
  noteRepeatedIds(rest.services, "services", place);
  return problems.length > 0 ? reject(problems) : { kind: "project", project: { version: PROJECT_VERSION, ...rest } };
};
