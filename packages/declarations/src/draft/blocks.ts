import type { Words } from "../model/words.ts";

export type DraftLanguage = "ja" | "en";
export const DRAFT_LANGUAGES: readonly DraftLanguage[] = ["ja", "en"];

/** A piece of a line. `language` where it is not that of the page. */
export type Inline =
  | { readonly kind: "text"; readonly text: string; readonly language?: DraftLanguage }
  /** Something that is not known yet: it stands out. */
  | { readonly kind: "unknown"; readonly text: string }
  | { readonly kind: "small"; readonly text: string }
  /** `url`: http, https, mailto or tel; any other is shown as text. `#id` goes within the page. */
  | { readonly kind: "link"; readonly url: string; readonly text: string };
export type Line = readonly Inline[];

/** A part of a page, the same for HTML and Markdown. */
export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly id: string; readonly line: Line }
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  /** One thing with its named parts: it stands below each other on a narrow screen, where a table would need scrolling sideways. */
  | { readonly kind: "card"; readonly id: string; readonly title: Line; readonly rows: readonly CardRow[] }
  /** What must be seen first: a draft that is not complete says so itself. */
  | { readonly kind: "banner"; readonly title: string; readonly lead: string; readonly items: readonly Line[] };

export interface CardRow {
  readonly term: string;
  readonly lines: readonly Line[];
}

/** A page in one language. */
export interface DraftPage {
  readonly language: DraftLanguage;
  readonly title: string;
  /** Below the title. */
  readonly under: readonly Line[];
  readonly complete: boolean;
  readonly blocks: readonly Block[];
}

export const plain = (text: string): Inline => ({ kind: "text", text });
export const line = (text: string): Line => [plain(text)];

/** Words in the page's language, or marked as the other one where they are not written in it; undefined where there are none. */
export const inWords = (words: Words | null, language: DraftLanguage): Inline | undefined => {
  const own = words?.[language] ?? null;
  if (own !== null) return plain(own);
  const other: DraftLanguage = language === "ja" ? "en" : "ja";
  const text = words?.[other] ?? null;
  return text === null ? undefined : { kind: "text", text, language: other };
};
