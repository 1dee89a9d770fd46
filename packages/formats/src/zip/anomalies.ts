import type { AndroidBehaviour, CursorContext, DiagnosticSink } from "@akashi/bytes";

/**
 * What Android does with an archive that has the anomaly: from libziparchive (`zip_archive.cc`), the asset manager
 * (`AssetsProvider.cpp`) and the signature verifier (`ZipUtils.java`); `docs/formats/zip.md` has the reason for each row.
 */
export const ZIP_ANOMALIES = {
  "several-end-records": "installs",
  "decoy-end-record": "refuses",
  "trailing-bytes": "refuses",
  "comment-truncated": "refuses",
  "prefix-bytes": "differs",
  "prefix-unadjusted": "refuses",
  "unlisted-entry": "installs",
  "gap-before-end-record": "differs",
  "disk-number": "installs",
  zip64: "differs",
  "zip64-broken": "refuses",
  "empty-archive": "refuses",
  "entry-count-zero": "refuses",
  "entry-count-too-small": "installs",
  "entry-count-too-large": "refuses",
  "disk-entry-count": "installs",
  "directory-size-too-small": "refuses",
  "directory-size-too-large": "differs",
  "central-directory-broken": "refuses",
  "duplicate-name": "refuses",
  "name-with-nul": "refuses",
  "name-not-utf8": "refuses",
  "name-empty": "installs",
  "name-traversal": "installs",
  "name-absolute": "installs",
  "name-backslash": "installs",
  "entry-disk-number": "installs",
  encrypted: "installs",
  "unknown-method": "differs",
  "stored-size-mismatch": "installs",
  "bad-local-offset": "refuses",
  "bad-local-header": "refuses",
  "local-name-mismatch": "refuses",
  "local-size-mismatch": "refuses",
  "local-crc-mismatch": "refuses",
  "local-method-mismatch": "installs",
  "local-flags-mismatch": "installs",
  "local-encrypted": "installs",
  "zip64-extra": "differs",
  "zip64-extra-broken": "refuses",
  "data-beyond-directory": "refuses",
  "overlapping-entries": "installs",
  "size-mismatch": "refuses",
  "compressed-size-mismatch": "refuses",
  "crc-mismatch": "installs",
} as const;
export type ZipAnomaly = keyof typeof ZIP_ANOMALIES;

/** Faults of one entry for which libziparchive refuses to open the whole archive. */
const REFUSED_AT_OPENING: ReadonlySet<ZipAnomaly> = new Set<ZipAnomaly>([
  "duplicate-name",
  "name-with-nul",
  "name-not-utf8",
  "bad-local-offset",
  "zip64-extra-broken",
]);

/** Names that the package manager or the run time opens; anything else it can leave unread, and then the fault goes unnoticed. */
const OPENED_BY_ANDROID = /^(AndroidManifest\.xml|resources\.arsc|classes\d*\.dex|lib\/.*\.so|META-INF\/.*)$/;

/** The behaviour of {@link ZIP_ANOMALIES} for one entry: most faults of an entry matter only where that entry is opened. */
export const behaviourForEntry = (anomaly: ZipAnomaly, name: string): AndroidBehaviour => {
  const behaviour: AndroidBehaviour = ZIP_ANOMALIES[anomaly];
  if (behaviour !== "refuses" || REFUSED_AT_OPENING.has(anomaly) || OPENED_BY_ANDROID.test(name)) return behaviour;
  return "differs";
};

/** Diagnostics of one code that are kept with their place; of the rest only the number is given. */
const KEPT_PER_CODE = 10;

/** Records anomalies of one archive, so that a fault of every entry does not fill the list of diagnostics. */
export class ZipAnomalyLog {
  readonly #context: CursorContext;
  readonly #sink: DiagnosticSink;
  readonly #counts = new Map<ZipAnomaly, number>();

  constructor(context: CursorContext, sink: DiagnosticSink) {
    this.#context = context;
    this.#sink = sink;
  }

  /** An anomaly of the archive. */
  ofArchive(code: ZipAnomaly, offset: number | null, detail: Readonly<Record<string, string | number>> = {}): void {
    const place = { path: this.#context.path, offset };
    this.#sink.add({ format: "zip", code, place, detail, android: ZIP_ANOMALIES[code] });
  }

  /** An anomaly of the entry called `name`. */
  ofEntry(code: ZipAnomaly, name: string, offset: number, detail: Readonly<Record<string, string | number>> = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > KEPT_PER_CODE) return;
    const place = { path: this.#context.path, offset };
    this.#sink.add({ format: "zip", code, place, detail: { entry: name, ...detail }, android: behaviourForEntry(code, name) });
  }

  /** Adds one diagnostic with `more` for each code of which some were left out. */
  finish(): void {
    for (const [code, count] of this.#counts) {
      if (count > KEPT_PER_CODE) this.ofArchive(code, null, { more: count - KEPT_PER_CODE });
    }
    this.#counts.clear();
  }
}
