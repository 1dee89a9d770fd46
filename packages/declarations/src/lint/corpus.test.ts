import { describe, expect, it } from "vitest";
import { parseDocument } from "../document/parse-document.ts";
import { RULES } from "../rules/rules.ts";
import { corpus, SPLITS } from "../testing/corpus.ts";
import { lintDocument } from "./lint.ts";

const notices = corpus().map((notice) => ({ ...notice, read: lintDocument(parseDocument(notice.source, notice.format)) }));
const ids = new Set<string>(RULES.map(({ id }) => id));

describe("the corpus of notices", () => {
  it("names only rules that there are", () => {
    const unknown = notices.flatMap(({ expected }) => [...expected.defects, ...expected.absent]).filter((id) => !ids.has(id));
    expect(unknown).toEqual([]);
  });

  it.each(SPLITS)(
    "has nine of ten expected defects found, and of those it must not have none in ten, on the %s notices",
    (split) => {
      const half = notices.filter(({ expected }) => expected.split === split);
      const missed: string[] = [];
      const wrong: string[] = [];
      let wanted = 0;
      let unwanted = 0;
      for (const { name, expected, read } of half) {
        const found = new Set(read.defects.map(({ rule }) => rule));
        wanted += expected.defects.length;
        unwanted += expected.absent.length;
        missed.push(...expected.defects.filter((id) => !found.has(id)).map((id) => `${name}: ${id}`));
        wrong.push(...expected.absent.filter((id) => found.has(id)).map((id) => `${name}: ${id}`));
      }
      if (missed.length > wanted / 10 || wrong.length > unwanted / 10)
        expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
    },
  );

  it("is told apart into notices and policies, Japanese and English", () => {
    const wrong = notices
      .filter(({ expected, read }) => read.kind !== expected.kind || read.language !== expected.language)
      .map(({ name, read }) => `${name}: ${read.kind} ${read.language}`);
    expect(wrong.length, wrong.join("; ")).toBeLessThanOrEqual(notices.length / 20);
  });

  it("has the states of its policy items read", () => {
    const states = notices.flatMap(({ name, expected, read }) =>
      Object.entries(expected.policyItems ?? {}).map(([item, state]) => ({
        text: `${name}: ${item} ${read.policyItems.find((one) => one.item === item)?.state ?? "none"}, not ${state}`,
        right: read.policyItems.find((one) => one.item === item)?.state === state,
      })),
    );
    const wrong = states.filter(({ right }) => !right).map(({ text }) => text);
    expect(wrong.length, wrong.join("; ")).toBeLessThanOrEqual(states.length / 10);
  });

  it("has every place quoted as it stands in the document", () => {
    for (const { source, format, read } of notices) {
      const { text } = parseDocument(source, format);
      const places = [...read.rows.map(({ place }) => place), ...read.defects.flatMap(({ place }) => place ?? [])];
      for (const { quote, offset } of places) expect(text.slice(offset, offset + quote.length)).toBe(quote);
    }
  });

  it("would be linted within three seconds if it were 200 pages", () => {
    const page = notices.find(({ name }) => name === "policy-articles")?.source ?? "";
    const source = page.repeat(Math.ceil(400_000 / page.length));
    const start = process.cpuUsage();
    lintDocument(parseDocument(source, "text"));
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(3);
  });
});
