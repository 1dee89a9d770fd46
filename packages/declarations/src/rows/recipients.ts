import { hasCompanyForm } from "../names/company-forms.ts";
import { isExplanation } from "./explanations.ts";
import { saysNothing, splitList } from "./items.ts";

/** Who a cell or line names as recipient. */
export interface RecipientRead {
  readonly legalName: string | null;
  readonly serviceName: string | null;
  /** Tools named beside the recipient: 「Google LLC(Google アナリティクス)」. */
  readonly tools: readonly string[];
}

const BRACKETED = /^([^()]*)[(]([^()]*)[)](.*)$/su;
const SERVICE_LABEL = /^(?:サービス名|ブランド名|通称|サービス|service(?: name)?)\s*:\s*/iu;
/** A line that says by which name people know the recipient above it. */
export const isServiceLine = (text: string): boolean => SERVICE_LABEL.test(text);
const COUNTRY =
  /^(?:日本|米国|アメリカ(?:合衆国)?|英国|イギリス|ドイツ|フランス|中国|韓国|大韓民国|イスラエル|シンガポール|アイルランド|カナダ|オランダ|スウェーデン|インド|台湾|香港|[A-Z]{2,3}|U\.S\.A?\.?|United States|Japan|Israel|Germany|Ireland)$/iu;
/** A bracket that says what kind of service it is, or where it is found, and names nobody. */
const DESCRIBES = /(?:サービス|機能|ツール|システム|サイト|アプリ|ソフト|基盤)$|^[\w-]+(?:\.[\w-]+)+$/u;
const PLACE = /東京都|北海道|(?:京都|大阪)府|[^\s]{2,3}県|[市区町村郡][^、]{0,20}[0-9]|丁目|番地|以下|^旧/u;
const OPEN_END = /(?:等|など|ほか|他|その他)$/u;

/** The operator's own servers: the recipient is known, and is not a third party. */
export const isOwn = (text: string): boolean => /^(?:当社|弊社|自社|当方|当サービス|our (?:own )?servers?)/iu.test(text.trim());

const blank = { legalName: null, serviceName: null, tools: [] } as const;

const named = (text: string): RecipientRead => {
  const name = text
    .replace(/^[\s"'<>「『]+|[\s"'<>」』]+$/gu, "")
    .replace(OPEN_END, "")
    .trim();
  if (name === "") return blank;
  return hasCompanyForm(name) ? { ...blank, legalName: name } : { ...blank, serviceName: name };
};

const withNote = (outer: string, note: string): RecipientRead => {
  if (COUNTRY.test(note) || PLACE.test(note) || saysNothing(note)) return named(outer);
  if (hasCompanyForm(outer)) {
    if (SERVICE_LABEL.test(note)) return { legalName: outer, serviceName: note.replace(SERVICE_LABEL, ""), tools: [] };
    // A second registered name is a translation of the first.
    return { legalName: outer, serviceName: null, tools: hasCompanyForm(note) ? [] : splitList(note) };
  }
  if (hasCompanyForm(note)) return { legalName: note, serviceName: outer, tools: [] };
  return { ...blank, serviceName: DESCRIBES.test(note) ? outer : `${outer}(${note})` };
};

const readOne = (text: string): RecipientRead => {
  const bracketed = BRACKETED.exec(text);
  const outer = bracketed?.[1]?.trim() ?? "";
  return bracketed === null || outer === "" ? named(text) : withNote(outer, bracketed[2]?.trim() ?? "");
};

/** Lists of Latin names have commas within names: only a list whose every part has a corporate form is one. */
const partsOf = (text: string): readonly string[] => {
  const lines = text
    .split(/\n|[、;;]|\s\/\s/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length < 2) return lines;
  const unbalanced = lines.some((line) => /[(]/u.test(line) !== /[)]/u.test(line));
  if (unbalanced) return [text.replaceAll("\n", " ")];
  const translated = lines.length === 2 && lines.filter(hasCompanyForm).length === 1;
  return translated ? [lines.find(hasCompanyForm) ?? text] : lines;
};

/** The recipients of a cell: usually one, several where the cell lists them. A line may name its service, or explain it. */
export const readRecipients = (text: string): readonly RecipientRead[] => {
  if (saysNothing(text)) return [];
  // A bracket on a line of its own belongs to the name above it.
  const joined = text.replace(/\n\s*(?=[(])/gu, "");
  const lines = joined.replace(/^(?:[・●*-]|\d+[.)])\s*/u, "").split("\n");
  const services = lines.filter((line) => isServiceLine(line)).map((line) => line.replace(SERVICE_LABEL, "").trim());
  const others = lines.filter((line) => !isServiceLine(line));
  const names = others.filter((line) => hasCompanyForm(line) || !isExplanation(line));
  const [listed = lines] = [names, others, services].filter((found) => found.length > 0);
  const recipients = partsOf(listed.join("\n")).map(readOne);
  if (services.length !== recipients.length) return recipients;
  return recipients.map((recipient, at) => ({ ...recipient, serviceName: recipient.serviceName ?? services[at] ?? null }));
};
