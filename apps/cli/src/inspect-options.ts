import type { ReadingOptions } from "./inspect-input.ts";
import type { SharedOptions } from "./options.ts";
import type { OutputOptions } from "./output.ts";

/** Options of `inspect`, as commander gives them. */
export interface InspectOptions extends SharedOptions, ReadingOptions, OutputOptions {
  readonly split?: boolean;
  readonly jobs?: string;
  readonly resume?: boolean;
}
