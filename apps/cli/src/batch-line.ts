import type { Report } from "@akashi/assess";

/** One line of a batch: the report, or why there is none. */
export type BatchLine =
  | { readonly file: string; readonly status: "inspected"; readonly report: Report }
  | { readonly file: string; readonly status: "unreadable" | "timeout" | "out-of-memory" | "failed"; readonly error: string };
