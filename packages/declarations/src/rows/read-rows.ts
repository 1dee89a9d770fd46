import type { Inline, SourceDocument } from "../document/model.ts";
import type { ReadRow } from "../model/read-document.ts";
import { hasCompanyForm } from "../names/company-forms.ts";
import type { Role } from "../vocabulary/header-words.ts";
import type { NameIndex } from "../names/name-index.ts";
import { readingEvents, recordEvents, type ReadingEvent } from "./events.ts";
import { mergeRows, type FoundRow } from "./merge.ts";
import { readProse } from "./prose.ts";
import { LabelledRecord, namesTool, TELLS_OF_SENDING, withoutNumber } from "./record.ts";
import { readTable } from "./table.ts";

/** Goes through the events of a document and gathers its rows. */
class RowReader {
  readonly found: FoundRow[] = [];
  readonly #document: SourceDocument;
  readonly #index: NameIndex;
  #record = new LabelledRecord(null);
  #openRole: Role | null = null;
  #title: Inline | null = null;

  constructor(document: SourceDocument, index: NameIndex) {
    this.#document = document;
    this.#index = index;
  }

  read(event: ReadingEvent): void {
    if (event.kind === "title") this.#begin(event.content);
    else if (event.kind === "labelled") this.#readLabelled(event.role, event.label, event.value);
    else if (event.kind === "label") this.#openLabel(event.role, event.content.text, event.heading);
    else if (event.kind === "table") this.#readTable(event);
    else this.#readText(event.content);
  }

  #add(rows: readonly ReadRow[], inProse: boolean): void {
    for (const row of rows) this.found.push({ row, inProse });
  }

  finish(): void {
    this.#add(this.#record.rows(this.#document, this.#index), false);
    this.#record = new LabelledRecord(null);
    this.#openRole = null;
  }

  #begin(title: Inline): void {
    this.finish();
    this.#title = title;
    this.#record = new LabelledRecord(title);
  }

  /** A role that comes again begins the next record, where it is the one that began this one. */
  #makeRoom(role: Role): void {
    if (this.#record.has(role) && (role === this.#record.firstRole || role === "tool" || role === "recipient")) this.finish();
  }

  #readLabelled(role: Role, label: string, value: Inline): void {
    this.#makeRoom(role);
    this.#openRole = null;
    this.#record.open(role, label, false);
    this.#record.add(role, value);
  }

  #openLabel(role: Role, label: string, heading: boolean): void {
    // Labels with values beside them and headings do not make one record.
    if (heading && !this.#record.isEmpty && !this.#record.byHeadings) this.finish();
    this.#makeRoom(role);
    this.#record.open(role, label, heading || this.#record.isEmpty || this.#openRole !== null);
    this.#openRole = role;
  }

  #readTable(event: Extract<ReadingEvent, { kind: "table" }>): void {
    const title = this.#title === null ? "" : withoutNumber(this.#title.text);
    const named = title !== "" && namesTool(title, this.#index) ? title : null;
    const asCompany = named !== null && hasCompanyForm(named) && this.#index.findName(named) === undefined;
    const rows = readTable(event.table, {
      document: this.#document,
      index: this.#index,
      tool: asCompany ? null : named,
      recipient: asCompany ? named : null,
      tellsOfSending: TELLS_OF_SENDING.test(title),
    });
    if (rows === null) {
      for (const cell of new Set(event.table.grid.flat())) for (const one of recordEvents(cell, this.#index)) this.read(one);
      return;
    }
    // The table is what the label before it announced, and the words between them only lead to it.
    if (this.#openRole !== null && this.#record.saysOnly(this.#openRole)) this.#record = new LabelledRecord(this.#title);
    this.#openRole = null;
    this.#add(rows, false);
  }

  #readText(content: Inline): void {
    if (this.#openRole !== null) {
      this.#record.add(this.#openRole, content);
      if (this.#openRole === "information" || this.#openRole === "purpose") return;
    }
    if (this.#openRole === null || content.text.length > 40) this.#add(readProse(content, this.#document, this.#index), true);
  }
}

/** The rows of an existing notice or policy, in its order. */
export const readRows = (document: SourceDocument, index: NameIndex): readonly ReadRow[] => {
  const reader = new RowReader(document, index);
  for (const event of readingEvents(document, index)) reader.read(event);
  reader.finish();
  return mergeRows(reader.found);
};
