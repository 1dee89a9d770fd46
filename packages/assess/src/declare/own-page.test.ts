import { describe, expect, it } from "vitest";
import { isOwnPage } from "./own-page.ts";

const POLICY = "https://policies.vendor-inc.co.jp/privacy";

describe("a page of the recipient", () => {
  it.each([
    ["https://developer.vendor-inc.co.jp/docs", [POLICY], true],
    ["https://another.co.jp/docs", [POLICY], false],
    ["https://github.com/vendor/sdk/blob/main/Sdk.kt", [POLICY], false],
    ["https://github.com/stranger/wrapper/blob/main/README.md", ["https://github.com/vendor/policy"], false],
    ["https://github.com/vendor/policy", ["https://github.com/vendor/policy"], true],
    ["https://vendor.github.io/privacy", ["https://stranger.github.io/privacy"], false],
    ["https://docs.vendor.io/", [null, "https://vendor.io/out"], true],
    ["no address", [POLICY], false],
    ["https://docs.vendor.io/", [], false],
  ])("%s beside %j: %s", (url, known, own) => expect(isOwnPage(url, known)).toBe(own));
});
