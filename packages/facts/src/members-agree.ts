import type { DiagnosticSink } from "@akashi/bytes";
import type { Member } from "./application.ts";
import type { SigningFacts } from "./schema.ts";

const signersOf = ({ signers }: SigningFacts): string =>
  signers
    .map(({ certificateSha256 }) => certificateSha256)
    .sort()
    .join(" ");

/**
 * Sets the members of a split set against the base: Android installs them together only with one package name, one version and
 * the same signers (`PackageInstallerSession`, `validateApkInstallLocked`). Gives the base's signatures, which hold only where all hold.
 */
export const checkMembers = (
  members: readonly Member[],
  results: readonly SigningFacts[],
  sink: DiagnosticSink,
): SigningFacts => {
  const [base, ...others] = members;
  const [result] = results;
  if (base === undefined || result === undefined) throw new RangeError("a set without members");
  const report = (member: Member, code: string, expected: string, found: string): void =>
    sink.add({
      format: "split-set",
      code,
      place: { path: member.split.path, offset: null },
      detail: { expected, found },
      android: "refuses",
    });
  others.forEach((member, index) => {
    const { split } = member;
    if (split.packageName !== base.split.packageName) {
      report(member, "mismatch-package", base.split.packageName ?? "", split.packageName ?? "");
    }
    if (split.versionCode !== base.split.versionCode) {
      report(member, "mismatch-version", String(base.split.versionCode), String(split.versionCode));
    }
    const signed = results[index + 1];
    if (signed !== undefined && signersOf(signed) !== signersOf(result)) {
      report(member, "mismatch-signer", signersOf(result), signersOf(signed));
    }
  });
  const failing = results.find(({ verified }) => !verified);
  return failing === undefined || !result.verified ? result : { ...result, verified: false, schemes: failing.schemes };
};
