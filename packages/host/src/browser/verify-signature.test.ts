import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { DigestAlgorithm, SignatureAlgorithm } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { nodePrimitives } from "../node/primitives.ts";
import { verifySignature } from "./verify-signature.ts";

const DIGESTS: readonly DigestAlgorithm[] = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"];
const DATA = new Uint8Array(createHash("sha512").update("what is signed").digest());

interface Key {
  readonly name: string;
  readonly privateKey: KeyObject;
  readonly spki: Uint8Array;
}

const key = (name: string, { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }): Key => ({
  name,
  privateKey,
  spki: new Uint8Array(publicKey.export({ type: "spki", format: "der" })),
});

// 1025 bits: the encoded message of PSS then has a byte less than the modulus. 1031: bits of the first byte are in use.
const RSA_KEYS = [1024, 1025, 1031, 2048].map((size) => key(`RSA ${size}`, generateKeyPairSync("rsa", { modulusLength: size })));
const EC_KEYS = ["P-224", "P-256", "P-384", "P-521"].map((namedCurve) =>
  key(namedCurve, generateKeyPairSync("ec", { namedCurve })),
);
const DSA_KEYS = [
  key("DSA 1024/160", generateKeyPairSync("dsa", { modulusLength: 1024, divisorLength: 160 })),
  key("DSA 2048/224", generateKeyPairSync("dsa", { modulusLength: 2048, divisorLength: 224 })),
];

const signWith = ({ privateKey }: Key, algorithm: SignatureAlgorithm): Uint8Array => {
  if (algorithm.kind !== "rsa-pss") return new Uint8Array(sign(algorithm.digest, DATA, privateKey));
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return new Uint8Array(sign(algorithm.digest, DATA, { key: privateKey, padding, saltLength: algorithm.saltLength }));
};

const CASES: { key: Key; algorithm: SignatureAlgorithm }[] = [
  ...RSA_KEYS.flatMap((rsa) => DIGESTS.map((digest) => ({ key: rsa, algorithm: { kind: "rsa-pkcs1", digest } as const }))),
  ...RSA_KEYS.flatMap((rsa) =>
    [
      ["sha1", 20],
      ["sha256", 32],
      ["sha256", 0],
      ["sha512", 20],
    ].map(([digest, saltLength]) => ({ key: rsa, algorithm: { kind: "rsa-pss", digest, saltLength } as SignatureAlgorithm })),
  ),
  ...EC_KEYS.flatMap((ec) => DIGESTS.map((digest) => ({ key: ec, algorithm: { kind: "ecdsa", digest } as const }))),
  ...DSA_KEYS.flatMap((dsa) => DIGESTS.map((digest) => ({ key: dsa, algorithm: { kind: "dsa", digest } as const }))),
];

const nameOf = ({ key: { name }, algorithm }: (typeof CASES)[number]): string =>
  `${name} ${algorithm.kind} ${algorithm.digest}${"saltLength" in algorithm ? ` salt ${algorithm.saltLength}` : ""}`;

/** Every way to spoil a signature a little. */
const spoiled = (signature: Uint8Array): Uint8Array[] => {
  const flipped = [0, 1, 2, 3, 4, 5, signature.length >> 1, signature.length - 1].map((at) =>
    signature.map((byte, index) => (index === at ? byte ^ 1 : byte)),
  );
  return [
    ...flipped,
    signature.subarray(0, -1),
    // OpenSSL lets the leading zero of a PSS signature be left out. RFC 8017 §8.1.2 does not, nor does the verifier of APKs, which
    // looks at the length itself.
    ...(signature[0] === 0 ? [] : [signature.subarray(1)]),
    Uint8Array.of(...signature, 0),
    Uint8Array.of(0, ...signature),
    new Uint8Array(signature.length),
    new Uint8Array(signature.length).fill(0xff),
    new Uint8Array(0),
  ];
};

const integer = (...bytes: readonly number[]): number[] => [0x02, bytes.length, ...bytes];
const pair = (r: readonly number[], s: readonly number[]): Uint8Array => Uint8Array.of(0x30, r.length + s.length, ...r, ...s);

