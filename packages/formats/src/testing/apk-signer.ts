import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { SigningManifest } from "../apk-signature/manifest-versions.ts";
import { type JarSignerSpec, signJar } from "./jar-signer.ts";
import {
  ALGORITHM,
  type BlockSignerSpec,
  type ContentParts,
  contentDigest,
  DEFAULT_ALGORITHM,
  encodeSigningBlock,
  encodeV2,
  encodeV3,
  merkleLevels,
  prefixed,
  signWithAlgorithm,
  u32,
  u64,
} from "./signing-block-writer.ts";
import type { SigningKey } from "./signing-key.ts";
import { androidAttribute, buildBinaryXml } from "./xml-builder.ts";
import { buildZip, type ZipEntrySpec, type ZipOptions } from "./zip-builder.ts";

/** A source stamp, and what to do wrong. */
export interface StampSpec {
  readonly key: SigningKey;
  readonly format?: "v1" | "v2";
  /** Content of `stamp-cert-sha256`; the certificate's digest unless said otherwise, null for no such entry. */
  readonly entry?: Uint8Array | null;
  readonly noBlock?: boolean;
  readonly attributes?: readonly Uint8Array[];
  /** Signs another digest than the content's for this scheme. */
  readonly wrongScheme?: number;
  readonly algorithmId?: number;
}

/** An APK to sign. */
export interface ApkSpec {
  readonly entries?: readonly ZipEntrySpec[];
  readonly manifest?: Partial<SigningManifest>;
  /** A whole manifest in binary XML, in place of a bare one. */
  readonly manifestContent?: Uint8Array;
  readonly v1?: readonly JarSignerSpec[];
  readonly v2?: readonly BlockSignerSpec[];
  readonly v3?: readonly BlockSignerSpec[];
  readonly v31?: readonly BlockSignerSpec[];
  readonly stamp?: StampSpec;
  readonly otherPairs?: readonly { readonly id: number; readonly value: Uint8Array }[];
  /** Lets content and signing block end at whole pages, as verity digests need it. */
  readonly align?: boolean;
  readonly block?: { readonly headerSize?: number; readonly magic?: string };
  readonly zip?: ZipOptions;
}

export const ID = { v2: 0x7109871a, v3: 0xf05368c0, v31: 0x1b93ad61, stampV1: 0x2b09189e, stampV2: 0x6dff800d } as const;

const binaryManifest = ({ minSdk, targetSdk, targetSandboxVersion }: Partial<SigningManifest>): Uint8Array => {
  const number = (value: number): { type: number; data: number } => ({ type: 0x10, data: value });
  return buildBinaryXml({
    name: "manifest",
    attributes: [
      ...(targetSandboxVersion === undefined
        ? []
        : [androidAttribute("targetSandboxVersion", 0x0101054c, number(targetSandboxVersion))]),
      { name: "package", value: "org.example.signed" },
    ],
    children: [
      {
        name: "uses-sdk",
        attributes: [
          ...(minSdk === undefined ? [] : [androidAttribute("minSdkVersion", 0x0101020c, number(minSdk))]),
          ...(targetSdk === undefined ? [] : [androidAttribute("targetSdkVersion", 0x01010270, number(targetSdk))]),
        ],
      },
    ],
  });
};

const partsOf = (zip: Uint8Array): ContentParts => {
  const eocd = Buffer.from(zip).lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const directory = Buffer.from(zip).readUInt32LE(eocd + 16);
  return [zip.subarray(0, directory), zip.subarray(directory, eocd), zip.subarray(eocd)];
};

const DIGEST_NUMBERS = { sha256: 1, sha512: 2, verity: 3 } as const;

/** Digests of a scheme as a stamp signs them; number 4 is the SHA-256 of a jar manifest. */
const encodeStampDigests = (digests: readonly (readonly [number, Uint8Array])[]): Uint8Array =>
  Buffer.concat(digests.toSorted(([a], [b]) => a - b).map(([id, digest]) => prefixed(u32(id), prefixed(digest))));

const blockDigests = (
  signers: readonly BlockSignerSpec[] | undefined,
  parts: ContentParts,
): (readonly [number, Uint8Array])[] => {
  const ids = (signers ?? []).flatMap(({ key, algorithms }) => algorithms ?? [DEFAULT_ALGORITHM[key.kind]]);
  return [...new Map(ids.map((id) => [DIGEST_NUMBERS[ALGORITHM[id].content], contentDigest(id, parts)]))];
};

const encodeStamp = (spec: StampSpec, apk: ApkSpec, entries: readonly ZipEntrySpec[], parts: ContentParts): Uint8Array => {
  const { key } = spec;
  const id = DEFAULT_ALGORITHM[key.kind];
  const sign = (data: Uint8Array): Uint8Array =>
    prefixed(prefixed(u32(spec.algorithmId ?? id), prefixed(signWithAlgorithm(key, id, data))));
  const manifest = entries.find(({ name }) => name === "META-INF/MANIFEST.MF")?.content;
  const schemes: (readonly [number, (readonly [number, Uint8Array])[]])[] = [
    ...(apk.v3 === undefined ? [] : [[3, blockDigests(apk.v3, parts)] as const]),
    ...(apk.v2 === undefined ? [] : [[2, blockDigests(apk.v2, parts)] as const]),
    [1, manifest === undefined ? [] : [[4, createHash("sha256").update(manifest).digest()]]],
  ];
  if (spec.format === "v1") {
    const merged = [...new Map(schemes.flatMap(([, digests]) => digests))];
    return prefixed(prefixed(key.certificate), sign(encodeStampDigests(merged)));
  }
  const signed = schemes.map(([scheme, digests]) => {
    const data = encodeStampDigests(digests);
    return prefixed(u32(scheme), sign(scheme === spec.wrongScheme ? Buffer.concat([data, Buffer.of(0)]) : data));
  });
  const attributes = prefixed(...(spec.attributes ?? []).map((value) => prefixed(value)));
  const tail = spec.attributes === undefined ? [] : [prefixed(attributes), sign(attributes)];
  return prefixed(prefixed(key.certificate), prefixed(...signed), ...tail);
};

