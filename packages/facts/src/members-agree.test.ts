import { DiagnosticList } from "@akashi/bytes";
import { expect, it } from "vitest";
import type { Member } from "./application.ts";
import { checkMembers } from "./members-agree.ts";
import type { SignerFact, SigningFacts } from "./schema.ts";

const member = (name: string, changes: Partial<Member["split"]> = {}): Member => {
  const split = { name, path: ["set.apks", name], packageName: "com.example.app", versionCode: 3n, ...changes };
  return { split, prefix: `${name}/`, resources: null } as unknown as Member;
};
const signed = (signers: readonly string[], verified = true): SigningFacts => ({
  verified,
  minSdk: 21,
  maxSdk: null,
  schemes: [{ scheme: "v2", outcome: verified ? "verified" : "failed", problems: [] }],
  signers: signers.map((certificateSha256) => ({ certificateSha256 }) as unknown as SignerFact),
  lineage: [],
  verdicts: [],
  sourceStamp: null,
  blocks: [],
});
const check = (members: readonly Member[], results: readonly SigningFacts[]): readonly [SigningFacts, readonly string[]] => {
  const diagnostics = new DiagnosticList(10);
  const result = checkMembers(members, results, diagnostics);
  return [result, diagnostics.items.map(({ code, android, place }) => `${place.path.at(-1) ?? ""}: ${code}, ${android ?? ""}`)];
};

it("members of one app, one version and the same signers agree, in whatever order the signers stand", () => {
  const [result, found] = check([member("base"), member("ja")], [signed(["a", "b"]), signed(["b", "a"])]);
  expect(found).toEqual([]);
  expect(result).toEqual(signed(["a", "b"]));
});

it("a member of another app, another version or another signer is reported, and Android refuses it", () => {
  const members = [
    member("base"),
    member("other", { packageName: "com.example.other" }),
    member("old", { versionCode: 2n }),
    member("foreign"),
  ];
  const [, found] = check(members, [signed(["a"]), signed(["a"]), signed(["a"]), signed(["b"])]);
  expect(found).toEqual([
    "other: mismatch-package, refuses",
    "old: mismatch-version, refuses",
    "foreign: mismatch-signer, refuses",
  ]);
});

it("the signatures of a set hold only where those of every member hold", () => {
  const [result] = check([member("base"), member("ja")], [signed(["a"]), signed(["a"], false)]);
  expect(result.verified).toBe(false);
  expect(result.schemes[0]?.outcome).toBe("failed");
  expect(check([member("base")], [signed(["a"], false)])[0].verified).toBe(false);
});
