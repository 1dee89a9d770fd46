import { escapePattern, normalizeText } from "../vocabulary/normalize.ts";
import { findInformation, findPurposes, matchInformation, type PurposeSide } from "../vocabulary/match.ts";
import { informationNamed, purposeNamed } from "../vocabulary/taxonomy-names.ts";
import type { ReadRow } from "../model/read-document.ts";

export type InformationRead = ReadRow["information"][number];
export type PurposeRead = ReadRow["senderPurposes"][number];

const OPENS = new Set([..."([【「『<"]);
const CLOSES = new Set([...")]】」』>"]);
const SEPARATOR = /^(?:[、,;。\n\r]|\s\/\s|および|及び|ならびに|並びに|または|又は|\sand\s)/u;

/** Parts of a list, where nothing in brackets is parted. */
export const splitList = (text: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENS.has(character)) depth += 1;
    else if (CLOSES.has(character)) depth = Math.max(0, depth - 1);
    const separator = depth > 0 && character !== "\n" ? null : SEPARATOR.exec(text.slice(at, at + 5));
    if (separator === null) continue;
    parts.push(text.slice(from, at));
    at += separator[0].length - 1;
    from = at + 1;
    if (character === "\n") depth = 0;
  }
  parts.push(text.slice(from));
  return parts.map(trimItem).filter((part) => part !== "");
};

/** As {@link splitList}; a line that is one name of a taxonomy is one part, whatever stands in the name. */
const splitLines = (text: string, named: (text: string) => string | null): readonly string[] =>
  text.split("\n").flatMap((line) => (named(trimItem(line)) === null ? splitList(line) : [trimItem(line)]));

const BULLET = /^[\s\u3000・●○◦•*※–—-]+|^(?:[0-9]{1,2}[.)、](?![0-9])|[①-⑳]|[(][0-9]{1,2}[)])\s*/u;

const trimItem = (part: string): string => part.trim().replace(BULLET, "").replace(BULLET, "").trim();

const NOTHING = /^(?:なし|無し|無|特になし|該当なし|検出なし(?:[(].*[)])?|[-‐‑–—―ー*/]+|n\/?a|none|not applicable)$/iu;

/** True where a cell says that there is nothing. */
export const saysNothing = (text: string): boolean => text.trim() === "" || NOTHING.test(text.trim());

const IN_BRACKETS = /[(]([^()]{1,200})[)]/gu;

/** `A・B` names two kinds where each half names one by itself, or one where the halves are one word (「OS・ブラウザの種類」). */
const splitMiddleDots = (part: string): readonly string[] => {
  const halves = part.split(/[・/]/u).map((half) => half.trim());
  const types = halves.map(matchInformation);
  return halves.length > 1 && types.every((type) => type !== null) && new Set(types).size > 1 ? halves : [part];
};

/** A word that only describes the next one (「ブラウザの閲覧履歴」) names no kind of its own. */
const isModifier = (text: string, end: number): boolean =>
  /^(?:の|で|から|への|を用い|を使|に(?:保存|含まれ|記録|紐|関連)| of\b)/u.test(text.slice(end));

const typesIn = (text: string): readonly { readonly typeId: string; readonly word: string }[] => {
  const normal = normalizeText(text);
  const found = findInformation(text);
  return found
    .filter(({ offset, word }, index) => index === found.length - 1 || !isModifier(normal, offset + word.length))
    .map(({ id, word }) => ({ typeId: id, word }));
};

const isMorePrecise = (typeId: string, named: string | null): boolean =>
  typeId !== named &&
  ((named === "UI.ID.INSTALL" && typeId.startsWith("UI.ID.")) ||
    (named === "UI.ID.HARDWARE" && typeId.startsWith("UI.ID.")) ||
    (named === "UI.LOC.PRECISE" && typeId === "UI.LOC.COARSE"));

