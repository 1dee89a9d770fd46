import type { Certificate } from "../der/certificate.ts";
import type { ApkDigestKind } from "./algorithms.ts";
import type { Lineage } from "./lineage.ts";
import { ProblemList } from "./problems.ts";
import type { SchemeName, SdkRange } from "./result.ts";

/** A signer as one scheme names it. */
export interface CheckedSigner {
  /** The certificate whose key signs; the one that counts. */
  readonly certificate: Certificate;
  readonly sdkRange: SdkRange;
  /** Digests of the content that this signer signed. */
  readonly digests: ReadonlyMap<ApkDigestKind, Uint8Array>;
  /** Of a v4 signer: the digest of the APK by its v3 or v2 signature, whichever algorithm that has. */
  readonly v4ApkDigest?: Uint8Array;
}

/** One scheme, checked for one range of Android versions. */
export class SchemeCheck {
  readonly scheme: SchemeName;
  readonly problems: ProblemList = new ProblemList();
  readonly signers: CheckedSigner[] = [];
  /** Proof of rotation, of v3 and v3.1. */
  lineage: Lineage | null = null;

  constructor(scheme: SchemeName) {
    this.scheme = scheme;
  }

  /** No error so far; what came before the check ended decides. */
  get verified(): boolean {
    return !this.problems.hasErrors;
  }
}
