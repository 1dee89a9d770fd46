/**
 * Compares `verifyApkSignatures` with the outcomes that the tests of AOSP's apksig expect:
 *
 *     npm run bench:apksig -- FOLDER TRUTH.json [--browser]
 *
 * FOLDER holds the test files of apksig, in any subfolders; TRUTH.json names each file by name and SHA-256 with the expected
 * outcome. One line for each row that disagrees, then totals; the exit code is 1 where one does. With `--browser` the arithmetic
 * of browsers is used in place of Node's.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DiagnosticList, isInputError, type Primitives } from "@akashi/bytes";
import { openZip, readBinaryXml, readSigningManifest, type SigningResult, verifyApkSignatures } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";

interface Row {
  readonly file: string;
  readonly kind: "apk" | "sourceStamp";
  readonly expect: string;
  readonly issue?: string;
  readonly minSdk?: number;
  readonly maxSdk?: number;
  readonly certDigest?: string;
  readonly sha256: string;
}

/** Where apksig throws because the archive cannot be read, these are the problems here. */
const UNREADABLE: ReadonlySet<string> = new Set(["MALFORMED_APK", "JAR_SIG_UNREADABLE_ZIP_ENTRY"]);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const indexByDigest = (folder: string, names: ReadonlySet<string>): Map<string, Uint8Array> => {
  const found = new Map<string, Uint8Array>();
  for (const path of filesBelow(folder)) {
    if (!names.has(path.slice(path.lastIndexOf("/") + 1))) continue;
    const bytes = new Uint8Array(readFileSync(path));
    found.set(createHash("sha256").update(bytes).digest("hex"), bytes);
  }
  return found;
};

const verify = async (bytes: Uint8Array, row: Row, primitives: Primitives): Promise<SigningResult> => {
  const sink = new DiagnosticList(1000);
  const context = { format: "zip", path: [row.file] } as const;
  const zip = openZip(bytes, context, sink);
  const entry = zip.findEntry("AndroidManifest.xml");
  const manifest =
    entry === undefined ? null : readSigningManifest(readBinaryXml(zip.readEntry(entry, primitives), context, sink));
  return verifyApkSignatures(
    {
      zip,
      manifest,
      ...(row.minSdk === undefined ? {} : { minSdk: row.minSdk }),
      ...(row.maxSdk === undefined ? {} : { maxSdk: row.maxSdk }),
      ...(row.certDigest === undefined ? {} : { expectedStampCertificate: row.certDigest }),
    },
    primitives,
  );
};

/** What went on, in the words of the truth: the outcome, then the errors (and of a stamp, all problems). */
const describe = (result: SigningResult, row: Row): { outcome: string; issues: string[]; warnings: string[] } => {
  const isStamp = row.kind === "sourceStamp";
  const schemes = result.schemes.filter(({ scheme }) => (scheme === "source-stamp") === isStamp);
  const problems = schemes.flatMap((scheme) => scheme.problems);
  const issues = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const warnings = problems.filter(({ severity }) => severity !== "error").map(({ code }) => code);
  if (!isStamp) return { outcome: result.verified ? "verified" : "rejected", issues, warnings };
  const verified = schemes.some(({ outcome }) => outcome === "verified");
  return { outcome: verified ? "STAMP_VERIFIED" : "STAMP_VERIFICATION_FAILED", issues, warnings };
};

const agrees = (row: Row, { outcome, issues, warnings }: { outcome: string; issues: string[]; warnings: string[] }): boolean => {
  if (row.expect.startsWith("exception:")) return outcome === "unreadable" || issues.some((code) => UNREADABLE.has(code));
  if (row.expect === "warning") return outcome === "verified" && warnings.includes(row.issue ?? "");
  if (row.expect === "CERT_DIGEST_MISMATCH") return issues.includes("SOURCE_STAMP_EXPECTED_DIGEST_MISMATCH");
  return outcome === row.expect && (row.issue === undefined || issues.includes(row.issue));
};

const main = async (folder: string, truth: string, primitives: Primitives): Promise<number> => {
  const { rows } = JSON.parse(readFileSync(truth, "utf8")) as { rows: readonly Row[] };
  const files = indexByDigest(folder, new Set(rows.map(({ file }) => file)));
  const totals = { agree: 0, disagree: 0, missing: 0 };
  const started = process.cpuUsage();
  for (const row of rows) {
    const bytes = files.get(row.sha256);
    const range = `${row.minSdk ?? ""}-${row.maxSdk ?? ""}`;
    if (bytes === undefined) {
      totals.missing += 1;
      console.log(`missing   ${row.file} (${row.sha256})`);
      continue;
    }
    const found = await verify(bytes, row, primitives)
      .then((result) => describe(result, row))
      .catch((error: unknown) => {
        if (isInputError(error)) return { outcome: "unreadable", issues: [error.message], warnings: [] };
        throw error;
      });
    if (agrees(row, found)) {
      totals.agree += 1;
      continue;
    }
    totals.disagree += 1;
    console.log(
      `disagrees ${row.file} ${row.kind} ${range}: expected ${row.expect} ${row.issue ?? ""}, found ${found.outcome} ${found.issues.join(" ")}`,
    );
  }
  const { user, system } = process.cpuUsage(started);
  console.log(
    `${rows.length} rows: ${totals.agree} agree, ${totals.disagree} disagree, ${totals.missing} without a file; ${((user + system) / 1e6).toFixed(2)} s CPU`,
  );
  return totals.disagree + totals.missing === 0 ? 0 : 1;
};

const [folder, truth, flag] = process.argv.slice(2);
if (folder === undefined || truth === undefined) {
  console.error("usage: npm run bench:apksig -- FOLDER TRUTH.json [--browser]");
  process.exitCode = 2;
} else {
  const primitives = flag === "--browser" ? (await import("@akashi/host/browser")).browserPrimitives : nodePrimitives;
  process.exitCode = await main(folder, truth, primitives);
}
