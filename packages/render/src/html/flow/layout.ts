import { compareText } from "@akashi/bytes";
import type { FlowGraph, FlowLink, FlowNode } from "./graph.ts";

/** Measures of the picture, in the units of its view box. */
export interface FlowMeasures {
  readonly width: number;
  /** Widths of the three columns; what is left is between them. */
  readonly columns: readonly [information: number, handlers: number, recipients: number];
  readonly lineHeight: number;
  readonly fontSize: number;
  /** Lines of a label at the most. */
  readonly lines: number;
  readonly gap: number;
  /** Breadth of a line by what it stands for. */
  readonly breadths: Readonly<Record<FlowLink["kind"], number>>;
}

export interface PlacedNode extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly column: 0 | 1 | 2;
}

export interface PlacedLink extends FlowLink {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly breadth: number;
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

/** How many lines the label and note of a node take in its column. */
type CountLines = (node: FlowNode, columnWidth: number) => number;

const PASSES = 6;
const PADDING = 7;

/** Orders nodes by the mean place of what they are linked to, which untangles most crossings (Sugiyama's barycentre heuristic). */
const byBarycentre = (nodes: readonly FlowNode[], placeOf: (id: string) => readonly number[]): readonly FlowNode[] => {
  const mean = (id: string): number => {
    const places = placeOf(id);
    return places.length === 0 ? Number.MAX_SAFE_INTEGER : places.reduce((sum, place) => sum + place, 0) / places.length;
  };
  return [...nodes].sort((a, b) => mean(a.id) - mean(b.id) || compareText(a.id, b.id));
};

const neighbours = (
  links: readonly FlowLink[],
  side: "from" | "to",
  order: readonly FlowNode[],
): ((id: string) => readonly number[]) => {
  const place = new Map(order.map(({ id }, index) => [id, index]));
  const other = side === "from" ? "to" : "from";
  return (id) => links.filter((link) => link[side] === id).map((link) => place.get(link[other]) ?? 0);
};

/** Information keeps its order, the most delicate first; the other columns are ordered so that lines cross little. */
const orderColumns = (graph: FlowGraph): readonly [readonly FlowNode[], readonly FlowNode[], readonly FlowNode[]] => {
  let { handlers, recipients } = graph;
  for (let pass = 0; pass < PASSES; pass += 1) {
    handlers = byBarycentre(handlers, neighbours(graph.reading, "to", graph.information));
    recipients = byBarycentre(recipients, neighbours(graph.sending, "to", handlers));
  }
  return [graph.information, handlers, recipients];
};

const breadthOf = (links: readonly FlowLink[], measures: FlowMeasures): number =>
  links.reduce((sum, { kind }) => sum + measures.breadths[kind], 0);

const placeColumn = (
  nodes: readonly FlowNode[],
  column: 0 | 1 | 2,
  { graph, measures, countLines }: LayoutInput,
): { readonly nodes: readonly PlacedNode[]; readonly height: number } => {
  const [first, second, third] = measures.columns;
  const between = (measures.width - first - second - third) / 2;
  const x = [0, first + between, measures.width - third][column] ?? 0;
  const width = measures.columns[column];
  let y = 0;
  const placed = nodes.map((node): PlacedNode => {
    const links = [...graph.reading, ...graph.sending];
    const incoming = breadthOf(
      links.filter(({ to }) => to === node.id),
      measures,
    );
    const outgoing = breadthOf(
      links.filter(({ from }) => from === node.id),
      measures,
    );
    const text = countLines(node, width) * measures.lineHeight + PADDING * 2;
    const height = Math.max(text, incoming + PADDING, outgoing + PADDING);
    const top = y;
    y += height + measures.gap;
    return { ...node, x, y: top, width, height, column };
  });
  return { nodes: placed, height: Math.max(0, y - measures.gap) };
};

/** Spreads a column evenly over the height of the picture, so that lines run as level as they can. */
const spread = (nodes: readonly PlacedNode[], height: number, all: number): readonly PlacedNode[] => {
  const extra = (all - height) / (nodes.length + 1);
  return nodes.map((node, row) => ({ ...node, y: node.y + extra * (row + 1) }));
};

/** Gives each line its own place on the edge of a node, in the order of the nodes at its other end. */
const placeLinks = (
  links: readonly FlowLink[],
  nodes: ReadonlyMap<string, PlacedNode>,
  measures: FlowMeasures,
): readonly PlacedLink[] => {
  const yOf = (id: string): number => nodes.get(id)?.y ?? 0;
  const slots = (side: "from" | "to"): ReadonlyMap<FlowLink, number> => {
    const other = side === "from" ? "to" : "from";
    const slot = new Map<FlowLink, number>();
    for (const id of new Set(links.map((link) => link[side]))) {
      const mine = links.filter((link) => link[side] === id).sort((a, b) => yOf(a[other]) - yOf(b[other]));
      const node = nodes.get(id);
      let y = (node?.y ?? 0) + ((node?.height ?? 0) - breadthOf(mine, measures)) / 2;
      for (const link of mine) {
        const breadth = measures.breadths[link.kind];
        slot.set(link, y + breadth / 2);
        y += breadth;
      }
    }
    return slot;
  };
  const starts = slots("from");
  const ends = slots("to");
  return links.map((link) => {
    const from = nodes.get(link.from);
    const to = nodes.get(link.to);
    return {
      ...link,
      x1: (from?.x ?? 0) + (from?.width ?? 0),
      y1: starts.get(link) ?? 0,
      x2: to?.x ?? 0,
      y2: ends.get(link) ?? 0,
      breadth: measures.breadths[link.kind],
    };
  });
};

export interface LayoutInput {
  readonly graph: FlowGraph;
  readonly measures: FlowMeasures;
  readonly countLines: CountLines;
}

/** Places the boxes and lines of the picture. The same graph gives the same picture. */
export const layoutFlow = (input: LayoutInput): FlowLayout => {
  const { graph, measures } = input;
  const [information, handlers, recipients] = orderColumns(graph);
  const columns = [placeColumn(information, 0, input), placeColumn(handlers, 1, input), placeColumn(recipients, 2, input)];
  const height = Math.max(...columns.map((column) => column.height));
  const nodes = columns.flatMap((column) => spread(column.nodes, column.height, height));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = [...placeLinks(graph.reading, byId, measures), ...placeLinks(graph.sending, byId, measures)];
  return { width: measures.width, height, nodes, links };
};
