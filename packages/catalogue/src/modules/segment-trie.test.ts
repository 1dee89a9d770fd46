import { expect, test } from "vitest";
import { SegmentTrie } from "./segment-trie.ts";

const packages = new SegmentTrie<string>({ fromEnd: false });
packages.add("com.tune", "tune");
packages.add("com.tune.ads", "tune ads");
packages.add("com.appboy", "braze");

test("the longest prefix wins", () => {
  expect(packages.findLongest("com.tune")).toEqual(["tune"]);
  expect(packages.findLongest("com.tune.core")).toEqual(["tune"]);
  expect(packages.findLongest("com.tune.ads.internal")).toEqual(["tune ads"]);
});

test("a prefix ends at a package boundary", () => {
  expect(packages.findLongest("com.tunein")).toEqual([]);
  expect(packages.findLongest("com.tunein.player")).toEqual([]);
  expect(packages.findLongest("com.appboyz")).toEqual([]);
  expect(packages.findLongest("com.tune.adsense")).toEqual(["tune"]);
});

test("a parent of a prefix, an empty name and a stray dot find nothing", () => {
  expect(packages.findLongest("com")).toEqual([]);
  expect(packages.findLongest("")).toEqual([]);
  expect(packages.findLongest(".com.tune")).toEqual([]);
  expect(packages.findLongest("com..tune")).toEqual([]);
});

test("names of hosts are read from their end", () => {
  const hosts = new SegmentTrie<string>({ fromEnd: true });
  hosts.add("example.com", "any");
  hosts.add("ads.example.com", "ads");
  expect(hosts.findLongest("x.ads.example.com")).toEqual(["ads"]);
  expect(hosts.findLongest("www.example.com")).toEqual(["any"]);
  expect(hosts.findLongest("badexample.com")).toEqual([]);
  expect(hosts.findLongest("example.com.evil.net")).toEqual([]);
});

test("names of object members are ordinary segments", () => {
  expect(packages.findLongest("constructor.prototype")).toEqual([]);
  expect(packages.findLongest("__proto__")).toEqual([]);
});
