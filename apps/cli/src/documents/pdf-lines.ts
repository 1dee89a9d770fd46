/** A run of letters on a page, in points from its upper left corner; `y` is its base line. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
  readonly text: string;
}

/** Runs of one line that stand together. */
interface Segment {
  readonly x: number;
  end: number;
  text: string;
}

interface Line {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** In sizes of the type: beyond this a gap parts columns, and below a space words. */
const COLUMN_GAP = 1;
const WORD_GAP = 0.2;
const LINE_TOLERANCE = 0.4;
/** A line this much further down than its type is high begins a new row or paragraph. */
const ROW_GAP = 1.9;

const segmentsOf = (runs: readonly Run[]): readonly Segment[] => {
  const segments: Segment[] = [];
  for (const { x, end, size, text } of [...runs].sort((a, b) => a.x - b.x)) {
    const open = segments.at(-1);
    const gap = open === undefined ? Infinity : (x - open.end) / size;
    if (open === undefined || gap > COLUMN_GAP) segments.push({ x, end, text });
    else {
      open.text += (gap > WORD_GAP ? " " : "") + text;
      open.end = Math.max(open.end, end);
    }
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.trim() })).filter(({ text }) => text !== "");
};

const linesOf = (page: readonly Run[]): readonly Line[] => {
  const lines: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...page].sort((a, b) => a.y - b.y)) {
    const open = lines.at(-1);
    if (open === undefined || run.y - open.y > LINE_TOLERANCE * run.size) lines.push({ y: run.y, size: run.size, runs: [run] });
    else open.runs.push(run);
  }
  return lines
    .map(({ y, size, runs }) => ({ y, size, segments: segmentsOf(runs) }))
    .filter(({ segments }) => segments.length > 0);
};

/** Japanese goes on without a space where a cell wraps. */
const wrap = (above: string, below: string): string =>
  above === "" ? below : /[A-Za-z0-9,.]$/u.test(above) && /^[A-Za-z0-9(]/u.test(below) ? `${above} ${below}` : above + below;

/** The column in which a segment stands: the last one that begins before its middle. */
const columnAt = (columns: readonly number[], { x, end }: Segment): number => {
  const middle = Math.min(x + 1, (x + end) / 2);
  return Math.max(
    0,
    columns.findLastIndex((start) => start <= middle),
  );
};

/** A table in the making: where its columns begin, and its last row. */
interface OpenTable {
  readonly columns: readonly number[];
  row: string[];
}

const rowOf = (columns: readonly number[], segments: readonly Segment[], row: readonly string[]): string[] => {
  const cells = columns.map((_, column) => row[column] ?? "");
  for (const segment of segments) {
    const column = columnAt(columns, segment);
    cells[column] = wrap(cells[column] ?? "", segment.text);
  }
  return cells;
};

/** Gathers the lines of one page. */
class PageText {
  readonly out: string[] = [];
  #table: OpenTable | null = null;
  #above: Line | null = null;

  add(line: Line): void {
    const apart = this.#above !== null && line.y - this.#above.y > ROW_GAP * line.size;
    this.#above = line;
    if (this.#table !== null && (!apart || line.segments.length > 1)) this.#addToTable(this.#table, line, apart);
    else this.#addLine(line, apart);
  }

  #addToTable({ columns, row }: OpenTable, { segments }: Line, apart: boolean): void {
    if (apart) this.out.push(row.join("\t"));
    this.#table = { columns, row: rowOf(columns, segments, apart ? [] : row) };
  }

  #addLine({ segments }: Line, apart: boolean): void {
    this.close();
    if (segments.length > 1) {
      this.#table = { columns: segments.map(({ x }) => x), row: segments.map(({ text }) => text) };
      return;
    }
    if (apart) this.out.push("");
    this.out.push(segments[0]?.text ?? "");
  }

  close(): void {
    if (this.#table !== null) this.out.push(this.#table.row.join("\t"));
    this.#table = null;
  }
}

/** The text of a page: lines as they stand, and lines of columns as cells parted by tabs, wrapped cells joined. */
export const textOfPage = (page: readonly Run[]): string => {
  const text = new PageText();
  for (const line of linesOf(page)) text.add(line);
  text.close();
  return text.out.join("\n");
};
