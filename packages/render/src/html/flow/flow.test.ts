import type { Report } from "@akashi/assess";
import { describe, expect, it } from "vitest";
import { sampleReport } from "../../testing/sample-report.ts";
import { flowGraph, type FlowGraph } from "./graph.ts";
import { layoutFlow, type FlowMeasures } from "./layout.ts";

const sample = sampleReport();
const graphOf = (report: Report, most = 100): FlowGraph => {
  const graph = flowGraph(report, most);
  if (graph === null) throw new Error("nothing to draw");
  return graph;
};
const graph = graphOf(sample);
/** The same code, of which no flow was found. */
const withoutFlow = sample.otherCode.map((code) => ({
  ...code,
  information: code.information.map((row) => ({ ...row, flow: null })),
}));

const MEASURES: FlowMeasures = {
  width: 900,
  columns: [200, 220, 200],
  lineHeight: 20,
  fontSize: 14,
  lines: 2,
  gap: 10,
  breadths: { followed: 8, read: 6, claimed: 4 },
};
const layout = layoutFlow({ graph, measures: MEASURES, countLines: () => 1 });

describe("the graph of the flow", () => {
  it("tells apart what was followed, what reachable code reads with its permission, and what the provider says", () => {
    const kind = (type: string, handler: string): string | undefined =>
      graph.reading.find(({ from, to }) => from === type && to === handler)?.kind;
    expect(kind("UI.LOC.PRECISE", "module-sora-ads")).toBe("followed");
    expect(kind("UI.DEV.INFO", "module-sora-ads")).toBe("read");
    expect(kind("UI.ACT.AD", "module-sora-ads")).toBe("claimed");
    expect(kind("UI.ID.ADVERTISING", "module-metrica")).toBe("claimed");
    expect(kind("UI.LOC.PRECISE", "code-app")).toBe("followed");
    expect(kind("UI.ACT.CLIPBOARD", "code-app")).toBeUndefined();
  });

  it("draws sending solid only where it was followed or observed", () => {
    const followed = (drawn: FlowGraph): readonly string[] =>
      drawn.sending.filter(({ kind }) => kind === "followed").map(({ from, to }) => `${from} ${to}`);
    expect(followed(graph)).toEqual([
      "module-sora-ads to-sora-ads",
      "code-app to-host-api.tenki.example",
      "code-app to-message",
      "code-app to-other-app",
    ]);
    expect(followed(graphOf({ ...sample, flows: [] }))).toEqual([]);
    const observed: Report = {
      ...sample,
      modules: sample.modules.map((module) => (module.id === "metrica" ? { ...module, step: "observed" as const } : module)),
    };
    expect(followed(graphOf(observed))).toContain("module-metrica to-metrica");
  });

  it("leaves out modules without code and modules that are switched off", () => {
    const ids = graph.handlers.map(({ id }) => id);
    expect(ids).not.toContain("module-linkmark");
    expect(ids).not.toContain("module-kaiwa-chat");
    expect(ids).not.toContain("module-minna-share");
  });

  it("does not say to whom own code sends where no way out was found, and why none was", () => {
    const none = graphOf({ ...sample, flows: [], otherCode: withoutFlow });
    expect(none.sending.find(({ from }) => from === "code-app")?.to).toBe("to-unknown");
    const labelOf = (drawn: FlowGraph): string | undefined => drawn.recipients.find(({ id }) => id === "to-unknown")?.label.en;
    expect(labelOf(none)).toBe("No way out found");
    expect(labelOf(graphOf({ ...sample, flows: [], otherCode: withoutFlow, coverage: [] }))).toBe("Sending not followed");
  });

  it("draws many hosts of nobody known as one", () => {
    const [flow] = sample.flows.filter(({ hosts }) => hosts[0] === "api.tenki.example");
    if (flow === undefined) throw new Error("the sample has an own host");
    const flows = Array.from({ length: 12 }, (_, row) => ({ ...flow, hosts: [`h${row}.example`] }));
    expect(graphOf({ ...sample, flows }).recipients.filter(({ id }) => id.startsWith("to-host"))).toMatchObject([
      { id: "to-hosts", label: { en: "12 hosts" } },
    ]);
  });

  it("draws families where there are more types than asked for, the most delicate first", () => {
    const families = graphOf(sample, 5).information;
    expect(families.map(({ id }) => id)).toContain("UI.ID");
    expect(families[0]?.sensitivity).toBe("delicate");
    expect(families.length).toBeLessThan(graph.information.length);
  });

  it("draws many modules as one", () => {
    const [module] = sample.modules;
    if (module === undefined) throw new Error("the sample has modules");
    const many: Report = { ...sample, modules: Array.from({ length: 40 }, (_, row) => ({ ...module, id: `m${row}` })) };
    const handlers = graphOf(many).handlers;
    expect(handlers.length).toBeLessThan(25);
    expect(handlers.some(({ label }) => label.en === "23 more modules")).toBe(true);
  });

  it("is null where there is nothing to draw", () => {
    expect(flowGraph({ ...sample, modules: [], otherCode: [] }, 10)).toBeNull();
  });
});

describe("the layout of the flow", () => {
  it("keeps every box inside the picture, and none over another", () => {
    for (const node of layout.nodes) {
      expect(node.x).toBeGreaterThanOrEqual(0);
      expect(node.x + node.width).toBeLessThanOrEqual(layout.width);
      expect(node.y).toBeGreaterThanOrEqual(0);
      expect(node.y + node.height).toBeLessThanOrEqual(layout.height + 0.001);
    }
    for (const column of [0, 1, 2]) {
      const inColumn = layout.nodes.filter((node) => node.column === column).sort((a, b) => a.y - b.y);
      for (const [row, node] of inColumn.entries()) {
        const above = inColumn[row - 1];
        if (above !== undefined) expect(node.y).toBeGreaterThanOrEqual(above.y + above.height);
      }
    }
  });

  it("ends every line at the edges of its two boxes", () => {
    const byId = new Map(layout.nodes.map((node) => [node.id, node]));
    expect(layout.links).toHaveLength(graph.reading.length + graph.sending.length);
    for (const { from, to, x1, y1, x2, y2 } of layout.links) {
      const [start, end] = [byId.get(from), byId.get(to)];
      if (start === undefined || end === undefined) throw new Error("a line without a box");
      expect([x1, x2]).toEqual([start.x + start.width, end.x]);
      expect(y1).toBeGreaterThan(start.y);
      expect(y1).toBeLessThan(start.y + start.height);
      expect(y2).toBeGreaterThan(end.y);
      expect(y2).toBeLessThan(end.y + end.height);
    }
  });

  it("gives the same picture for the same graph", () => {
    expect(layoutFlow({ graph: graphOf(sampleReport()), measures: MEASURES, countLines: () => 1 })).toEqual(layout);
  });
});
