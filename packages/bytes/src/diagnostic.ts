import { FormatError, type FormatName, type LimitError, type Place } from "./errors.ts";

/** What Android does with an input that has this anomaly. `differs`: it depends on the Android version. */
export type AndroidBehaviour = "installs" | "refuses" | "differs" | "unknown";

/**
 * One thing a reader met that a well-formed file does not have. A diagnostic is an observation, never a judgement; a part that
 * could not be read has one, and a coverage note with it.
 */
export interface Diagnostic {
  readonly format: FormatName;
  /** Stable, lower-case with hyphens, unique within the format. */
  readonly code: string;
  readonly place: Place;
  /** Values that a message needs: names, numbers as found. */
  readonly detail: Readonly<Record<string, string | number>>;
  /** Null where the anomaly has no bearing on installation. */
  readonly android: AndroidBehaviour | null;
}

/** Collects diagnostics, at most `capacity` of them, so that a hostile file cannot fill the report. */
export interface DiagnosticSink {
  add(diagnostic: Diagnostic): void;
}

/** A sink that keeps the first `capacity` diagnostics and counts the rest. */
export class DiagnosticList implements DiagnosticSink {
  readonly items: Diagnostic[] = [];
  /** How many were dropped because the list was full. */
  dropped = 0;
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  add(diagnostic: Diagnostic): void {
    if (this.items.length < this.#capacity) this.items.push(diagnostic);
    else this.dropped += 1;
  }
}

/** The diagnostic for an error that ended the reading of a part. */
export const diagnosticOf = (error: FormatError | LimitError, android: AndroidBehaviour | null): Diagnostic => ({
  format: error.format,
  code: error instanceof FormatError ? error.code : `limit-${error.limit}`,
  place: error.place,
  detail: {},
  android,
});
