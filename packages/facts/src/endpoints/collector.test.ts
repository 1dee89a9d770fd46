import { expect, it } from "vitest";
import { EndpointCollector } from "./collector.ts";

const address = (host: string): { readonly host: string; readonly url: string; readonly scheme: string } => ({
  host,
  url: `https://${host}/`,
  scheme: "https",
});

it("counts all places of an address and keeps the first five", () => {
  const endpoints = new EndpointCollector();
  endpoints.add(address("b.example"), () => ({ kind: "asset", file: "first" }));
  endpoints.addAll(address("b.example"), 1_000_000, (index) => ({ kind: "asset", file: String(index) }));
  endpoints.add(address("a.example"), () => ({ kind: "asset", file: "x" }));
  const [a, b, ...others] = endpoints.finish();
  expect(others).toEqual([]);
  expect([a?.host, a?.count]).toEqual(["a.example", 1]);
  expect(b?.count).toBe(1_000_001);
  expect(b?.where.map((place) => (place.kind === "asset" ? place.file : ""))).toEqual(["first", "0", "1", "2", "3"]);
});

it("keeps a bounded number of addresses and counts the places of the others", () => {
  const endpoints = new EndpointCollector();
  for (let index = 0; index < 20_000; index += 1)
    endpoints.add(address(`h${index}.example`), () => ({ kind: "asset", file: "a" }));
  expect(endpoints.dropped).toBe(0);
  endpoints.addAll(address("one-more.example"), 3, () => ({ kind: "asset", file: "a" }));
  endpoints.add(address("h0.example"), () => ({ kind: "asset", file: "a" }));
  expect(endpoints.dropped).toBe(3);
  expect(endpoints.finish()).toHaveLength(20_000);
});
