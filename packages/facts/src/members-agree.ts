import type { DiagnosticSink } from "@akashi/bytes";
import type { Member } from "./application.ts";
import type { SigningFacts } from "./schema.ts";

const signersOf = ({ signers }: SigningFacts): string =>
  signers
    .map(({ certificateSha256 }) => certificateSha256)
    .sort()
    .join(" ");

/** What must be the same in every member, as text. */
const SAME: readonly { readonly code: string; readonly of: (member: Member, signing: SigningFacts) => string }[] = [
  { code: "mismatch-package", of: ({ split }) => split.packageName ?? "" },
  { code: "mismatch-version", of: ({ split }) => String(split.versionCode) },
  { code: "mismatch-signer", of: (_member, signing) => signersOf(signing) },
];

/**
 * Sets the members of a split set against the base: Android installs them together only with one package name, one version and
 * the same signers (`PackageInstallerSession`, `validateApkInstallLocked`). Gives the base's signatures, which hold only where all
 * hold and the signers are the same.
 */
export const checkMembers = (
  members: readonly Member[],
  results: readonly SigningFacts[],
  sink: DiagnosticSink,
): SigningFacts => {
  const [base] = members;
  const [result] = results;
  if (base === undefined || result === undefined) throw new RangeError("a set without members");
  let sameSigners = true;
  members.forEach((member, index) => {
    const signing = results[index] ?? result;
    for (const { code, of } of SAME) {
      const [expected, found] = [of(base, result), of(member, signing)];
      if (expected === found) continue;
      if (code === "mismatch-signer") sameSigners = false;
      sink.add({
        format: "split-set",
        code,
        place: { path: member.split.path, offset: null },
        detail: { expected, found },
        android: "refuses",
      });
    }
  });
  const failing = results.find(({ verified }) => !verified);
  if (failing === undefined) return sameSigners ? result : { ...result, verified: false };
  return { ...result, verified: false, schemes: result.verified ? failing.schemes : result.schemes };
};
