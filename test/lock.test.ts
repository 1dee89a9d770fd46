import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface LockEntry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};

describe("the lock file", () => {
  it("names no place from which a package was downloaded", () => {
    const addresses = Object.entries(lock.packages).filter(
      ([, { resolved }]) => resolved !== undefined && /^\w+:/.test(resolved),
    );
    expect(addresses.map(([path]) => path)).toEqual([]);
  });

  it("has the companions of every platform, without which npm ci refuses it (npm run lock adds them)", () => {
    const names = new Set(
      Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)),
    );
    const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter((name) => !names.has(name)),
    );
    expect(missing).toEqual([]);
  });
});
