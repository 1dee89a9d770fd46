import { describe, expect, it } from "vitest";
import { endingOf } from "./file.ts";

describe("the ending of a file's name", () => {
  it.each([
    ["notice.HTML", ".html"],
    ["a/b.d/notice", ""],
    ["a\\b.d\\notice.md", ".md"],
    [".json", ""],
    ["archive.tar.gz", ".gz"],
    ["notice", ""],
  ])("of %s is %j", (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });
});
