import type { Link, SourceDocument } from "../document/model.ts";
import { placeAt } from "../rows/row.ts";
import type { Detector } from "./finding.ts";

/** Words of a link that say what a pop-up leaves to it. */
const LEADS_ON =
  /一覧|詳細|詳しく|詳しい|通知|公表|外部送信|送信先|送り先|プライバシー|ポリシー|\b(?:list|details?|more|notice|policy|recipients?)\b/iu;
const SAYS_PART =
  /一部|残り|すべて(?:の|は)|全文|その他の(?:送信先|事項)|一覧|外部送信(?:の詳細|について|ポリシー)|\b(?:part|rest|full|all recipients)\b/iu;

const linksOf = ({ blocks }: SourceDocument): readonly Link[] =>
  blocks.flatMap((block) => {
    if (block.kind === "table") return [...new Set(block.grid.flat())].flatMap(({ links }) => links);
    return block.kind === "definition" ? block.details.links : block.content.links;
  });

/** The links of a document that lead on to a notice. */
export const linksToRest = (document: SourceDocument): readonly Link[] =>
  linksOf(document).filter(({ text }) => LEADS_ON.test(text));

/** A pop-up may show a part of the items where the rest is easily reached (施行規則22条の2の28第2項1号) and the pop-up makes that clear. */
export const popupDetector: Detector = ({ document, read }) => {
  if (read.kind !== "popup") return [];
  const links = linksOf(document);
  const [link] = linksToRest(document);
  if (links.length === 0) return [{ rule: "popup-rest-unreachable", detail: "", place: null }];
  if (SAYS_PART.test(document.folded)) return [];
  const shown = link ?? links[0];
  return [
    {
      rule: "popup-part-unsaid",
      detail: shown?.text ?? "",
      place: shown === undefined ? null : placeAt(document, shown.offset, shown.text.length),
    },
  ];
};
