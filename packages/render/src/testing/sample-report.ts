import { FINDING_IDS, LADDER, checkOf, severityOf } from "@akashi/assess";
import type { Evidence, Finding, LadderStep, ModuleInformation, ModuleResult, Report } from "@akashi/assess";
import type { Source } from "@akashi/catalogue";
import type { CodePlace } from "@akashi/facts";
import { SAMPLE_COVERAGE, SAMPLE_DESTINATIONS, SAMPLE_PERMISSIONS } from "./sample-rows.ts";

const CHECKED = "2025-11-18";
const source = (title: string, url: string): Source => ({ title, url, checked: CHECKED });

/** A place in code, for hand-written records. */
export const place = (className: string, method: string, offset: number, line: number | null = null): CodePlace => ({
  file: "classes.dex",
  class: className,
  method,
  descriptor: "()V",
  offset,
  line,
});

interface InformationRow {
  readonly type: string;
  readonly claimed: boolean;
  readonly inCode: ModuleInformation["inCode"];
  readonly api?: string;
}

const informationOf = (rows: readonly InformationRow[], owner: string, claim: Source): readonly ModuleInformation[] =>
  rows.map(({ type, claimed, inCode, api }, row) => ({
    type,
    claimed: claimed ? { source: row % 3 === 2 ? null : claim } : null,
    inCode,
    permitted: type === "UI.LOC.PRECISE" ? true : type === "UI.CON.ADDRESSBOOK" ? false : null,
    apis:
      api === undefined
        ? []
        : [
            {
              api,
              count: 4,
              reachable: inCode === "reads" ? 3 : 0,
              examples: [place(`${owner}.internal.Collector`, "collect", 28 + row * 6, 120 + row), place(`${owner}.a.b`, "a", 4)],
            },
          ],
  }));

const SELF_STARTERS: readonly string[] = ["jp.soraads.sdk", "io.crashbox.android"];

const stepsTo = (last: LadderStep, prefix: string): ModuleResult["steps"] => {
  const evidence: Readonly<Record<LadderStep, readonly Evidence[]>> = {
    "manifest-remnant": [{ kind: "manifest", element: "activity", name: `${prefix}.AdActivity`, value: null }],
    referenced: [{ kind: "code", ...place("com.example.tenki.Settings", "open", 12, 41) }],
    embedded: [{ kind: "classes", package: prefix, classes: 412, methods: 3120 }],
    reachable: [
      {
        kind: "path",
        entry: { kind: "activity", method: "com.example.tenki.MainActivity.onCreate" },
        methods: ["com.example.tenki.MainActivity.onCreate", "com.example.tenki.Tracker.start", `${prefix}.Client.init`],
      },
    ],
    "starts-by-itself": [{ kind: "manifest", element: "provider", name: `${prefix}.InitProvider`, value: null }],
    reads: [{ kind: "code", ...place(`${prefix}.internal.Collector`, "collect", 28, 120) }],
    flows: [{ kind: "code", ...place(`${prefix}.net.Uploader`, "post", 90, 300) }],
    observed: [{ kind: "text", document: "capture.har", quote: "POST /collect" }],
  };
  const reached = LADDER.slice(0, LADDER.indexOf(last) + 1);
  const withCode = LADDER.indexOf(last) >= LADDER.indexOf("embedded");
  return reached
    .filter((step) => step !== "starts-by-itself" || SELF_STARTERS.includes(prefix))
    .filter((step) => !(withCode && (step === "manifest-remnant" || step === "referenced")))
    .map((step) => ({ step, evidence: evidence[step] }));
};

interface ModuleRow {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  readonly kind: ModuleResult["kind"];
  readonly provider: readonly [id: string, ja: string, en: string, legal: string | null, country: string | null];
  readonly version: string | null;
  readonly step: LadderStep;
  readonly prefix: string;
  readonly host: string;
  readonly information: readonly InformationRow[];
  readonly purposes: readonly string[];
  readonly switchedOff?: boolean;
}

