import { readFileSync } from "node:fs";
import { browserPrimitives } from "@akashi/host/browser";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, it } from "vitest";
import { type ApkSpec, signApk } from "../testing/apk-signer.ts";
import { attribute, encodeLineage, u64 } from "../testing/signing-block-writer.ts";
import { createSigningKey } from "../testing/signing-key.ts";
import { outcomes, verifyBuilt } from "../testing/verify-built.ts";

const rsa = createSigningKey({ kind: "rsa", size: 2048 });
const ec = createSigningKey({ kind: "ec", size: "P-384" });
const dsa = createSigningKey({ kind: "dsa" });
const flipLast = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));

const SPECS: readonly (ApkSpec & { readonly name: string })[] = [
  { name: "every scheme with RSA", v1: [{ key: rsa }], v2: [{ key: rsa, algorithms: [0x0101, 0x0104] }], v3: [{ key: rsa }] },
  { name: "ECDSA over SHA-512", v2: [{ key: ec, algorithms: [0x0202] }] },
  { name: "DSA, SHA-1 and signed attributes", v1: [{ key: dsa, digest: "sha1", signedAttributes: "good" }] },
  { name: "MD5", v1: [{ key: rsa, digest: "md5" }] },
  { name: "verity", v3: [{ key: ec, algorithms: [0x0423] }], align: true },
  { name: "a lineage", v3: [{ key: ec, attributes: [attribute(0x3ba06f8c, encodeLineage([dsa, rsa, ec]))] }] },
  { name: "a stamp", v2: [{ key: ec }], stamp: { key: dsa, attributes: [attribute(0xe43c5946, u64(1))] } },
  { name: "a signature that does not verify", v2: [{ key: rsa, alterSignature: flipLast }] },
  { name: "another digest", v3: [{ key: dsa, alterDigest: flipLast }] },
];

describe("signatures on Node and in a browser", () => {
  it.each(SPECS)("have the same result: $name", async (spec) => {
    const apk = signApk(spec);
    for (const minSdk of [1, 18, 24, 28]) {
      const inBrowser = await verifyBuilt(apk, { minSdk, primitives: browserPrimitives });
      expect(inBrowser).toEqual(await verifyBuilt(apk, { minSdk, primitives: nodePrimitives }));
    }
  });
});

/**
 * What `apksigner verify -v --print-certs` (0.9) says of applications that come with the development dependencies; it puts a space
 * after each comma of a name.
 */
const SAMPLES = [
  {
    path: "android-apidemos/apks/ApiDemos-debug.apk",
    schemes: { v1: "verified", v2: "verified" },
    sha256: "18e8534fed30cbf9959e4073e723e3395a3f92fd6b41756d5fbc788f280c1107",
    subject: "C=US,O=Android,CN=Android Debug",
    debugKey: true,
  },
  {
    path: "io.appium.settings/apks/settings_apk-debug.apk",
    schemes: { v2: "verified" },
    sha256: "680dbbc39ab0944796c811b636ace510c8e551317087036cebab0751b0a6190c",
    subject: "C=US,O=Android,CN=Android Debug",
    debugKey: true,
  },
  {
    path: "appium-uiautomator2-server/apks/appium-uiautomator2-server-debug-androidTest.apk",
    schemes: { v2: "verified", v3: "verified" },
    sha256: "a40da80a59d170caa950cf15c18c454d47a39b26989d8b640ecd745ba71bf5dc",
    subject: "EMAILADDRESS=android@android.com,CN=Android,OU=Android,O=Android,L=Mountain View,ST=California,C=US",
    debugKey: false,
  },
] as const;

const modules = new URL("../../../../node_modules/", import.meta.url);

describe("applications that come with the dependencies", () => {
  it.each(SAMPLES)(
    "$path has the signer and the schemes that apksigner names",
    async ({ path, schemes, sha256, subject, debugKey }) => {
      const result = await verifyBuilt(new Uint8Array(readFileSync(new URL(path, modules))));
      expect(result.verified).toBe(true);
      expect(outcomes(result)).toMatchObject(schemes);
      for (const signer of result.signers) {
        expect(signer).toMatchObject({
          certificateSha256: sha256,
          subject,
          debugKey,
          publicKeyAlgorithm: "RSA",
          publicKeySize: 2048,
        });
      }
      expect(result.signers.length).toBe(Object.keys(schemes).length);
    },
  );
});
