import type { GivenAs } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import type { DraftFile } from "@akashi/declarations";
import type { FactsStage } from "@akashi/facts";
import type { AnswerOf, QuestionOf } from "@akashi/page";
import type { Language } from "@akashi/render";

/** Forms in which a report is saved. */
export type ReportForm = "html" | "json" | "facts" | "sarif";
/** Forms in which a reconciliation is saved. */
export type CheckForm = "html" | "json" | "sarif";

/** What the page shows around a report. */
export interface Inspected {
  readonly html: string;
  readonly name: Bilingual;
  /** Version and package, in a line below the name. */
  readonly under: Bilingual;
}

/** All drafts, and how much each part of them lacks. */
export interface Drafted {
  readonly files: readonly DraftFile[];
  /** All of them in one archive. */
  readonly zip: Uint8Array<ArrayBuffer>;
  readonly open: Readonly<Record<"notice" | "popup" | "policy", number>>;
}

/** A reconciliation as a page, with the names of documents of which nothing could be read. */
export interface Checked {
  readonly html: string;
  readonly silent: readonly string[];
}

/** A project file with places for what only the provider knows. */
export interface ProjectSkeleton {
  readonly text: string;
  /** Paths in lists of brackets, to which nothing could be added. */
  readonly notAdded: readonly string[];
}

/** What the page asks of the worker, and what it gives. The worker keeps the app that was inspected last. */
export interface Tasks {
  readonly inspect: {
    readonly asks: { readonly files: readonly File[]; readonly flows: boolean; readonly language: Language };
    readonly gives: Inspected;
  };
  readonly report: { readonly asks: { readonly form: ReportForm; readonly language: Language }; readonly gives: string };
  readonly project: {
    readonly asks: { readonly project: File | null; readonly language: Language };
    readonly gives: ProjectSkeleton;
  };
  readonly draft: { readonly asks: { readonly project: File | null }; readonly gives: Drafted };
  readonly check: {
    readonly asks: {
      readonly documents: readonly { readonly as: GivenAs; readonly file: File }[];
      readonly project: File | null;
      readonly language: Language;
    };
    readonly gives: Checked;
  };
  readonly reconciliation: { readonly asks: { readonly form: CheckForm; readonly language: Language }; readonly gives: string };
}
export type TaskName = keyof Tasks;

/** A task with what it asks. */
export type Question = QuestionOf<Tasks>;

/** What is being done with an app: reading its files comes before the stages of the facts, judging and writing after them. */
export type WorkStage = FactsStage | "open" | "judge";
export const STAGES: readonly WorkStage[] = ["open", "code", "flows", "files", "judge"];

/** What the worker posts for a question. */
export type Answer = AnswerOf<Tasks, WorkStage>;
