import type { AndroidBehaviour, CursorContext, DiagnosticSink } from "@akashi/bytes";

/**
 * What Android does with a table that has the anomaly, from `LoadedArsc.cpp` and `ResourceTypes.cpp` of AOSP; `docs/formats/arsc.md`
 * has the reason for each row. The table is opened at installation.
 */
export const ARSC_ANOMALIES = {
  "size-mismatch": "differs",
  "bad-chunk": "refuses",
  "unknown-chunk": "installs",
  "several-string-pools": "installs",
  "string-count": "refuses",
  "no-type-names": "refuses",
  "bad-entry": "installs",
  "reference-cycle": "installs",
} as const;
export type ArscAnomaly = keyof typeof ARSC_ANOMALIES;

/** Diagnostics of one code that are kept with their place; of the rest only the number is given. */
const KEPT_PER_CODE = 10;

/** Records anomalies of one table, so that a fault of every entry does not fill the list of diagnostics. */
export class ArscLog {
  readonly #context: CursorContext;
  readonly #sink: DiagnosticSink;
  readonly #counts = new Map<ArscAnomaly, number>();

  constructor(context: CursorContext, sink: DiagnosticSink) {
    this.#context = context;
    this.#sink = sink;
  }

  add(code: ArscAnomaly, offset: number | null, detail: Readonly<Record<string, string | number>> = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= KEPT_PER_CODE) this.#add(code, offset, detail);
  }

  /** Adds one diagnostic with `more` for each code of which some were left out so far; later ones are not counted any more. */
  finish(): void {
    for (const [code, count] of this.#counts) if (count > KEPT_PER_CODE) this.#add(code, null, { more: count - KEPT_PER_CODE });
  }

  #add(code: ArscAnomaly, offset: number | null, detail: Readonly<Record<string, string | number>>): void {
    const android: AndroidBehaviour = ARSC_ANOMALIES[code];
    this.#sink.add({ format: "arsc", code, place: { path: this.#context.path, offset }, detail, android });
  }
}
