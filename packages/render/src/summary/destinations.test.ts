import type { DestinationResult } from "@akashi/assess";
import { expect, it } from "vitest";
import { compareDestinations } from "./destinations.ts";

const destination = (host: string, changes: Partial<DestinationResult>): DestinationResult => ({
  host,
  use: "address",
  modules: [],
  recipient: null,
  namedBy: [{ kind: "app" }],
  cleartext: false,
  urls: [],
  count: 1,
  evidence: [],
  ...changes,
});

it("known recipients come first, then what is sent in the clear, then what others' code names", () => {
  const rows = [
    destination("a.example", {}),
    destination("b.example", { namedBy: [{ kind: "unknown", package: "org.other" }] }),
    destination("c.example", { cleartext: true }),
    destination("d.example", { recipient: { provider: "vendor", name: { ja: "ベンダー", en: "Vendor" } } }),
  ];
  expect(rows.sort(compareDestinations).map(({ host }) => host)).toEqual(["d.example", "c.example", "b.example", "a.example"]);
});
