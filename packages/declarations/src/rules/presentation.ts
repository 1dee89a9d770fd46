import { findInformation } from "../vocabulary/match.ts";
import type { SizedPlace } from "../document/model.ts";
import type { Detector, RuleFinding } from "./finding.ts";
import type { RuleId } from "./rule-ids.ts";

const TELLS = /送信|提供|取得|send|sent|transmi|collect/iu;

/** Hidden text matters where it is part of what must be told. */
const hiddenDetector: Detector = ({ document, index }) => {
  const hidden = document.hidden.find(
    (text) => TELLS.test(text) && (findInformation(text).length > 0 || index.findNames(text).length > 0),
  );
  return hidden === undefined ? [] : [{ rule: "hidden-content", detail: hidden.slice(0, 120), place: null }];
};

const sized = (rule: RuleId, places: readonly SizedPlace[], unit: string): readonly RuleFinding[] => {
  const [first] = places;
  if (first === undefined) return [];
  return [{ rule, detail: `${Math.round(first.pixels)} ${unit}`, place: { quote: first.quote, offset: first.offset } }];
};

const sizeDetector: Detector = ({ document: { presentation } }) => {
  if (presentation === null) return [];
  return [
    ...(presentation.hasViewport ? [] : [{ rule: "viewport-missing" as const, detail: "", place: null }]),
    ...sized("fixed-width", presentation.fixedWidths, "px"),
    ...sized("tiny-text", presentation.smallText, "px"),
    ...sized("wide-table", presentation.wideTables, "列 / columns"),
  ];
};

export const PRESENTATION_DETECTORS: readonly Detector[] = [hiddenDetector, sizeDetector];