const ROWS: readonly ModuleRow[] = [
  {
    id: "sora-ads",
    ja: "ソラ広告SDK",
    en: "Sora Ads SDK",
    kind: "advertising",
    provider: ["sora-ads", "ソラ広告", "Sora Ads", "株式会社ソラ広告", "JP"],
    version: "5.2.1",
    step: "reads",
    prefix: "jp.soraads.sdk",
    host: "soraads.example",
    information: [
      {
        type: "UI.ID.ADVERTISING",
        claimed: true,
        inCode: "reads",
        api: "com.google.android.gms.ads.identifier.AdvertisingIdClient.getAdvertisingIdInfo",
      },
      {
        type: "UI.LOC.PRECISE",
        claimed: false,
        inCode: "reads",
        api: "android.location.LocationManager.getLastKnownLocation",
      },
      { type: "UI.DEV.INFO", claimed: true, inCode: "reads", api: "android.os.Build.MODEL" },
      { type: "UI.ACT.AD", claimed: true, inCode: "not-seen" },
      { type: "UI.NET.IP", claimed: true, inCode: "not-seen" },
    ],
    purposes: ["PUR.ADVERTISING_3P", "PUR.ANALYTICS"],
  },
  {
    id: "metrica",
    ja: "メトリカ アナリティクス",
    en: "Metrica Analytics",
    kind: "analytics",
    provider: ["metrica", "メトリカ", "Metrica", "Metrica Inc.", "US"],
    version: "21.3.0",
    step: "reads",
    prefix: "com.metrica.analytics",
    host: "collect.metrica.example",
    information: [
      {
        type: "UI.ID.ADVERTISING",
        claimed: true,
        inCode: "may-read",
        api: "com.google.android.gms.ads.identifier.AdvertisingIdClient.getAdvertisingIdInfo",
      },
      { type: "UI.ID.INSTALL", claimed: true, inCode: "reads", api: "java.util.UUID.randomUUID" },
      { type: "UI.DEV.INFO", claimed: true, inCode: "reads", api: "android.os.Build.MODEL" },
      { type: "UI.ACT.APP_USE", claimed: true, inCode: "not-seen" },
      { type: "UI.NET.CARRIER", claimed: true, inCode: "reads", api: "android.telephony.TelephonyManager.getNetworkOperator" },
    ],
    purposes: ["PUR.ANALYTICS"],
  },
  {
    id: "crashbox",
    ja: "クラッシュボックス",
    en: "Crashbox",
    kind: "crash-reporting",
    provider: ["crashbox", "クラッシュボックス", "Crashbox", "Crashbox GmbH", "DE"],
    version: "7.0.4",
    step: "starts-by-itself",
    prefix: "io.crashbox.android",
    host: "ingest.crashbox.example",
    information: [
      { type: "UI.DIA.CRASH", claimed: true, inCode: "not-seen" },
      { type: "UI.DIA.PERF", claimed: true, inCode: "may-read", api: "android.app.ActivityManager.getMemoryInfo" },
      { type: "UI.DEV.INFO", claimed: true, inCode: "may-read", api: "android.os.Build.MODEL" },
    ],
    purposes: ["PUR.DIAGNOSTICS"],
  },
  {
    id: "todoke-push",
    ja: "とどけプッシュ",
    en: "Todoke Push",
    kind: "push",
    provider: ["todoke", "とどけ", "Todoke", null, "JP"],
    version: null,
    step: "reachable",
    prefix: "jp.todoke.push",
    host: "api.todoke.example",
    information: [
      { type: "UI.ID.PUSH", claimed: true, inCode: "not-seen" },
      { type: "UI.ID.ACCOUNT", claimed: true, inCode: "not-seen" },
    ],
    purposes: ["PUR.NOTICE"],
  },
  {
    id: "chizu-maps",
    ja: "ちず地図SDK",
    en: "Chizu Maps SDK",
    kind: "maps-location",
    provider: ["chizu", "ちず", "Chizu", "ちず株式会社", "JP"],
    version: "3.11.0",
    step: "reads",
    prefix: "jp.chizu.maps",
    host: "tiles.chizu.example",
    information: [
      {
        type: "UI.LOC.PRECISE",
        claimed: true,
        inCode: "reads",
        api: "com.google.android.gms.location.FusedLocationProviderClient.getLastLocation",
      },
      { type: "UI.LOC.COARSE", claimed: true, inCode: "not-seen" },
      { type: "UI.NET.IP", claimed: true, inCode: "not-seen" },
    ],
    purposes: ["PUR.SERVICE"],
  },
  {
    id: "linkmark",
    ja: "リンクマーク",
    en: "Linkmark",
    kind: "attribution",
    provider: ["linkmark", "リンクマーク", "Linkmark", "Linkmark Pte. Ltd.", "SG"],
    version: "4.38.2",
    step: "embedded",
    prefix: "com.linkmark.sdk",
    host: "app.linkmark.example",
    information: [
      {
        type: "UI.ID.ADVERTISING",
        claimed: true,
        inCode: "may-read",
        api: "com.google.android.gms.ads.identifier.AdvertisingIdClient.getAdvertisingIdInfo",
      },
      { type: "UI.ACT.REFERRER", claimed: true, inCode: "not-seen" },
    ],
    purposes: ["PUR.ADVERTISING_OWN"],
    switchedOff: true,
  },
  {
    id: "kaiwa-chat",
    ja: "カイワ チャット",
    en: "Kaiwa Chat",
    kind: "support-chat",
    provider: ["kaiwa", "カイワ", "Kaiwa", "株式会社カイワ", "JP"],
    version: null,
    step: "referenced",
    prefix: "jp.kaiwa.chat",
    host: "chat.kaiwa.example",
    information: [{ type: "UI.PER.EMAIL", claimed: true, inCode: "not-seen" }],
    purposes: ["PUR.SERVICE"],
  },
  {
    id: "minna-share",
    ja: "みんなシェア",
    en: "Minna Share",
    kind: "social",
    provider: ["minna", "みんなシェア", "Minna Share", "Minna Holdings, Inc.", "US"],
    version: null,
    step: "manifest-remnant",
    prefix: "com.minna.share",
    host: "graph.minna.example",
    information: [{ type: "UI.ID.ACCOUNT", claimed: true, inCode: "not-seen" }],
    purposes: ["PUR.SERVICE"],
  },
];

