import { type CursorContext, diagnosticOf, type DiagnosticSink, LimitError, type LimitName } from "@akashi/bytes";
import { androidBehaviourOf, type AxmlAnomaly } from "./anomalies.ts";

/** Diagnostics of one code that are kept with their place; of the rest only the number is given. */
const KEPT_PER_CODE = 10;

/** Records anomalies of one document, so that a fault of every element does not fill the list of diagnostics. */
export class AxmlLog {
  readonly #context: CursorContext;
  readonly #sink: DiagnosticSink;
  readonly #counts = new Map<AxmlAnomaly, number>();

  constructor(context: CursorContext, sink: DiagnosticSink) {
    this.#context = context;
    this.#sink = sink;
  }

  add(code: AxmlAnomaly, offset: number | null, detail: Readonly<Record<string, string | number>> = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= KEPT_PER_CODE) this.#add(code, offset, detail);
  }

  /** Records that a limit ended the reading. */
  addLimit(limit: LimitName): void {
    this.#sink.add(diagnosticOf(new LimitError("axml", limit, { path: this.#context.path, offset: null }), "unknown"));
  }

  /** Adds one diagnostic with `more` for each code of which some were left out. */
  finish(): void {
    for (const [code, count] of this.#counts) if (count > KEPT_PER_CODE) this.#add(code, null, { more: count - KEPT_PER_CODE });
    this.#counts.clear();
  }

  #add(code: AxmlAnomaly, offset: number | null, detail: Readonly<Record<string, string | number>>): void {
    const place = { path: this.#context.path, offset };
    this.#sink.add({ format: "axml", code, place, detail, android: androidBehaviourOf(code) });
  }
}
