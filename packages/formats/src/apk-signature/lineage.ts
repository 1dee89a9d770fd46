import { type Cursor, isInputError, LIMITS } from "@akashi/bytes";
import type { Certificate } from "../der/certificate.ts";
import { findBlockAlgorithm } from "./algorithms.ts";
import { isSameBytes } from "./content-digest.ts";
import { findCertificate, type VerificationContext } from "./context.ts";

/** One certificate of a proof of rotation and what it may still do. */
interface LineageNode {
  readonly certificate: Certificate;
  /** Bits of `Capability`, the first of the list the lowest. */
  readonly flags: number;
}

/** A proof of rotation: each certificate signed by the one before it, the oldest first. */
export type Lineage = readonly LineageNode[];

/** Why a proof of rotation is none: the three ways that apksig tells apart. */
export type LineageFault = "malformed" | "did-not-verify" | "certificate-mismatch";

const VERSION = 1;

interface ReadNode {
  /** Certificate and algorithm, as signed by the key of the node before. */
  readonly signedData: Cursor;
  readonly signedBytes: Uint8Array;
  readonly flags: number;
  /** Of the signature that this node's key makes over the next node. */
  readonly nextAlgorithmId: number;
  readonly signature: Uint8Array;
}

const readNode = (lineage: Cursor): ReadNode => {
  const node = lineage.slicePrefixedByU32();
  const signedData = node.slicePrefixedByU32();
  const flags = node.u32();
  const nextAlgorithmId = node.u32();
  const signature = node.take(node.u32());
  return { signedData, signedBytes: signedData.bytes, flags, nextAlgorithmId, signature };
};

class LineageVerifier {
  readonly nodes: LineageNode[] = [];
  readonly #context: VerificationContext;
  readonly #name: string;
  #algorithmId = 0;

  constructor(context: VerificationContext, name: string) {
    this.#context = context;
    this.#name = name;
  }

  async add(node: ReadNode): Promise<LineageFault | undefined> {
    const parent = this.nodes.at(-1);
    const fault = parent === undefined ? undefined : await this.#checkSignature(node, parent);
    if (fault !== undefined) return fault;
    const { signedData } = node;
    const size = signedData.u32();
    const base = signedData.offset;
    const encoded = signedData.take(size);
    const signedAlgorithmId = signedData.u32();
    if (parent !== undefined && signedAlgorithmId !== this.#algorithmId) return "did-not-verify";
    const certificate = findCertificate(encoded, this.#context.cursorContext, base);
    const isRepeated = this.nodes.some((other) => isSameBytes(other.certificate.encoded, encoded));
    if (certificate === undefined || isRepeated) return "did-not-verify";
    this.nodes.push({ certificate, flags: node.flags });
    this.#algorithmId = node.nextAlgorithmId;
    return undefined;
  }

  async #checkSignature(node: ReadNode, parent: LineageNode): Promise<LineageFault | undefined> {
    const algorithm = findBlockAlgorithm(this.#algorithmId);
    if (algorithm === undefined) return "malformed";
    const outcome = await this.#context.memo.check(`${this.#name}/${this.nodes.length}`, {
      algorithm: algorithm.signature,
      key: parent.certificate.publicKey,
      signature: node.signature,
      data: node.signedBytes,
    });
    return outcome === "valid" ? undefined : "did-not-verify";
  }
}

/**
 * Verifies a proof of rotation (source.android.com, "APK Signature Scheme v3", "Proof-of-rotation and self-trusted-old-certs
 * structs"): every signature, and that no certificate comes twice. `name` tells this one from others of the file.
 */
export const verifyLineage = async (
  value: Cursor,
  context: VerificationContext,
  name: string,
): Promise<Lineage | LineageFault> => {
  try {
    if (value.remaining === 0 || value.u32() !== VERSION) return "certificate-mismatch";
    const verifier = new LineageVerifier(context, name);
    while (value.remaining > 0) {
      if (verifier.nodes.length >= LIMITS.certificates) return "malformed";
      const fault = await verifier.add(readNode(value));
      if (fault !== undefined) return fault;
    }
    return verifier.nodes.length === 0 ? "certificate-mismatch" : verifier.nodes;
  } catch (error) {
    if (isInputError(error)) return "malformed";
    throw error;
  }
};

/** Position of a certificate in a lineage; -1 where it is not in it. */
export const indexInLineage = (lineage: Lineage, certificate: Certificate): number =>
  lineage.findIndex((node) => isSameBytes(node.certificate.encoded, certificate.encoded));

/** One lineage out of two that overlap; undefined where they do not, or go apart. */
const mergeLineages = (a: Lineage, b: Lineage): Lineage | undefined => {
  const first = a[0];
  if (first === undefined) return b;
  const [ancestor, descendant] = indexInLineage(b, first.certificate) >= 0 ? [b, a] : [a, b];
  const root = descendant[0];
  const start = root === undefined ? -1 : indexInLineage(ancestor, root.certificate);
  if (start < 0) return undefined;
  const shared = Math.min(ancestor.length - start, descendant.length);
  for (let index = 0; index < shared; index += 1) {
    const node = descendant[index];
    if (node === undefined || indexInLineage(ancestor, node.certificate) !== start + index) return undefined;
  }
  return [...ancestor.slice(0, start), ...descendant, ...ancestor.slice(start + shared)];
};

/** The one lineage that several signers' lineages are parts of; `"inconsistent"` where there is none, null of an empty list. */
export const consolidateLineages = (lineages: readonly Lineage[]): Lineage | "inconsistent" | null => {
  let merged: Lineage | undefined = lineages[0];
  if (merged === undefined) return null;
  for (const lineage of lineages.slice(1)) {
    merged = mergeLineages(merged, lineage);
    if (merged === undefined) return "inconsistent";
  }
  return merged;
};
