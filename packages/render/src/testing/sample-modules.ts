import { LADDER } from "@akashi/assess";
import type { Evidence, LadderStep, ModuleInformation, ModuleResult } from "@akashi/assess";
import type { Source } from "@akashi/catalogue";
import type { CodePlace } from "@akashi/facts";

const CHECKED = "2025-11-18";
/** A source of the catalogue, for hand-written records. */
export const source = (title: string, url: string): Source => ({ title, url, checked: CHECKED });

/** A place in code, for hand-written records. */
export const place = (className: string, method: string, offset: number, line: number | null = null): CodePlace => ({
  file: "classes.dex",
  class: className,
  method,
  descriptor: "()V",
  offset,
  line,
});

export interface InformationRow {
  readonly type: string;
  readonly claimed: boolean;
  readonly inCode: ModuleInformation["inCode"];
  readonly flow?: ModuleInformation["flow"];
  readonly api?: string;
}

/** What a module or the app's code reads, row by row. */
export const informationOf = (rows: readonly InformationRow[], owner: string, claim: Source): readonly ModuleInformation[] =>
  rows.map(({ type, claimed, inCode, flow, api }, row) => ({
    type,
    claimed: claimed ? { source: row % 3 === 2 ? null : claim } : null,
    inCode,
    flow: flow ?? null,
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
        flow: "path",
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

/** Modules of every kind, on every step of the ladder. */
export const SAMPLE_MODULES: readonly ModuleResult[] = ROWS.map(moduleOf);
