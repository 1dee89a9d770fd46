import { joinInlines, linesOfInline, sliceInline } from "../document/inline.ts";
import type { Inline, SourceDocument } from "../document/model.ts";
import type { ReadRow } from "../model/read-document.ts";
import { hasCompanyForm } from "../names/company-forms.ts";
import type { Role } from "../vocabulary/header-words.ts";
import type { NameIndex } from "../names/name-index.ts";
import { withoutExplanations } from "./explanations.ts";
import { saysNothing } from "./items.ts";
import { isServiceLine } from "./recipients.ts";
import { buildRows, placeAt } from "./row.ts";

/** Titles that name a document or a part of it, never a tool. */
const NO_TOOL =
  /について|一覧|ポリシー|方針|公表|外部送信|お知らせ|ご案内|規約|問い?合わ?せ|窓口|はじめに|附則|情報|選択|権利|措置|お客様|お客さま|利用者|保存期間|保持期間|子ども|transmission|policy|notice|contact|cookies|introduction/iu;
/** Words for information that leaves the device. */
export const TELLS_OF_SENDING: RegExp =
  /送信|送ら|送る|送り先|外部|第三者|提供先|transmit|transmission|sent|third.part|shared?/iu;
const REST = /^(?:その他|ほか|他の?)/u;

/** What a row must say something of. */
const SAYS_SOMETHING: readonly Role[] = ["information", "purpose", "sender-purpose", "recipient-purpose"];

/** True where a title can be the name of a tool or of its provider. */
export const namesTool = (title: string, index: NameIndex): boolean =>
  index.findName(title) !== undefined || hasCompanyForm(title) || !NO_TOOL.test(title);

/** A title without its number: 「1. Google Analytics」. */
export const withoutNumber = (title: string): string =>
  title
    .replace(/^(?:第\s?\d{1,3}\s?[条章節項]|[(]?\d{1,2}(?:[.-]\d{1,2})*[.)]|\d{1,2}(?=\s)|[①-⑳■◆●])[\s\u3000]*/u, "")
    .replace(/^[【「[]|[】」\]]$/gu, "")
    .trim();

/** What a title names as the tool: 「A → B」 is the sending from A to B. */
const toolOfTitle = (title: string): string => withoutNumber(title).split(/\s*(?:→|⇒|->)\s*/u)[0] ?? "";

const ONE_PAIR = /^[^、,()]{2,40}[(][^()]{2,60}[)]$/u;

/** `A(Company)、B(Company)`: the tools of a title that lists several, each with its recipient. */
const pairsIn = (title: string): readonly (readonly [tool: string, recipient: string])[] => {
  const pairs = [...title.matchAll(/(?:^|[、,\s])([^、,()]{2,40})[(]([^()]{2,60})[)]/gu)].flatMap(([, tool, company]) =>
    tool !== undefined && company !== undefined && hasCompanyForm(company) ? [[tool.trim(), company.trim()] as const] : [],
  );
  return pairs.length > 1 || (pairs.length === 1 && ONE_PAIR.test(title)) ? pairs : [];
};

/** Whom one row of a record is about. */
interface Target {
  readonly tool: string | null;
  readonly recipient: string | null;
  readonly place: Inline | null;
  readonly pooled: boolean;
}

const BULLET = /^[\s・●○*-]+/u;

/** The lines of a list, each without its bullet and with its own place. */
const linesOf = (value: Inline): readonly Inline[] =>
  linesOfInline(value).map((line) => {
    const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
    return sliceInline(line, bullet, line.text.trimEnd().length);
  });

const DATE_LINE = /(?:19|20)\d{2}\s*[年./-]|(?:令和|平成)\s*(?:元|\d)/u;

/** Lists of names end in 「ほか」, and dates stand below them. */
const isName = (text: string): boolean => !(REST.test(text) && !hasCompanyForm(text)) && !DATE_LINE.test(text);

/** Labels with values that belong together: one transmission, or one pool of them. */
export class LabelledRecord {
  readonly title: Inline | null;
  readonly #values = new Map<Role, Inline[]>();
  #labels = "";
  #byHeadings = false;
  #first: Inline | null = null;

  constructor(title: Inline | null) {
    this.title = title;
  }

