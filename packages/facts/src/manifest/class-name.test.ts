import { expect, it } from "vitest";
import { expandClassName, isQualifiedName, packageOfClass } from "./class-name.ts";

it("a name in a manifest is in the application's package unless it has one", () => {
  expect(expandClassName(".Main", "com.example")).toBe("com.example.Main");
  expect(expandClassName("Main", "com.example")).toBe("com.example.Main");
  expect(expandClassName("org.other.Main", "com.example")).toBe("org.other.Main");
  expect(expandClassName(".Main", null)).toBe(".Main");
});

it("a class name has its package before the last dot", () => {
  expect(packageOfClass("com.example.Main$Inner")).toBe("com.example");
  expect(packageOfClass("Main")).toBe("");
});

it("a text is taken for a class only with a package, and only as long as a class name can be", () => {
  expect(["com.example.View$1", "a.B", "_a.b_1"].every(isQualifiedName)).toBe(true);
  expect(["View", "a.", ".a", "1.a", "a b.C", "a.b-c", ""].some(isQualifiedName)).toBe(false);
  expect(isQualifiedName(`a${".a".repeat(32_767)}`)).toBe(true);
  // A pattern alone would end in a full stack here.
  expect(isQualifiedName(`a${".a".repeat(5_000_000)}`)).toBe(false);
});
