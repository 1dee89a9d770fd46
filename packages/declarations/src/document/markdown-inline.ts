import { InlineWriter, type WrittenInline } from "./inline-writer.ts";

/** A piece of inline Markdown: escape, line break, link or image, autolink, bare address, emphasis, code, tag. */
const PIECES =
  /\\([!-/:-@[-`{-~])|<br\s*\/?>|(!?)\[([^\][\n]{0,300})\]\(\s*<?([^\s<>()]{0,500}(?:\([^\s()]{0,200}\))?[^\s<>()]{0,200})>?(?:\s+"[^"\n]{0,200}")?\s*\)|<(https?:[^<>\s]{1,500})>|(https?:\/\/[^\s<>()|\u3000-\u9fff\uff00-\uffef]{1,500})|(\*\*|__)|[*](?=\S)|(?<=\S)[*]|`|<!--.{0,2000}?-->|<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>\n]{0,500})?>/giu;

const writeLink = (run: InlineWriter, words: string, href: string): void => {
  run.openLink(href);
  run.write(words);
  run.closeLink();
};

/** Inline Markdown (CommonMark 6) to a run: marks go, links and strong type stay. `line` is where in the source it begins. */
export const parseMarkdownInline = (source: string, line: number | null = null): WrittenInline => {
  const run = new InlineWriter();
  let from = 0;
  let strong = false;
  for (const match of source.matchAll(PIECES)) {
    run.write(source.slice(from, match.index));
    from = match.index + match[0].length;
    const [whole, escaped, image, words, href, automatic, bare, mark] = match;
    if (escaped !== undefined) run.write(escaped);
    else if (/^<br/i.test(whole)) run.breakLine();
    else if (href !== undefined && image === "") writeLink(run, (words ?? "").replace(/\*\*|__/g, ""), href);
    else if (automatic !== undefined || bare !== undefined) writeLink(run, automatic ?? bare ?? "", automatic ?? bare ?? "");
    else if (mark !== undefined) {
      if (strong) run.closeStrong();
      else run.openStrong();
      strong = !strong;
    }
  }
  run.write(source.slice(from));
  return { ...run.take(), line };
};