  /** True where nothing was gathered but words of this role. */
  saysOnly(role: Role): boolean {
    return [...this.#values.keys()].every((one) => one === role);
  }

  has(role: Role): boolean {
    return this.#values.has(role);
  }

  get byHeadings(): boolean {
    return this.#byHeadings;
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  get firstRole(): Role | undefined {
    return this.#values.keys().next().value;
  }

  open(role: Role, label: string, byHeading: boolean): void {
    if (!this.#values.has(role)) this.#values.set(role, []);
    // A heading for services alone tells of no sending; one for information or recipients may.
    if (role !== "tool") this.#labels += `${label}\n`;
    if (byHeading) this.#byHeadings = true;
  }

  add(role: Role, value: Inline): void {
    this.#first ??= value;
    this.#values.get(role)?.push(value);
  }

  #texts(role: Role): readonly string[] {
    return (this.#values.get(role) ?? []).map(withoutExplanations).filter((text) => !saysNothing(text));
  }

  /** The lines of a role that lists names. */
  #names(role: Role): readonly Inline[] {
    return (this.#values.get(role) ?? []).flatMap(linesOf).filter(({ text }) => !saysNothing(text) && isName(text));
  }

  #isTransmission(): boolean {
    const says = SAYS_SOMETHING.some((role) => this.#texts(role).length > 0);
    // A module with its provider and nothing else is a transmission of which nothing is said.
    if (!says) return !this.#byHeadings && this.#names("tool").length > 0 && this.#names("recipient").length > 0;
    return this.#byHeadings
      ? TELLS_OF_SENDING.test(this.#labels) && this.#saysWhatOrToWhom()
      : this.has("recipient") || this.has("tool") || this.title !== null;
  }

  /** Purposes alone under headings are those of the whole service. */
  #saysWhatOrToWhom(): boolean {
    const named = [...this.#names("tool"), ...this.#names("recipient")];
    return named.length > 0 || this.#texts("information").length > 0;
  }

  /** The rows that the record makes; none where it tells of no transmission. */
  rows(document: SourceDocument, index: NameIndex): readonly ReadRow[] {
    if (!this.#isTransmission()) return [];
    return this.#targets(index).flatMap((target) => this.#build(target, document, index));
  }

  /** Whom the record is about: every name that it lists, those in its title, or its title. */
  #targets(index: NameIndex): readonly Target[] {
    const title = this.title === null ? null : toolOfTitle(this.title.text);
    const named = title !== null && namesTool(title, index) ? title : null;
    const company = named !== null && hasCompanyForm(named) && index.findName(named) === undefined ? named : null;
    const tools = this.#names("tool");
    const recipients = this.#names("recipient").filter(({ text }) => this.#namesSomeone(text, index));
    const place = this.title ?? this.#first;
    const listed = tools.length + recipients.length;
    const pairs = listed > 0 || title === null ? [] : pairsIn(title);
    if (pairs.length > 0) return pairs.map(([tool, recipient]) => ({ tool, recipient, place, pooled: false }));
    if (this.#byHeadings && listed !== 1 && (named === null || company !== null)) {
      if (listed === 0) return [{ tool: null, recipient: null, place, pooled: true }];
      return [
        ...tools.map((one) => ({ tool: one.text, recipient: null, place: one, pooled: true })),
        ...recipients.map((one) => ({ tool: null, recipient: one.text, place: one, pooled: true })),
      ];
    }
    const recipient = recipients.length > 0 ? recipients.map(({ text }) => text).join("\n") : company;
    return [{ tool: tools[0]?.text ?? (company === null ? named : null), recipient, place, pooled: false }];
  }

  /** A list under headings has sentences beside its names. */
  #namesSomeone(text: string, index: NameIndex): boolean {
    if (!this.#byHeadings) return true;
    return (
      hasCompanyForm(text) ||
      isServiceLine(text) ||
      index.findProviders(text).length > 0 ||
      index.findName(text) !== undefined ||
      text.length < 15
    );
  }

  #build(target: Target, document: SourceDocument, index: NameIndex): readonly ReadRow[] {
    const at = target.place ?? this.#first;
    return buildRows(
      {
        tool: target.tool,
        recipient: target.recipient,
        information: this.#texts("information"),
        senderPurpose: this.#texts("sender-purpose"),
        recipientPurpose: this.#texts("recipient-purpose"),
        purpose: this.#texts("purpose"),
        optOut: joinInlines(this.#values.get("opt-out") ?? []),
        policy: joinInlines(this.#values.get("policy") ?? []) ?? (target.pooled ? at : null),
        granularity: target.pooled ? "pooled" : target.tool === null ? "recipient" : "tool",
        place: placeAt(document, at?.offset ?? 0, at?.text.length ?? 1),
      },
      index,
    );
  }
}
