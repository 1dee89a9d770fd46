import { FINDING_IDS, checkOf, severityOf } from "@akashi/assess";
import type { Finding, Report } from "@akashi/assess";
import { informationOf, place, SAMPLE_MODULES, source } from "./sample-modules.ts";
import { SAMPLE_FLOWS } from "./sample-flows.ts";
import { SAMPLE_COVERAGE, SAMPLE_DESTINATIONS, SAMPLE_PERMISSIONS } from "./sample-rows.ts";

const SUBJECTS: Readonly<Record<string, string>> = {
  modules: "crashbox",
  permissions: "android.permission.READ_CONTACTS",
  description: "android.permission.READ_CONTACTS",
  "developer-identity": "signature",
  destinations: "api.tenki.example",
  "exported-components": "com.example.tenki.ShareActivity",
  malformed: "classes.dex",
  "data-flow": "UI.LOC.PRECISE",
  "embedded-code": "assets/plugin.jar",
};

const CAPABILITY = /\/capable$/;

const subjectOf = (id: Finding["id"]): string => SUBJECTS[checkOf(id)] ?? (CAPABILITY.test(id) ? checkOf(id) : "application");

const DETAILS: Readonly<Record<string, Finding["detail"]>> = {
  malformed: { format: "zip", anomaly: "duplicate-name", android: "installs", offset: 4096 },
  "exported-components": { kind: "activity", by: "intent-filter" },
  "target-sdk": { targetSdk: 34, playAsks: 35 },
  "dynamic-code": { apis: "dalvik.system.DexClassLoader.<init>", reachable: 2 },
  "cleartext-traffic": { scope: "*" },
  "data-flow": { hosts: "api.tenki.example", transformed: "hashed, encoded" },
  description: { informationTypes: "UI.CON.ADDRESSBOOK" },
};

const finding = (id: Finding["id"], index: number): Finding => ({
  check: checkOf(id),
  id,
  severity: severityOf(id),
  certainty: index % 3 === 0 ? "likely" : index % 7 === 0 ? "possible" : "certain",
  subject: subjectOf(id),
  actor: index % 4 === 0 ? { kind: "module", id: "sora-ads" } : index % 4 === 1 ? { kind: "app" } : null,
  detail: DETAILS[checkOf(id)] ?? {},
  evidence: [
    ...SAMPLE_FLOWS.slice(0, id.startsWith("data-flow/") ? 2 : 0).flatMap(({ paths }) =>
      paths.map((path) => ({ kind: "flow" as const, ...path })),
    ),
    { kind: "code", ...place("com.example.tenki.Screen", "run", index * 4, index % 5 === 0 ? null : 20 + index) },
    { kind: "manifest", element: "activity", name: "com.example.tenki.ShareActivity", value: "true" },
  ],
  evidenceCount: index % 6 === 0 ? 14 : 2,
});

const DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const SIGNER = "3fa1c7e2b0d94a5588f06e21c4d7b39a10e5f8c26b7d4a913e0c5d8f2a6b1c47";

/** A hand-written report of an app that does not exist, with something of every kind that a report can hold. */
export const sampleReport = (): Report => ({
  reportVersion: 1,
  engine: { version: "0.1.0", digest: "e1".repeat(32), platformTable: "2025.11.1" },
  catalogue: {
    version: "akashi@2025.11.1",
    layers: [{ name: "akashi", version: "2025.11.1", sha256: "c1".repeat(32), attribution: null }],
  },
  inputs: {
    flows: true,
    minSdk: null,
    maxSdk: null,
    idsigSha256: null,
    expectSigner: null,
    descriptionSha256: "d1".repeat(32),
  },
  profile: "jssec-strict",
  rulesAsOf: "2026-11-22",
  artifact: {
    kind: "apk",
    sha256: DIGEST,
    size: 18_420_113,
    packageName: "com.example.tenki",
    versionCode: 142,
    versionName: "1.4.2",
    minSdk: 23,
    targetSdk: 34,
    label: { default: "Tenki", ja: "あした天気", en: "Tomorrow's Weather" },
    members: [],
  },
  modules: SAMPLE_MODULES,
  otherCode: [
    {
      actor: { kind: "app" },
      packages: ["com.example.tenki", "com.example.tenki.ui"],
      classes: 220,
      methods: 1904,
      reachableMethods: 1610,
      information: informationOf(
        [
          {
            type: "UI.LOC.PRECISE",
            claimed: false,
            inCode: "reads",
            flow: "path",
            api: "android.location.LocationManager.requestLocationUpdates",
          },
          {
            type: "UI.ACT.CLIPBOARD",
            claimed: false,
            inCode: "may-read",
            api: "android.content.ClipboardManager.getPrimaryClip",
          },
        ],
        "com.example.tenki",
        source("", ""),
      ),
    },
    {
      actor: { kind: "unknown", package: "org.nazo.kit" },
      packages: ["org.nazo.kit"],
      classes: 38,
      methods: 260,
      reachableMethods: 41,
      information: informationOf(
        [
          {
            type: "UI.ACT.INSTALLED_APPS",
            claimed: false,
            inCode: "reads",
            api: "android.content.pm.PackageManager.getInstalledPackages",
          },
        ],
        "org.nazo.kit",
        source("", ""),
      ),
    },
  ],
  flows: SAMPLE_FLOWS,
  permissions: SAMPLE_PERMISSIONS,
  destinations: SAMPLE_DESTINATIONS,
  developer: {
    signing: {
      verified: true,
      minSdk: 23,
      maxSdk: null,
      schemes: [
        { scheme: "v1", outcome: "verified", problems: [] },
        { scheme: "v2", outcome: "verified", problems: [] },
        { scheme: "v3", outcome: "verified", problems: [] },
        { scheme: "v4", outcome: "absent", problems: [] },
      ],
      signers: [
        {
          certificateSha256: SIGNER,
          subject: "CN=Example Weather,O=Example K.K.,C=JP",
          issuer: "CN=Example Weather,O=Example K.K.,C=JP",
          serial: "4f1a2b3c",
          publicKeyAlgorithm: "RSA",
          publicKeySize: 2048,
          notBefore: "2019-04-01T00:00:00Z",
          notAfter: "2049-03-24T00:00:00Z",
          debugKey: false,
          schemes: ["v1", "v2", "v3"],
        },
      ],
      lineage: [],
      verdicts: [
        { minSdk: 23, maxSdk: 23, scheme: "v1", verified: true, signers: [SIGNER] },
        { minSdk: 24, maxSdk: 27, scheme: "v2", verified: true, signers: [SIGNER] },
        { minSdk: 28, maxSdk: null, scheme: "v3", verified: true, signers: [SIGNER] },
      ],
      sourceStamp: null,
      blocks: [],
    },
    expected: { sha256: SIGNER, matches: true },
  },
  description: {
    languages: ["ja"],
    rows: [
      {
        permission: "android.permission.ACCESS_FINE_LOCATION",
        informationTypes: ["UI.LOC.PRECISE"],
        state: "explained",
        quotes: ["現在地の天気をお知らせします"],
      },
      {
        permission: "android.permission.READ_CONTACTS",
        informationTypes: ["UI.CON.ADDRESSBOOK"],
        state: "not-explained",
        quotes: [],
      },
    ],
  },
  findings: [
    ...FINDING_IDS.map(finding),
    ...["PickActivity", "LinkActivity", "WidgetProvider"].map((name, index): Finding => ({
      ...finding("exported-components/open", index),
      subject: `com.example.tenki.${name}`,
    })),
  ],
  coverage: SAMPLE_COVERAGE,
});
