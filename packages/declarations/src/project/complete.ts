import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from "yaml";
import { appendItems, appendToList, appendToMap, applyEdits, fillEmpty, type Edit } from "./edit-text.ts";
import type { ProjectNeeds, SentQuestion, TransmissionNeed } from "./needs.ts";
import { parseProject } from "./parse.ts";
import type { ProjectProblem } from "./problem.ts";
import {
  CANDIDATES,
  NEED_COMMENTS,
  QUESTIONS,
  SENT_TO,
  SKELETON,
  UNASSIGNED,
  UNREACHED,
  type CommentLanguage,
} from "./skeleton.ts";

/** The file with what was missing added as empty places, or why the given file cannot be completed. */
export type CompletedProject =
  | {
      readonly kind: "completed";
      readonly text: string;
      /** What was added, and what could not be because the file has its list in brackets; both as paths. */
      readonly added: readonly string[];
      readonly notAdded: readonly string[];
    }
  | { readonly kind: "rejected"; readonly problems: readonly ProjectProblem[] };

type Need = ProjectNeeds["transmissions"][number];
interface Item {
  readonly path: string;
  readonly value: unknown;
  readonly comments: readonly string[];
}

/** The empty value that is written for each need. */
const EMPTY: Readonly<Record<TransmissionNeed, unknown>> = {
  tool: { name: { ja: null, en: null } },
  recipient: { legalName: { ja: null, en: null }, serviceName: { ja: null, en: null } },
  information: [],
  senderPurposes: [],
  recipientPurposes: [],
};

/** The empty place for an answer. */
const answerPlace = ({ type }: SentQuestion): unknown => ({ information: type, sent: null, by: null, on: null, reason: null });

const listIn = (document: Document, key: string): YAMLSeq | undefined => {
  const found = document.get(key);
  return isSeq(found) ? found : undefined;
};
const mapsIn = (list: YAMLSeq | undefined): readonly YAMLMap[] =>
  (list?.items ?? []).filter((item): item is YAMLMap => isMap(item));

/** Collects the edits of one file; all are found on the same tree and made at once. */
class Completion {
  readonly added: string[] = [];
  readonly notAdded: string[] = [];
  readonly edits: Edit[] = [];
  readonly #source: string;
  readonly #document: Document;
  readonly #language: CommentLanguage;

  constructor(source: string, language: CommentLanguage) {
    this.#source = source;
    this.#document = parseDocument(source, { uniqueKeys: false });
    this.#language = language;
  }