describe("signatures in the browser", () => {
  it.each(CASES.map((item) => ({ ...item, name: nameOf(item) })))(
    "takes what OpenSSL signed: $name",
    ({ key: own, algorithm }) => {
      const signature = signWith(own, algorithm);
      expect(verifySignature(algorithm, own.spki, signature, DATA)).toBe("valid");
      expect(verifySignature(algorithm, own.spki, signature, DATA.subarray(1))).toBe("invalid");
    },
  );

  it.each(CASES.map((item) => ({ ...item, name: nameOf(item) })))(
    "gives Node's answer for spoiled signatures: $name",
    ({ key: own, algorithm }) => {
      for (const [index, signature] of spoiled(signWith(own, algorithm)).entries()) {
        const expected = nodePrimitives.verifySignature(algorithm, own.spki, signature, DATA);
        expect(verifySignature(algorithm, own.spki, signature, DATA), `spoiled ${index}`).toBe(expected);
        expect(expected).toBe("invalid");
      }
    },
  );

  it("refuses a signature over a digest of another algorithm", () => {
    const [rsa] = RSA_KEYS;
    if (rsa === undefined) throw new Error("no key");
    const signature = signWith(rsa, { kind: "rsa-pkcs1", digest: "sha512" });
    expect(verifySignature({ kind: "rsa-pkcs1", digest: "sha256" }, rsa.spki, signature, DATA)).toBe("invalid");
  });

  it("refuses a salt of another length than asked for", () => {
    const [rsa] = RSA_KEYS;
    if (rsa === undefined) throw new Error("no key");
    const signature = signWith(rsa, { kind: "rsa-pss", digest: "sha256", saltLength: 20 });
    expect(verifySignature({ kind: "rsa-pss", digest: "sha256", saltLength: 32 }, rsa.spki, signature, DATA)).toBe("invalid");
  });

  it.each([...EC_KEYS, ...DSA_KEYS])("refuses the numbers that trivially satisfy the equation: $name", ({ name, spki }) => {
    const algorithm = { kind: name.startsWith("DSA") ? "dsa" : "ecdsa", digest: "sha256" } as const;
    const numbers = [integer(0), integer(1), integer(0xff), integer(0, 1), integer(0, 0xff), integer()];
    for (const r of numbers) {
      for (const s of numbers) {
        const signature = pair(r, s);
        expect(verifySignature(algorithm, spki, signature, DATA)).toBe("invalid");
        expect(nodePrimitives.verifySignature(algorithm, spki, signature, DATA)).toBe("invalid");
      }
    }
  });

  it.each([...EC_KEYS, ...DSA_KEYS])("takes no encoding but DER, as OpenSSL does: $name", (own) => {
    const algorithm = { kind: own.name.startsWith("DSA") ? "dsa" : "ecdsa", digest: "sha256" } as const;
    const signature = signWith(own, algorithm);
    const contents = signature.subarray((signature[1] ?? 0) < 0x80 ? 2 : 3);
    const longForm = Uint8Array.of(0x30, 0x82, contents.length >> 8, contents.length & 255, ...contents);
    const indefinite = Uint8Array.of(0x30, 0x80, ...contents, 0, 0);
    for (const other of [longForm, indefinite]) {
      expect(nodePrimitives.verifySignature(algorithm, own.spki, other, DATA)).toBe("invalid");
      expect(verifySignature(algorithm, own.spki, other, DATA)).toBe("invalid");
    }
  });

  it("refuses a point that is not on its curve", () => {
    for (const own of EC_KEYS) {
      const algorithm = { kind: "ecdsa", digest: "sha256" } as const;
      const signature = signWith(own, algorithm);
      const moved = own.spki.map((byte, at) => (at === own.spki.length - 1 ? byte ^ 1 : byte));
      expect(verifySignature(algorithm, moved, signature, DATA)).toBe("invalid");
    }
  });

  it("does not know curves and algorithms that Android does not know, and that is no pass", () => {
    const other = key("secp256k1", generateKeyPairSync("ec", { namedCurve: "secp256k1" }));
    const algorithm = { kind: "ecdsa", digest: "sha256" } as const;
    expect(verifySignature(algorithm, other.spki, signWith(other, algorithm), DATA)).toBe("unsupported");
    const ed25519 = key("Ed25519", generateKeyPairSync("ed25519"));
    expect(verifySignature(algorithm, ed25519.spki, new Uint8Array(64), DATA)).toBe("unsupported");
  });

  it("answers for keys that are cut off or changed anywhere, and never with a pass", () => {
    for (const own of [RSA_KEYS[0], EC_KEYS[1], DSA_KEYS[0]]) {
      if (own === undefined) continue;
      const kind = own.name.startsWith("RSA") ? "rsa-pkcs1" : own.name.startsWith("DSA") ? "dsa" : "ecdsa";
      const algorithm = { kind, digest: "sha256" } as const;
      const signature = signWith(own, algorithm);
      for (let size = 0; size < own.spki.length; size += 1) {
        expect(verifySignature(algorithm, own.spki.subarray(0, size), signature, DATA)).not.toBe("valid");
      }
    }
  });
});
