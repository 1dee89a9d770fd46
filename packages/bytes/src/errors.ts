/** Formats that Akashi reads. The name stands in errors, diagnostics and coverage notes. */
export const FORMATS = [
  "zip",
  "axml",
  "arsc",
  "dex",
  "apk-signature",
  "der",
  "jar-manifest",
  "elf",
  "split-set",
  "json",
  "text",
] as const;
export type FormatName = (typeof FORMATS)[number];

/** Where in the input something stands. */
export interface Place {
  /** From the file the user gave inwards: `["app.xapk", "base.apk", "classes2.dex"]`. */
  readonly path: readonly string[];
  /** Byte offset in the innermost file of `path`; null where the fault has no single place. */
  readonly offset: number | null;
}

const placeText = (place: Place): string => {
  const where = place.path.length > 0 ? ` in ${place.path.join(" > ")}` : "";
  return place.offset === null ? where : `${where} at offset 0x${place.offset.toString(16)}`;
};

/** Malformed input. The only error, with {@link LimitError}, that may leave a reader. */
export class FormatError extends Error {
  override readonly name = "FormatError";
  readonly code: string;
  readonly format: FormatName;
  readonly place: Place;

  /** `code` is stable, lower-case with hyphens and unique within the format, e.g. `truncated`. */
  constructor(format: FormatName, code: string, place: Place, message?: string) {
    super(`${format}: ${message ?? code}${placeText(place)}`);
    this.code = code;
    this.format = format;
    this.place = place;
  }
}

/** Input that would cost more than a limit of `limits.ts` allows. */
export class LimitError extends Error {
  override readonly name = "LimitError";
  readonly limit: string;
  readonly format: FormatName;
  readonly place: Place;

  constructor(format: FormatName, limit: string, place: Place) {
    super(`${format}: limit ${limit} exceeded${placeText(place)}`);
    this.limit = limit;
    this.format = format;
    this.place = place;
  }
}

/** True for the two errors a reader may throw; anything else that escapes is a bug of ours. */
export const isInputError = (error: unknown): error is FormatError | LimitError =>
  error instanceof FormatError || error instanceof LimitError;
