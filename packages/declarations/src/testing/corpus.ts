import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DocumentFormat } from "../document/model.ts";
import type { ReadDocument, ReadRow } from "../model/read-document.ts";

/** A row that a notice of the corpus is expected to have. */
export interface ExpectedRow {
  readonly tool: string | null;
  readonly recipient: string | null;
  readonly information: readonly string[];
  readonly senderPurposes: readonly string[];
  readonly recipientPurposes: readonly string[];
  readonly optOut?: boolean;
}

/** How a notice was used: see `fixtures/notices/README.md`. */
export const SPLITS = ["train", "held-out", "second-author"] as const;
export type Split = (typeof SPLITS)[number];

export interface Expected {
  readonly split: Split;
  readonly kind: ReadDocument["kind"];
  readonly language: ReadDocument["language"];
  readonly rows: readonly ExpectedRow[];
  readonly defects: readonly string[];
  readonly absent: readonly string[];
  readonly policyItems?: Readonly<Record<string, string>>;
}

export interface CorpusNotice {
  readonly name: string;
  readonly source: string;
  readonly format: DocumentFormat;
  readonly expected: Expected;
}

const FOLDER = fileURLToPath(new URL("../../../../fixtures/notices/", import.meta.url));
const FORMATS: Readonly<Record<string, DocumentFormat>> = { html: "html", md: "markdown", txt: "text" };

/** The invented notices of `fixtures/notices`. */
export const corpus = (): readonly CorpusNotice[] =>
  readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const format = FORMATS[file.slice(file.lastIndexOf(".") + 1)];
      if (format === undefined || file === "README.md") return [];
      const name = file.slice(0, file.lastIndexOf("."));
      const expected = JSON.parse(readFileSync(`${FOLDER}${name}.expected.json`, "utf8")) as Expected;
      return [{ name, source: readFileSync(FOLDER + file, "utf8"), format, expected }];
    });

export interface Measure {
  readonly found: number;
  readonly expected: number;
  readonly right: number;
  readonly recall: number;
  readonly precision: number;
}

const measureOf = (found: number, expected: number, right: number): Measure => ({
  found,
  expected,
  right,
  recall: right / expected,
  precision: right / found,
});

const key = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s/g, "");

/** A row answers to its tool; where none is expected, to its recipient; where neither is, it must have neither. */
const answers = (row: ReadRow, expected: ExpectedRow): boolean => {
  const recipients = [row.recipient.legalName, row.recipient.serviceName].filter((name) => name !== null).map(key);
  const sameRecipient =
    expected.recipient === null
      ? true
      : recipients.includes(key(expected.recipient)) || recipients.some((name) => name === key(expected.recipient ?? ""));
  if (expected.tool !== null) return row.tool !== null && key(row.tool) === key(expected.tool) && sameRecipient;
  return row.tool === null && (expected.recipient === null ? recipients.length === 0 : sameRecipient);
};

const idsOf = (row: ReadRow): { readonly information: ReadonlySet<string>; readonly purposes: ReadonlySet<string> } => ({
  information: new Set(row.information.flatMap(({ typeId }) => typeId ?? [])),
  purposes: new Set([
    ...row.senderPurposes.flatMap(({ purposeId }) => (purposeId === null ? [] : [`sender ${purposeId}`])),
    ...row.recipientPurposes.flatMap(({ purposeId }) => (purposeId === null ? [] : [`recipient ${purposeId}`])),
  ]),
});

const expectedIds = (row: ExpectedRow): ReturnType<typeof idsOf> => ({
  information: new Set(row.information),
  purposes: new Set([...row.senderPurposes.map((id) => `sender ${id}`), ...row.recipientPurposes.map((id) => `recipient ${id}`)]),
});

export interface Score {
  readonly rows: Measure;
  readonly information: Measure;
  readonly purposes: Measure;
  /** Where reading and expectation differ. */
  readonly notes: readonly string[];
}

/** Recall and precision over a half of the corpus: of rows, and of kinds and purposes in all rows, matched or not. */
export const scoreHalf = (
  half: readonly { readonly name: string; readonly expected: Expected; readonly rows: readonly ReadRow[] }[],
): Score => {
  const count = { rows: [0, 0, 0], information: [0, 0, 0], purposes: [0, 0, 0] } as Record<
    "rows" | "information" | "purposes",
    [number, number, number]
  >;
  const notes: string[] = [];
  const add = (measure: keyof typeof count, found: number, expected: number, right: number): void => {
    count[measure][0] += found;
    count[measure][1] += expected;
    count[measure][2] += right;
  };
  for (const { name, expected, rows } of half) {
    const left = [...rows];
    let right = 0;
    for (const wanted of expected.rows) {
      const sameItems = (row: ReadRow): boolean => wanted.information.every((id) => idsOf(row).information.has(id));
      const row = left.find((one) => answers(one, wanted) && sameItems(one)) ?? left.find((one) => answers(one, wanted));
      const want = expectedIds(wanted);
      const got = row === undefined ? { information: new Set<string>(), purposes: new Set<string>() } : idsOf(row);
      for (const measure of ["information", "purposes"] as const) {
        const both = [...got[measure]].filter((id) => want[measure].has(id)).length;
        add(measure, got[measure].size, want[measure].size, both);
        if (both !== want[measure].size || both !== got[measure].size)
          notes.push(
            `${name}: ${wanted.tool ?? wanted.recipient ?? "pool"} ${measure}: read ${[...got[measure]].join(" ")}; wanted ${[...want[measure]].join(" ")}`,
          );
      }
      if (row === undefined) notes.push(`${name}: not read: ${wanted.tool ?? "-"} / ${wanted.recipient ?? "-"}`);
      else {
        right += 1;
        left.splice(left.indexOf(row), 1);
      }
    }
    for (const row of left) {
      notes.push(
        `${name}: too much: ${row.tool ?? "-"} / ${row.recipient.legalName ?? row.recipient.serviceName ?? "-"} (${row.place.quote.slice(0, 40)})`,
      );
      add("information", idsOf(row).information.size, 0, 0);
      add("purposes", idsOf(row).purposes.size, 0, 0);
    }
    add("rows", rows.length, expected.rows.length, right);
  }
  return {
    rows: measureOf(...count.rows),
    information: measureOf(...count.information),
    purposes: measureOf(...count.purposes),
    notes,
  };
};
