import type { Catalogue } from "@akashi/catalogue";
import type { Declaration } from "@akashi/declarations";
import type { CoverageArea } from "@akashi/facts";
import type { Report } from "../schema.ts";
import type { NotSentDecision } from "../declare/decisions.ts";
import type { AppSide } from "./app-side.ts";
import type { ResolvedItem } from "./resolve.ts";
import type { Reconciliation } from "./schema.ts";

/** Everything the makers of rows look at. */
export interface Context {
  readonly report: Report;
  readonly catalogue: Catalogue;
  readonly app: AppSide;
  /** What named persons decided is not sent. */
  readonly decisions: readonly NotSentDecision[];
  /** Items of documents that have a place for modules and recipients. */
  readonly items: readonly ResolvedItem[];
  /** False: no such document was given, so that nothing can be missing from one. */
  readonly hasTransmissionDocuments: boolean;
  readonly project: Declaration | null;
  readonly profile: Reconciliation["profile"];
  readonly method: Reconciliation["method"];
  /** Where a module, or the reading of a kind of information, may be that was not found. */
  readonly moduleGaps: readonly CoverageArea[];
  readonly typeGaps: readonly CoverageArea[];
}