const moduleOf = (row: ModuleRow): ModuleResult => {
  const [providerId, ja, en, legal, country] = row.provider;
  const claim = source(`${row.en}: data disclosure`, `https://docs.${row.host}/data-disclosure`);
  const withCode = LADDER.indexOf(row.step) >= LADDER.indexOf("embedded");
  const reachable = LADDER.indexOf(row.step) >= LADDER.indexOf("reachable");
  return {
    id: row.id,
    name: { ja: row.ja, en: row.en },
    kind: row.kind,
    collects: true,
    sendsTo: "provider",
    provider: {
      id: providerId,
      serviceName: { ja, en },
      legalName: legal === null ? null : { ja: legal, en: row.provider[4] === "JP" ? `${en} Inc.` : legal, source: claim },
      country,
    },
    version: row.version,
    step: row.step,
    steps: stepsTo(row.step, row.prefix),
    switchedOff:
      row.switchedOff === true
        ? [
            {
              name: "linkmark_collection_enabled",
              stops: "collection",
              note: null,
              evidence: [{ kind: "manifest", element: "meta-data", name: "linkmark_collection_enabled", value: "false" }],
              source: claim,
            },
          ]
        : [],
    packages: withCode ? [row.prefix, `${row.prefix}.internal`] : [],
    classes: withCode ? 412 : 0,
    methods: withCode ? 3120 : 0,
    reachableMethods: reachable ? 1204 : 0,
    information: informationOf(row.information, row.prefix, claim),
    purposes: row.purposes.map((value) => ({ value, source: claim })),
    hosts: [
      { host: row.host, found: withCode, source: claim },
      { host: `cdn.${row.host}`, found: false, source: null },
    ],
    policy: { url: `https://${row.host}/privacy`, language: "ja", source: claim },
    optOut: row.id === "sora-ads" ? { url: `https://${row.host}/optout`, stops: "use", source: claim } : null,
    layer: "bundled",
  };
};

const SUBJECTS: Readonly<Record<string, string>> = {
  modules: "crashbox",
  permissions: "android.permission.READ_CONTACTS",
  description: "android.permission.READ_CONTACTS",
  "developer-identity": "signature",
  destinations: "api.tenki.example",
  "exported-components": "com.example.tenki.ShareActivity",
  malformed: "classes.dex",
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
  engine: { version: "0.1.0", platformTable: "2025.11.1" },
  catalogue: { version: "akashi@2025.11.1", layers: [{ name: "akashi", version: "2025.11.1", attribution: null }] },
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
  modules: ROWS.map(moduleOf),
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
