import { encodeUtf8 } from "@akashi/bytes";
import { expect, it } from "vitest";
import { findUrlsInBytes } from "./in-bytes.ts";

const search = (
  text: string,
  limit = 100,
): { readonly hosts: readonly string[]; readonly looks: number; readonly isCut: boolean } => {
  const { found, looks, isCut } = findUrlsInBytes(encodeUtf8(text), limit);
  return { hosts: found.map(({ host }) => host), looks, isCut };
};

it("finds addresses between bytes of any kind, each up to the first that cannot be printed", () => {
  expect(search("\0\u0001https://a.example/x\0junk ws://b.example\u00ff HTTP://C.example")).toEqual({
    hosts: ["a.example", "b.example", "c.example"],
    looks: 3,
    isCut: false,
  });
  expect(search("https://a.example/?to=http://b.example/").hosts).toEqual(["a.example", "b.example"]);
});

it("looks only where a scheme ends that is read", () => {
  expect(search("ftp:/x ://a.example content://b.example file://c.example a:b::")).toEqual({ hosts: [], looks: 0, isCut: false });
});

it("ends after as many looks as it may take, and says so", () => {
  expect(search("http://a.example ".repeat(3), 3).isCut).toBe(false);
  expect(search("http://a.example ".repeat(4), 3)).toEqual({
    hosts: ["a.example", "a.example", "a.example"],
    looks: 3,
    isCut: true,
  });
});