/** Brackets say more precisely what stands before them (「端末ID(IMEI)」), or list what it is made of. */
const readInformationPart = (part: string): readonly InformationRead[] => {
  const outside = part.replace(IN_BRACKETS, "").trim();
  const own = typesIn(outside);
  const inside = [...part.matchAll(IN_BRACKETS)].flatMap(([, words]) => splitList(words ?? "").flatMap(typesIn));
  const named = own.at(-1)?.typeId ?? null;
  const precise = inside.find(({ typeId }) => isMorePrecise(typeId, named));
  const base = precise?.typeId ?? named ?? matchInformation(part);
  const items: InformationRead[] = [{ text: part, typeId: base }];
  const seen = new Set([base, precise === undefined ? base : named]);
  // A bracket after «derived from» explains, and lists nothing.
  const listed = /から|に基づ|により|\bfrom\b|\bby\b/iu.test(part.slice(outside.length > 0 ? part.search(/[(]/u) : 0))
    ? []
    : inside;
  for (const { typeId, word } of [...own, ...listed]) {
    if (seen.has(typeId)) continue;
    seen.add(typeId);
    items.push({ text: word, typeId });
  }
  return items;
};

/** The kinds of information of a cell or list, each with its type where the words name one. */
export const readInformation = (text: string): readonly InformationRead[] =>
  splitLines(text, informationNamed)
    .filter((part) => !saysNothing(part))
    .flatMap((part): readonly InformationRead[] => {
      const typeId = informationNamed(part);
      return typeId === null ? splitMiddleDots(part).flatMap(readInformationPart) : [{ text: part, typeId }];
    });

/** Kinds named anywhere in running text: only what has a type. */
export const informationInProse = (text: string): readonly InformationRead[] => {
  const seen = new Set<string>();
  return splitList(text)
    .flatMap(splitMiddleDots)
    .flatMap(typesIn)
    .filter(({ typeId }) => !seen.has(typeId) && seen.add(typeId))
    .map(({ typeId, word }) => ({ text: word, typeId }));
};

/** Refers the reader to another page in the place of saying it. */
export const DEFERS: RegExp =
  /(?:ポリシー|規約|リンク先|サイト|ページ|url|こちら).{0,30}(?:参照|確認|ご覧|御覧)|(?:参照|確認|ご覧).{0,10}(?:ポリシー|リンク先)|\b(?:see|refer to|check)\b.{0,60}(?:policy|page|site|link)|^\s*(?:https?:\S+|プライバシーポリシー|privacy policy)\s*$/iu;

/** The purposes of a cell or list, of one side. */
export const readPurposes = (text: string, side: PurposeSide): readonly PurposeRead[] => {
  const parts = splitLines(text, purposeNamed)
    .flatMap((part) => (purposeNamed(part) === null ? part.split(/[・/]/u).map((half) => half.trim()) : [part]))
    .filter((part) => !saysNothing(part) && !DEFERS.test(part));
  const read = parts.flatMap((part) => {
    const named = purposeNamed(part);
    const ids = named === null ? findPurposes(part, side) : [named];
    return ids.map((purposeId) => ({ text: part, purposeId }));
  });
  if (read.length > 0) return withoutRepeats(read);
  const rest = parts.join("、");
  return rest === "" || DEFERS.test(text) ? [] : [{ text: rest.slice(0, 200), purposeId: null }];
};

const withoutRepeats = (purposes: readonly PurposeRead[]): readonly PurposeRead[] => {
  const seen = new Set<string | null>();
  return purposes.filter(({ purposeId }) => !seen.has(purposeId) && seen.add(purposeId));
};

const SIDE_WORDS: readonly (readonly [PurposeSide, string])[] = [
  ["sender", "当社|弊社|自社|当方|送信元|本サービス|us|we|our company|sender"],
  ["recipient", "送信先|提供先|提供元|提供者|提供会社|提供事業者|事業者|先方|同社|third party|recipient|provider|vendor"],
];
const SIDE_LABEL = new RegExp(
  `[【(<〔[]?\\s*(?:${SIDE_WORDS.map(([, words]) => `(${words.split("|").map(escapePattern).join("|")})`).join("|")})(?:の利用目的|の目的|における利用目的|での利用目的|における目的|側)?\\s*(?:[】)>〕\\]]|:)`,
  "giu",
);

/** A cell of purposes parted by whose they are: 「【当社】…【送信先】…」. What no label claims is `open`. */
export const splitSides = (text: string): Readonly<Record<PurposeSide | "open", string>> => {
  const parts = { sender: "", recipient: "", open: "" };
  let side: PurposeSide | "open" = "open";
  let from = 0;
  for (const match of text.matchAll(SIDE_LABEL)) {
    parts[side] += text.slice(from, match.index);
    side = match[1] === undefined ? "recipient" : "sender";
    from = match.index + match[0].length;
  }
  parts[side] += text.slice(from);
  return parts;
};