  #make(edit: Edit | null, paths: readonly string[]): void {
    if (edit === null) this.notAdded.push(...paths);
    else {
      this.edits.push(edit);
      this.added.push(...paths);
    }
  }

  #append(key: string, items: readonly Item[]): void {
    if (items.length > 0) {
      this.#make(
        appendToList(this.#source, this.#document, key, items),
        items.map(({ path }) => path),
      );
    }
  }

  services(services: ProjectNeeds["services"]): void {
    const known = mapsIn(listIn(this.#document, "services"));
    const missing = services.filter(
      ({ id, packageName }) =>
        !known.some((item) => item.get("id") === id || (packageName !== null && item.get("packageName") === packageName)),
    );
    this.#append(
      "services",
      missing.map(({ id, name, packageName, signerSha256 }) => ({
        path: `services.${id}`,
        value: { id, kind: "app", name: { ja: name.ja, en: name.en }, packageName, signerSha256 },
        comments: [],
      })),
    );
  }

  hosts({ hosts, sentToHosts }: Pick<ProjectNeeds, "hosts" | "sentToHosts">): void {
    const named = mapsIn(listIn(this.#document, "hosts")).flatMap((group) => {
      const names = group.get("hosts");
      return isSeq(names) ? names.items.map((item) => String(isScalar(item) ? item.value : item)) : [];
    });
    const fresh = hosts.filter((host) => !named.includes(host));
    if (fresh.length === 0) return;
    const sent = sentToHosts
      .filter(({ host }) => fresh.includes(host))
      .map(({ host, types }) => `${SENT_TO[this.#language]}${host} ← ${types.join(" ")}`);
    this.#append("hosts", [
      { path: `hosts.${fresh.join(",")}`, value: { hosts: fresh, use: null }, comments: [UNASSIGNED[this.#language], ...sent] },
    ]);
  }

  /** What the app or the catalogue gives to go by. */
  #hintsOf(need: TransmissionNeed, { candidates, policyUrl }: Need): readonly string[] {
    const language = this.#language;
    return [
      ...(need === "information" && candidates.length > 0 ? [`${CANDIDATES[language]}${candidates.join(" ")}`] : []),
      ...(need === "recipientPurposes" && policyUrl !== null ? [policyUrl] : []),
    ];
  }

  #freshItem(need: Need): Item {
    const about = need.about[this.#language] ?? need.about.ja ?? need.about.en;
    return {
      path: `transmissions.${need.id}`,
      value: Object.fromEntries([
        ["id", need.id],
        ...need.needs.map((part) => [part, EMPTY[part]]),
        ...(need.questions.length === 0 ? [] : [["decisions", need.questions.map(answerPlace)]]),
      ]),
      comments: [
        ...(about === null ? [] : [about]),
        ...(need.isReached ? [] : [UNREACHED[this.#language]]),
        ...need.needs.flatMap((part) => this.#hintsOf(part, need)),
        ...this.#reasonsOf(need.questions),
      ],
    };
  }

  /** What is asked, and why, for each kind of information. */
  #reasonsOf(questions: readonly SentQuestion[]): readonly string[] {
    if (questions.length === 0) return [];
    const language = this.#language;
    return [QUESTIONS[language], ...questions.map(({ type, why }) => `${type}: ${why[language] ?? why.ja ?? why.en ?? ""}`)];
  }

  /** Empty places for answers, in an entry that is there: only for kinds that stand in none yet. */
  #questions(map: YAMLMap, { id, questions }: Need): void {
    const list: unknown = map.get("decisions");
    const known = isSeq(list) ? mapsIn(list).map((item) => item.get("information")) : [];
    const fresh = questions.filter(({ type }) => !known.includes(type));
    if (fresh.length === 0) return;
    const comments = this.#reasonsOf(fresh);
    const value = fresh.map(answerPlace);
    const edit =
      isSeq(list) && list.items.length > 0
        ? appendItems(
            this.#source,
            list,
            value.map((one, at) => ({ value: one, comments: at === 0 ? comments : [] })),
          )
        : map.has("decisions")
          ? null
          : appendToMap(this.#source, map, { key: "decisions", value, comments });
    this.#make(edit, [`transmissions.${id}.decisions`]);
  }

  transmissions(needs: readonly Need[]): void {
    const known = mapsIn(listIn(this.#document, "transmissions"));
    const fresh: Item[] = [];
    for (const need of needs) {
      const map = known.find((item) => item.get("id") === need.id);
      if (map === undefined) fresh.push(this.#freshItem(need));
      else this.#questions(map, need);
      for (const part of map === undefined ? [] : need.needs.filter((part) => !map.has(part))) {
        const comments = [NEED_COMMENTS[this.#language][part], ...this.#hintsOf(part, need)];
        const edit = appendToMap(this.#source, map as YAMLMap, { key: part, value: EMPTY[part], comments });
        this.#make(edit, [`transmissions.${need.id}.${part}`]);
      }
    }
    this.#append("transmissions", fresh);
  }
}

/**
 * Adds to a project file an empty place for everything that the app does not answer; null makes a new file. Every character that
 * stands in it stays. Nothing to add: the same text.
 */
export const completeProject = (existing: string | null, needs: ProjectNeeds, language: CommentLanguage): CompletedProject => {
  if (existing !== null) {
    const parsed = parseProject(existing);
    if (parsed.kind === "rejected") return parsed;
  }
  const source = existing ?? SKELETON[language];
  const completion = new Completion(source, language);
  completion.services(needs.services);
  completion.hosts(needs);
  completion.transmissions(needs.transmissions);
  const { added, notAdded, edits } = completion;
  return { kind: "completed", text: applyEdits(source, edits), added, notAdded };
};

/** Writes the answers of a dialogue at places as `["operator", "legalName", "ja"]`, where nothing stands yet. */
export const answerProject = (
  existing: string,
  answers: readonly { readonly path: readonly (string | number)[]; readonly value: unknown }[],
): string => {
  const document = parseDocument(existing, { uniqueKeys: false });
  const edits = answers.flatMap(({ path, value }) => fillEmpty(existing, document, path, value) ?? []);
  return applyEdits(existing, edits);
};

/** Writes the answers to the scope assessment of one service, by its place in the file; what is answered already stays. */
export const answerScope = (existing: string, service: number, answers: Readonly<Record<string, unknown>>): string => {
  const document = parseDocument(existing, { uniqueKeys: false });
  const map = mapsIn(listIn(document, "services"))[service];
  if (map === undefined) return existing;
  const scope: unknown = map.get("scope");
  if (!isMap(scope) || scope.items.length === 0) {
    if (map.has("scope")) return existing;
    return applyEdits(existing, [appendToMap(existing, map, { key: "scope", value: answers, comments: [] }) ?? []].flat());
  }
  const edits = Object.entries(answers).flatMap(([key, value]) =>
    scope.has(key)
      ? (fillEmpty(existing, document, ["services", service, "scope", key], value) ?? [])
      : (appendToMap(existing, scope, { key, value, comments: [] }) ?? []),
  );
  return applyEdits(existing, edits);
};