const DEFAULT_ENTRIES: readonly ZipEntrySpec[] = [
  { name: "classes.dex", content: "dex\n035\0not really" },
  {
    name: "res/a long name that does not fit into one line of a manifest, so that it has to be continued.txt",
    content: "text",
    method: 8,
  },
];

/** Signs an APK with every scheme the specification asks for, by an implementation that shares nothing with the verifier. */
export const signApk = (spec: ApkSpec): Uint8Array => {
  const manifest = { name: "AndroidManifest.xml", content: spec.manifestContent ?? binaryManifest(spec.manifest ?? {}) };
  const { stamp } = spec;
  const stampEntry = stamp?.entry ?? (stamp === undefined ? null : createHash("sha256").update(stamp.key.certificate).digest());
  const content = [
    manifest,
    ...(spec.entries ?? DEFAULT_ENTRIES),
    ...(stampEntry === null || stamp?.entry === null ? [] : [{ name: "stamp-cert-sha256", content: new Uint8Array(stampEntry) }]),
  ];
  const entries = [...content, ...signJar(content, spec.v1 ?? [])];
  const unpadded = partsOf(buildZip(entries, spec.zip))[0].length;
  const padding = spec.align === true ? new Uint8Array((4096 - (unpadded % 4096)) % 4096) : new Uint8Array(0);
  const parts = partsOf(buildZip(entries, { ...spec.zip, beforeDirectory: padding }));
  const pairs = [
    ...(spec.v2 === undefined ? [] : [{ id: ID.v2, value: encodeV2(spec.v2, parts) }]),
    ...(spec.v3 === undefined ? [] : [{ id: ID.v3, value: encodeV3(spec.v3, parts) }]),
    ...(spec.v31 === undefined ? [] : [{ id: ID.v31, value: encodeV3(spec.v31, parts) }]),
    ...(stamp === undefined || stamp.noBlock === true
      ? []
      : [{ id: stamp.format === "v1" ? ID.stampV1 : ID.stampV2, value: encodeStamp(stamp, spec, entries, parts) }]),
    ...(spec.otherPairs ?? []),
  ];
  if (pairs.length === 0) return buildZip(entries, spec.zip);
  const block = encodeSigningBlock(pairs, { align: spec.align === true, ...spec.block });
  return buildZip(entries, { ...spec.zip, beforeDirectory: Buffer.concat([padding, block]) });
};

/** How to write a v4 signature file, and what to do wrong. */
export interface V4Spec {
  readonly key: SigningKey;
  /** Further signers, as v3.1 has them. */
  readonly others?: readonly SigningKey[];
  /** Digest of the APK by its v3 or v2 signature. */
  readonly apkDigest: Uint8Array;
  readonly version?: number;
  readonly noTree?: boolean;
  readonly alterRoot?: (root: Uint8Array) => Uint8Array;
  readonly alterTree?: (tree: Uint8Array) => Uint8Array;
  readonly alterSignature?: (signature: Uint8Array) => Uint8Array;
  readonly certificate?: Uint8Array;
  readonly log2BlockSize?: number;
}

/** Writes the `.idsig` file of an APK. */
export const signV4 = (apk: Uint8Array, spec: V4Spec): Uint8Array => {
  const levels = merkleLevels(apk, new Uint8Array(0));
  const tree = Buffer.concat(levels);
  const good = createHash("sha256")
    .update(levels[0] ?? Buffer.alloc(4096))
    .digest();
  const root = spec.alterRoot?.(good) ?? good;
  const hashing = Buffer.concat([u32(1), Buffer.of(spec.log2BlockSize ?? 12), prefixed(), prefixed(root)]);
  const signingInfo = (key: SigningKey): Uint8Array => {
    const certificate = spec.certificate ?? key.certificate;
    const body = Buffer.concat([u64(apk.length), hashing, prefixed(spec.apkDigest), prefixed(certificate), prefixed()]);
    const id = DEFAULT_ALGORITHM[key.kind];
    const signature = signWithAlgorithm(key, id, Buffer.concat([u32(body.length + 4), body]));
    return Buffer.concat([
      prefixed(spec.apkDigest),
      prefixed(certificate),
      prefixed(),
      prefixed(key.publicKey),
      u32(id),
      prefixed(spec.alterSignature?.(signature) ?? signature),
    ]);
  };
  const others = (spec.others ?? []).map((key) => Buffer.concat([u32(ID.v31), prefixed(signingInfo(key))]));
  return Buffer.concat([
    u32(spec.version ?? 2),
    prefixed(hashing),
    prefixed(signingInfo(spec.key), ...others),
    ...(spec.noTree === true ? [] : [prefixed(spec.alterTree?.(tree) ?? tree)]),
  ]);
};

/** The parts of an APK that its signers digest, and what the APK would be without them. */
export const contentOf = (apk: ApkSpec): ContentParts => {
  const { v2: _v2, v3: _v3, v31: _v31, ...unsigned } = apk;
  return partsOf(signApk(unsigned));
};

/** The digest of an APK's content that a v4 signature names, for an APK that was signed with this algorithm. */
export const digestForV4 = (apk: ApkSpec, id: keyof typeof ALGORITHM): Uint8Array => contentDigest(id, contentOf(apk));
