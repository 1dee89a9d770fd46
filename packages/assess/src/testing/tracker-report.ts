import { assess, type AssessOptions } from "../assess.ts";
import type { Finding, Report } from "../schema.ts";
import { buildFacts } from "./facts-builder.ts";
import { testCatalogue, testModule } from "./test-catalogue.ts";

/** A module that can be known by everything a module can be known by, and switched off in each way. */
export const TRACKER = testModule("tracker", {
  packages: [{ prefix: "net.tracker.sdk", source: "docs" }],
  manifestMarkers: [{ kind: "meta-data", name: "net.tracker.KEY", source: "docs" }],
  hosts: [{ host: "collect.tracker-vendor.net", source: "docs" }],
  switchOff: [
    { kind: "meta-data", name: "net.tracker.enabled", value: "false", stops: "collection", note: null, source: "docs" },
    { kind: "api-call", name: "net.tracker.sdk.Tracker.stop", value: null, stops: "collection", note: null, source: "docs" },
    { kind: "api-call", name: "Config.Builder.enabled", value: "false", stops: "collection", note: null, source: "docs" },
  ],
});
const CATALOGUE = testCatalogue([TRACKER]);

/** The report of facts, by a catalogue that knows the tracker alone. */
export const report = (
  facts: Parameters<typeof buildFacts>[0],
  options: Pick<AssessOptions, "description" | "expectSigner"> = {},
): Report => assess(buildFacts(facts), { catalogue: CATALOGUE, profile: "jssec-strict", ...options });

export const idsOf = (result: Report): readonly Finding["id"][] => result.findings.map(({ id }) => id);

export const finding = (result: Report, id: Finding["id"]): Finding | undefined =>
  result.findings.find((found) => found.id === id);
