import { DiagnosticList, type Primitives } from "@akashi/bytes";
import { nodePrimitives } from "@akashi/host/node";
import { readSigningManifest } from "../apk-signature/manifest-versions.ts";
import type { SchemeName, SchemeOutcome, SigningResult } from "../apk-signature/result.ts";
import { type ApkSignatureInput, verifyApkSignatures } from "../apk-signature/verify.ts";
import { readBinaryXml } from "../axml/read.ts";
import { openZip } from "../zip/archive.ts";

export type VerifyOptions = Omit<ApkSignatureInput, "zip" | "manifest"> & { readonly primitives?: Primitives };

/** Verifies an APK the way a caller does: zip, manifest, signatures. */
export const verifyBuilt = async (apk: Uint8Array, options: VerifyOptions = {}): Promise<SigningResult> => {
  const { primitives = nodePrimitives, ...input } = options;
  const sink = new DiagnosticList(100);
  const context = { format: "zip", path: ["built.apk"] } as const;
  const zip = openZip(apk, context, sink);
  const entry = zip.findEntry("AndroidManifest.xml");
  const manifest =
    entry === undefined ? null : readSigningManifest(readBinaryXml(zip.readEntry(entry, primitives), context, sink));
  return await verifyApkSignatures({ zip, manifest, ...input }, primitives);
};

/** `v1 verified, v2 absent, …`, without the schemes that are absent. */
export const outcomes = (result: SigningResult): Partial<Record<SchemeName, SchemeOutcome>> =>
  Object.fromEntries(result.schemes.flatMap(({ scheme, outcome }) => (outcome === "absent" ? [] : [[scheme, outcome]])));

/** Codes of the errors of all schemes, a stamp's included. */
export const errorsOf = (result: SigningResult): string[] =>
  result.schemes.flatMap(({ problems }) => problems.filter(({ severity }) => severity === "error").map(({ code }) => code));

/** Codes of everything that is no error. */
export const warningsOf = (result: SigningResult): string[] =>
  result.schemes.flatMap(({ problems }) => problems.filter(({ severity }) => severity !== "error").map(({ code }) => code));
