import type { Report } from "@akashi/assess";
import type { Statement } from "@akashi/evidence";

/** What a record claims that somebody else's tool can find as well. */
export const CLAIMS = [
  "package",
  "version-code",
  "version-name",
  "min-sdk",
  "target-sdk",
  /** Names, sorted. */
  "permissions",
  /** SHA-256 of the certificates, sorted; empty where no signature holds. */
  "signer-certificates",
  /** Methods that the DEX files define. */
  "dex-methods",
] as const;
export type Claim = (typeof CLAIMS)[number];

/** Values by claim: null where the app says nothing of it; absent where nothing is claimed. */
export type ClaimValues = Partial<Readonly<Record<Claim, string | null>>>;

/** A list of names as one value. */
export const listValue = (names: readonly string[]): string => [...new Set(names)].sort().join(" ");

const numberValue = (value: number | null): string | null => (value === null ? null : String(value));

/** The certificates that a report takes for the signers; none where a signature does not hold. */
export const signersOf = ({ developer: { signing } }: Pick<Report, "developer">): readonly string[] =>
  signing.verified ? signing.signers.map(({ certificateSha256 }) => certificateSha256) : [];

const ofReport = (report: Report): ClaimValues => {
  const code = report.coverage.find(({ area }) => area === "code");
  const requested = report.permissions.filter(({ origin }) => origin === "requested").map(({ name }) => name);
  return {
    permissions: listValue(requested),
    "signer-certificates": listValue(signersOf(report)),
    // Only where all code was read is the count that of the files.
    ...(code?.state === "full" && { "dex-methods": String(code.count) }),
  };
};

/** What a report or reconciliation claims; of what has no record, what the statement says of its app. */
export const claimsOf = (record: object | null, statement: Statement): ClaimValues => {
  if (record === null) {
    if (!("app" in statement.predicate)) return {};
    const { packageName, versionCode, versionName, signers } = statement.predicate.app;
    return {
      package: packageName,
      "version-code": numberValue(versionCode),
      "version-name": versionName,
      "signer-certificates": listValue(signers),
    };
  }
  const { artifact } = record as Pick<Report, "artifact">;
  return {
    package: artifact.packageName,
    "version-code": numberValue(artifact.versionCode),
    "version-name": artifact.versionName,
    "min-sdk": numberValue(artifact.minSdk),
    "target-sdk": numberValue(artifact.targetSdk),
    ...("developer" in record && ofReport(record as Report)),
  };
};
