import { defineCheck, type Check } from "../define-check.ts";

/** Android 8.1 (API 27) verifies newer schemes first; the flaw (CVE-2017-13156) is in versions 5.0 to 8.0 that meet v1 alone. */
const FIRST_NOT_AFFECTED = 27;
/** Scheme v2 is read from Android 7.0 on. */
const FIRST_WITH_V2 = 24;

/** Signed so that an affected Android accepts DEX bytes put before the archive (Janus, CVE-2017-13156). */
export const janusCheck: Check = defineCheck({
  id: "janus",
  inputs: ["developer", "facts"],
  run: ({ developer: { signing }, facts: { artifact } }) => {
    const used = (name: string): boolean =>
      signing.schemes.some(({ scheme, outcome }) => scheme === name && outcome !== "absent");
    const newer = used("v2") || used("v3") || used("v3.1");
    const affectedUpTo = newer ? FIRST_WITH_V2 - 1 : FIRST_NOT_AFFECTED - 1;
    if (!used("v1") || signing.minSdk > affectedUpTo) return [];
    return [
      {
        id: "janus/old-android",
        subject: "signature",
        certainty: "certain",
        severity: newer ? "low" : "medium",
        detail: { minSdk: signing.minSdk, affectedUpTo },
        evidence: [
          {
            kind: "manifest",
            element: "uses-sdk",
            name: "minSdkVersion",
            value: artifact.minSdk === null ? null : String(artifact.minSdk),
          },
        ],
      },
    ];
  },
});
