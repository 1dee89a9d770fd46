import { columnsOf, textWidth } from "./width.ts";

/** Must not begin a line (JIS X 4051, the characters our texts use). */
const NO_START = /^[、。,.:;!?・)\]}」』】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ％…]/u;
/** Must not end a line. */
const NO_END = /[([{「『【〈《]$/u;

/** Splits a text where a line may end: after spaces, and between wide characters. */
const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = [];
  let piece = "";
  let wasWide = false;
  for (const character of text) {
    const wide = columnsOf(character.codePointAt(0) ?? 0) === 2;
    const mayBreak = (wide || wasWide || piece.endsWith(" ")) && character !== " ";
    if (piece !== "" && mayBreak && !NO_START.test(character) && !NO_END.test(piece)) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
    wasWide = wide;
  }
  if (piece !== "") pieces.push(piece);
  return pieces;
};

/** A piece that is longer than a line, cut by characters. */
const cutPiece = (piece: string, columns: number): readonly string[] => {
  const cuts: string[] = [];
  let cut = "";
  for (const character of piece) {
    if (cut !== "" && textWidth(cut + character) > columns) {
      cuts.push(cut);
      cut = "";
    }
    cut += character;
  }
  cuts.push(cut);
  return cuts;
};

/** Breaks a text into lines of at most `columns` columns, by words in English and by the rules of kinsoku in Japanese. */
export const wrapText = (text: string, columns: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (textWidth((line + piece).trimEnd()) <= columns) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    const cuts = textWidth(piece.trimEnd()) > columns ? cutPiece(piece, columns) : [piece];
    lines.push(...cuts.slice(0, -1));
    line = cuts.at(-1) ?? "";
  }
  if (line.trimEnd() !== "") lines.push(line.trimEnd());
  return lines;
};
