import { openPublishedRecord, type PublishedRecord } from "@akashi/assess";
import type { Language } from "@akashi/render";
import { UnreadableError } from "../errors.ts";
import { readInput } from "../input.ts";
import { RECORD_WORDS } from "./record-words.ts";

/** A record from its file. */
export interface RecordFile extends PublishedRecord {
  /** Whether the file holds just the canonical JSON of the record and a line feed. */
  readonly isCanonical: boolean;
}

const parse = (source: string): unknown => {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
};

/** A Report or a reconciliation from its file. Throws UnreadableError. */
export const readRecord = (file: string, language: Language): RecordFile => {
  const words = RECORD_WORDS[language];
  const source = Buffer.from(readInput(file, language).bytes).toString("utf8");
  const opened = openPublishedRecord(parse(source));
  switch (opened.kind) {
    case "ok":
      return { ...opened.record, isCanonical: source === opened.record.file };
    case "no-record":
      throw new UnreadableError(words.noRecord(file));
    case "other-version":
      throw new UnreadableError(words.otherVersion(file, opened.version));
    case "incomplete":
      throw new UnreadableError(words.incomplete(file));
  }
};
