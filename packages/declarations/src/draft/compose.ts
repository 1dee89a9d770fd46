import type { Bilingual } from "@akashi/catalogue";
import type { Contact, Declaration, PurposeItem } from "../model/declaration.ts";
import type { Words } from "../model/words.ts";
import { inWords, line, plain, type Block, type DraftLanguage, type Inline, type Line } from "./blocks.ts";
import type { MissingItem } from "./missing.ts";
import { DRAFT_LABELS } from "./words/labels.ts";

/** Items named in a banner; the rest stand in the list of what is missing. */
const BANNER_ITEMS = 12;

/** The label in a language, `%` replaced. */
export const say = (label: Bilingual, language: DraftLanguage, value = ""): string => label[language].replace("%", () => value);

/** Words as text, or that they are not known. */
export const known = (words: Words | null, language: DraftLanguage, unknown: Bilingual = DRAFT_LABELS.unknown): Inline =>
  inWords(words, language) ?? { kind: "unknown", text: unknown[language] };

/** Words within a label: the label before and after `%`, so that the words keep their own language. */
export const within = (label: Bilingual, language: DraftLanguage, part: Inline): Line => {
  const [before = "", after = ""] = label[language].split("%");
  return [...(before === "" ? [] : [plain(before)]), part, ...(after === "" ? [] : [plain(after)])];
};

/** Names of the services, as one text. */
export const serviceNames = ({ services }: Declaration, language: DraftLanguage): string => {
  const names = services.flatMap(({ name }) => name[language] ?? name.ja ?? name.en ?? []);
  return names.length === 0 ? DRAFT_LABELS.thisService[language] : names.join(language === "ja" ? "、" : ", ");
};

/** Purposes; unknown where there are none. The pages that say so stand once, at the end. */
export const purposeLines = (purposes: readonly PurposeItem[], language: DraftLanguage): readonly Line[] => {
  const texts = purposes.flatMap(({ text }): readonly Line[] => {
    const words = inWords(text, language);
    return words === undefined ? [] : [[words]];
  });
  if (texts.length === 0) return [[{ kind: "unknown", text: DRAFT_LABELS.unknown[language] }]];
  const sources = new Map(purposes.flatMap(({ source }) => (source === null ? [] : [[source.url, source.checked] as const])));
  const links = [...sources].map(([url, checked]): Line => [
    { kind: "link", url, text: say(DRAFT_LABELS.openSource, language, checked) },
  ]);
  return [...texts, ...links];
};

/** The ways to reach the provider; one that says it is not written where there is none. */
export const contactLines = (contact: Contact | null, language: DraftLanguage): readonly Line[] => {
  const lines: Line[] = [];
  const name = inWords(contact?.name ?? null, language);
  if (name !== undefined) lines.push([name]);
  if (contact?.email)
    lines.push([plain(DRAFT_LABELS.mail[language]), { kind: "link", url: `mailto:${contact.email}`, text: contact.email }]);
  if (contact?.phone) {
    const number = contact.phone.replace(/[^\d+]/g, "");
    lines.push([plain(DRAFT_LABELS.phone[language]), { kind: "link", url: `tel:${number}`, text: contact.phone }]);
  }
  if (contact?.url) lines.push([{ kind: "link", url: contact.url, text: DRAFT_LABELS.contactPage[language] }]);
  const reachable = Boolean(contact?.email ?? contact?.phone ?? contact?.url);
  return reachable ? lines : [...lines, [{ kind: "unknown", text: DRAFT_LABELS.unwritten[language] }]];
};

/** What an incomplete page says of itself; nothing where it is complete. */
export const banner = (items: readonly MissingItem[], lead: Bilingual, language: DraftLanguage): readonly Block[] => {
  if (items.length === 0) return [];
  const shown = [...new Set(items.map(({ what }) => what[language]))];
  const rest = shown.length - BANNER_ITEMS;
  return [
    {
      kind: "banner",
      title: DRAFT_LABELS.draftTitle[language],
      lead: lead[language],
      items: [
        ...shown.slice(0, BANNER_ITEMS).map(line),
        ...(rest > 0 ? [line(say(DRAFT_LABELS.moreMissing, language, String(rest)))] : []),
      ],
    },
  ];
};
