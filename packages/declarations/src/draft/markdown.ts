import type { Block, CardRow, DraftLanguage, DraftPage, Inline, Line } from "./blocks.ts";
import { isOpenable, plainText } from "./html.ts";

/** A text of one line with every character escaped that Markdown or HTML within it would read (CommonMark 0.31 §2.4). */
export const escapeMarkdown = (text: string): string =>
  plainText(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")
    .replace(/^(\s*(?:\d+(?=[.)]))?)([-+=.)])(?=\s|$)/, "$1\\$2");

const inline = (part: Inline, language: DraftLanguage): string => {
  const text = escapeMarkdown(part.text);
  switch (part.kind) {
    case "text":
      return text;
    case "unknown":
      return `**${text}**`;
    case "small":
      // An English bracket stands apart from the word before it.
      return language === "ja" ? `(${text})` : ` (${text})`;
    case "link":
      return isOpenable(part.url) && !part.url.startsWith("#") ? `[${text}](<${part.url}>)` : text;
  }
};
const lineText = (line: Line, language: DraftLanguage): string => line.map((part) => inline(part, language)).join("");
const listText = (items: readonly Line[], language: DraftLanguage): string =>
  items.map((item) => `- ${lineText(item, language)}`).join("\n");

const rowText = ({ term, lines }: CardRow, language: DraftLanguage): string => {
  const [first] = lines;
  const name = `**${escapeMarkdown(term)}**`;
  return lines.length === 1 && first !== undefined
    ? `- ${name}: ${lineText(first, language)}`
    : [`- ${name}:`, ...lines.map((item) => `  - ${lineText(item, language)}`)].join("\n");
};

const blockText = (block: Block, language: DraftLanguage): string => {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${lineText(block.line, language)}`;
    case "paragraph":
      return lineText(block.line, language);
    case "list":
      return listText(block.items, language);
    case "card":
      return `### ${lineText(block.title, language)}\n\n${block.rows.map((row) => rowText(row, language)).join("\n")}`;
    case "banner":
      return [
        `**${escapeMarkdown(block.title)}**`,
        escapeMarkdown(block.lead),
        ...block.items.map((item) => `- ${lineText(item, language)}`),
      ]
        .map((text) => `> ${text}`)
        .join("\n>\n");
  }
};

/** The page as Markdown. */
export const renderDraftMarkdown = ({ language, title, under, blocks }: DraftPage): string => {
  const banners = blocks.filter(({ kind }) => kind === "banner").map((block) => blockText(block, language));
  const rest = blocks.filter(({ kind }) => kind !== "banner").map((block) => blockText(block, language));
  return `${[...banners, `# ${escapeMarkdown(title)}`, ...under.map((one) => lineText(one, language)), ...rest].join("\n\n")}\n`;
};
