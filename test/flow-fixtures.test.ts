import { collectFacts, type FlowFact } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { expect, test } from "vitest";
import { listFlowFixtures } from "./support/flow-fixtures.ts";

/** Channels that end on the device have no destination. */
const LOCAL: ReadonlySet<FlowFact["channel"]> = new Set(["log", "file", "preferences", "database", "intent", "process"]);

const destinationOf = ({ channel, destination, handedTo }: FlowFact): string => {
  if (channel === "module") return ` to ${handedTo ?? "?"}`;
  if (LOCAL.has(channel)) return "";
  const { hosts, url, unresolved } = destination;
  const address = hosts.length > 1 ? hosts.join(" ") : url;
  return [...(address === null ? [] : [` to ${address}`]), ...(unresolved === null ? [] : [` (${unresolved})`])].join("");
};

/** A flow as fixtures write it; the information types of one source are one line. */
const lineOf = (flow: FlowFact): string => {
  const { source, sink, channel, transformed } = flow;
  const how = transformed.length === 0 ? "" : ` as ${transformed.join(",")}`;
  const certainty = flow.certainty === "possible" ? ", possible" : "";
  return `${source.api} -> ${sink.api} in ${sink.class}.${sink.method} over ${channel}${destinationOf(flow)}${how}${certainty}`;
};

const flowsOf = async (apk: Uint8Array): Promise<readonly string[]> => {
  const { flows } = await collectFacts({ files: [{ name: "app.apk", bytes: apk }] }, nodePrimitives);
  return [...new Set(flows.map(lineOf))].sort();
};

for (const { name, expected, apk } of listFlowFixtures()) {
  test(`the flows of ${name}`, async () => {
    expect(await flowsOf(apk)).toEqual([...expected].sort());
  });
}
