import type { VersionNote } from "@akashi/assess";
import type { JsonValue } from "@akashi/bytes";
import type { Bilingual } from "@akashi/catalogue";
import type { GivenArtifact, RecomputedRecord, TimestampChecker } from "@akashi/evidence";
import type { FactsStage } from "@akashi/facts";
import type { Language } from "@akashi/render";

/** A record as a bundle holds it. */
export type RecordValue = Readonly<Record<string, unknown>>;

/** What was found out about the app that was given. */
export interface AppReading {
  readonly artifact: GivenArtifact;
  /** Null where the record was not made again; `whyNot` says why, and what to do. */
  readonly recomputed: RecomputedRecord | null;
  readonly whyNot: Bilingual | null;
  /** Engine, catalogue or rules that are not the record's. */
  readonly versions: readonly VersionNote[];
}

/**
 * What the page leaves to the worker: everything that takes the engine or a library. Signatures, the log, the witnesses and the verdict
 * are no part of it; the readable script of the page does those itself.
 */
export interface Tasks {
  /** Reads the app, and makes the record again where it is of that app. */
  readonly app: {
    readonly asks: { readonly files: readonly File[]; readonly record: RecordValue | null };
    readonly gives: AppReading;
  };
  /** The record as a page. */
  readonly show: { readonly asks: { readonly record: RecordValue; readonly language: Language }; readonly gives: string };
  /** A trust policy that is no JSON. */
  readonly yaml: { readonly asks: { readonly text: string }; readonly gives: JsonValue };
  /** A reply of a time-stamp authority. */
  readonly timestamp: {
    readonly asks: {
      readonly reply: Uint8Array<ArrayBuffer>;
      readonly message: Uint8Array<ArrayBuffer>;
      readonly trusted: readonly Uint8Array<ArrayBuffer>[];
    };
    readonly gives: Awaited<ReturnType<TimestampChecker>>;
  };
}

/** What is being done: the stages of the facts, between reading the bundle and the verdict. */
export type WorkStage = "bundle" | FactsStage | "judge" | "verdict";
export const STAGES: readonly WorkStage[] = ["bundle", "code", "flows", "files", "judge", "verdict"];
/** Those that take an app. */
export const APP_STAGES: readonly WorkStage[] = ["code", "flows", "files", "judge"];
