import { describe, expect, it } from "vitest";
import { loadCatalogue } from "@akashi/catalogue";
import { corpus, scoreHalf, SPLITS } from "../testing/corpus.ts";
import { parseDocument } from "../document/parse-document.ts";
import { nameIndexOf } from "../names/name-index.ts";
import { readRows } from "./read-rows.ts";

const index = nameIndexOf(loadCatalogue());
/** The fewest notices of each. */
const FEWEST = { train: 20, "held-out": 20, "second-author": 15 } as const;

describe("the rows of notices", () => {
  it.each(SPLITS)("are read with recall and precision of at least 0.9 on the %s notices", (split) => {
    const half = corpus().filter(({ expected }) => expected.split === split);
    expect(half.length).toBeGreaterThanOrEqual(FEWEST[split]);
    const score = scoreHalf(
      half.map(({ name, source, format, expected }) => ({
        name,
        expected,
        rows: readRows(parseDocument(source, format), index),
      })),
    );
    for (const measure of ["rows", "information", "purposes"] as const) {
      const where = `${measure}: ${score.notes.join("; ")}`;
      expect(score[measure].recall, where).toBeGreaterThanOrEqual(0.9);
      expect(score[measure].precision, where).toBeGreaterThanOrEqual(0.9);
    }
  });
});
