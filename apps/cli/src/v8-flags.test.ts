import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { v8FlagsOf } from "./v8-flags.ts";

it("tells V8 only flags that the one of this Node knows", () => {
  const flags = v8FlagsOf(process.versions.node);
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, "--print", "1"], { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "1\n", stderr: "" });
});

it("tells later versions no number that is gone, and those that nobody tried nothing", () => {
  const later = v8FlagsOf("22.23.3");
  // As `node --v8-options` of 22.23 and 24.21 lists them: no interrupt-budget, and all the others.
  expect(later).toContain("--no-turbo-escape");
  expect(v8FlagsOf("24.21.0")).toEqual(later);
  expect(v8FlagsOf("20.20.0")).toEqual(["--interrupt-budget=500000", ...later]);
  expect(v8FlagsOf("26.0.0")).toEqual([]);
});
