import type { Block, CardRow, DraftPage, Inline, Line } from "./blocks.ts";
import { isOpenable, plainText } from "./html.ts";

/** A text of one line with every character escaped that Markdown or HTML within it would read (CommonMark 0.31 §2.4). */
export const escapeMarkdown = (text: string): string =>
  plainText(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")
    .replace(/^(\s*(?:\d+(?=[.)]))?)([-+=.)])(?=\s|$)/, "$1\\$2");

const inline = (part: Inline): string => {
  const text = escapeMarkdown(part.text);
  switch (part.kind) {
    case "text":
      return text;
    case "unknown":
      return `**${text}**`;
    case "small":
      return `(${text})`;
    case "link":
      return isOpenable(part.url) && !part.url.startsWith("#") ? `[${text}](<${part.url}>)` : text;
  }
};
const lineText = (line: Line): string => line.map(inline).join("");
const listText = (items: readonly Line[]): string => items.map((item) => `- ${lineText(item)}`).join("\n");

const rowText = ({ term, lines }: CardRow): string => {
  const [first] = lines;
  const name = `**${escapeMarkdown(term)}**`;
  return lines.length === 1 && first !== undefined
    ? `- ${name}: ${lineText(first)}`
    : [`- ${name}:`, ...lines.map((item) => `  - ${lineText(item)}`)].join("\n");
};

const blockText = (block: Block): string => {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${lineText(block.line)}`;
    case "paragraph":
      return lineText(block.line);
    case "list":
      return listText(block.items);
    case "card":
      return `### ${lineText(block.title)}\n\n${block.rows.map(rowText).join("\n")}`;
    case "banner":
      return [
        `**${escapeMarkdown(block.title)}**`,
        escapeMarkdown(block.lead),
        ...block.items.map((item) => `- ${lineText(item)}`),
      ]
        .map((text) => `> ${text}`)
        .join("\n>\n");
  }
};

/** The page as Markdown. */
export const renderDraftMarkdown = ({ title, under, blocks }: DraftPage): string => {
  const banners = blocks.filter(({ kind }) => kind === "banner").map(blockText);
  const rest = blocks.filter(({ kind }) => kind !== "banner").map(blockText);
  return `${[...banners, `# ${escapeMarkdown(title)}`, ...under.map(lineText), ...rest].join("\n\n")}\n`;
};
