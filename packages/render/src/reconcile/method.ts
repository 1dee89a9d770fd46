import type { Reconciliation } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { RECONCILE_LABELS } from "../words/reconcile/reconcile-labels.ts";

/** What the observed side stands on, in words. */
export const methodText = ({ method }: Reconciliation): Bilingual => {
  if (method.traffic) return RECONCILE_LABELS.withTraffic;
  return method.flows ? RECONCILE_LABELS.withFlows : RECONCILE_LABELS.codeOnly;
};
