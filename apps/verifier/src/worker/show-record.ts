import { openPublishedRecord, type Reconciliation, type Report } from "@akashi/assess";
import { renderHtml, renderReconciliationHtml } from "@akashi/render";
import { Refusal } from "@akashi/page/worker";
import type { Tasks } from "../protocol.ts";
import { WORKER_WORDS } from "./words.ts";

/**
 * The record as the page that reports are saved as. It comes from whoever made the bundle and may hold anything: what cannot be shown
 * is refused, whatever the reason.
 */
export const showRecord = ({ record, language: lang }: Tasks["show"]["asks"]): string => {
  const opened = openPublishedRecord(record);
  if (opened.kind !== "ok") throw new Refusal(WORKER_WORDS.notShown);
  try {
    return opened.record.kind === "report"
      ? renderHtml(record as unknown as Report, { lang })
      : renderReconciliationHtml(record as unknown as Reconciliation, { lang });
  } catch {
    throw new Refusal(WORKER_WORDS.notShown);
  }
};
