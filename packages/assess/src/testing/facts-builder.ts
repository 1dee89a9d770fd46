import {
  FACTS_VERSION,
  type ApiUse,
  type CodePlace,
  type ComponentFact,
  type Endpoint,
  type Facts,
  type FlowFact,
  type PackageFact,
} from "@akashi/facts";

/** A place in code, for tests. */
export const place = (className: string, method = "run", line: number | null = null): CodePlace => ({
  file: "classes.dex",
  class: className,
  method,
  descriptor: "()V",
  offset: 4,
  line,
});

/** A package with code. */
export const packageFact = (name: string, changes: Partial<PackageFact> = {}): PackageFact => ({
  name,
  root: name.split(".").slice(0, 2).join("."),
  classes: 2,
  classNames: [],
  methods: 10,
  reachableMethods: 0,
  reachedBy: null,
  startsByItself: [],
  ...changes,
});

/** The app's own package. */
export const OWN: PackageFact = packageFact("com.example.app");

/** A package whose code the first screen reaches. */
export const reachedPackage = (name: string): PackageFact =>
  packageFact(name, {
    reachableMethods: 4,
    reachedBy: { entry: { kind: "activity", method: "com.example.app.MainActivity.onCreate" }, methods: [`${name}.Start.run`] },
  });

/** An address that stands in the code of a package. */
export const endpointIn = (packageName: string, host: string): Endpoint => ({
  host,
  url: `https://${host}/`,
  scheme: "https",
  where: [{ kind: "code", package: packageName, ...place(`${packageName}.Client`) }],
  count: 1,
});

/** A use of a platform API by a package. */
export const apiUse = (api: string, packageName: string, reachable = 1): ApiUse => ({
  api,
  package: packageName,
  count: 1,
  reachable,
  examples: [place(`${packageName}.Reader`)],
});

/** A flow of the advertising id from a package to one host over the network. */
export const flowFact = (packageName: string, changes: Partial<FlowFact> = {}): FlowFact => {
  const place = { class: `${packageName}.Sender`, method: "send", line: 7, file: "classes.dex" };
  const api = "com.google.android.gms.ads.identifier.AdvertisingIdClient$Info.getId";
  return {
    informationType: "UI.ID.ADVERTISING",
    certainty: "path",
    transformed: [],
    source: { api, ...place, offset: 4 },
    sink: { api: "java.io.OutputStream.write", ...place, offset: 20 },
    channel: "network",
    destination: { hosts: ["collect.example.net"], url: "https://collect.example.net/", unresolved: null, cleartextHosts: [] },
    package: packageName,
    handedTo: null,
    steps: [
      { kind: "read", what: api, class: place.class, method: place.method, line: 6 },
      { kind: "send", what: "java.io.OutputStream.write", class: place.class, method: place.method, line: 7 },
    ],
    ...changes,
  };
};

/** A component of the manifest. */
export const component = (kind: ComponentFact["kind"], name: string, changes: Partial<ComponentFact> = {}): ComponentFact => ({
  kind,
  name,
  className: name,
  exported: false,
  exportedBy: "default",
  permission: null,
  enabled: true,
  authorities: [],
  filters: [],
  metaData: [],
  defined: true,
  ...changes,
});

/** The way in that every app with an icon has. */
export const launcher = (name: string): ComponentFact =>
  component("activity", name, {
    exported: true,
    exportedBy: "declared",
    filters: [{ actions: ["android.intent.action.MAIN"], categories: ["android.intent.category.LAUNCHER"], data: [] }],
  });

type Changes = { readonly [Key in keyof Facts]?: Partial<Facts[Key]> | Facts[Key] };

const EMPTY: Facts = {
  factsVersion: FACTS_VERSION,
  engine: { version: "test", digest: "unbuilt", platformTable: "test" },
  inputs: { flows: true, minSdk: null, maxSdk: null, idsigSha256: null },
  artifact: {
    kind: "apk",
    sha256: "00".repeat(32),
    size: 1_000,
    packageName: "com.example.app",
    versionCode: 1,
    versionName: "1.0",
    minSdk: 26,
    targetSdk: 36,
    label: { default: "Example", ja: null, en: null },
    members: [],
  },
  signing: {
    verified: true,
    minSdk: 26,
    maxSdk: null,
    schemes: [{ scheme: "v2", outcome: "verified", problems: [] }],
    signers: [],
    lineage: [],
    verdicts: [],
    sourceStamp: null,
    blocks: [],
  },
  manifest: {
    packageName: "com.example.app",
    compileSdk: 36,
    permissions: [],
    definedPermissions: [],
    application: {
      className: null,
      debuggable: false,
      testOnly: false,
      allowBackup: false,
      hasBackupRules: false,
      usesCleartextTraffic: false,
      sharedUserId: null,
    },
    components: [launcher("com.example.app.MainActivity")],
    metaData: [],
    queries: [],
    features: [],
    usesLibraries: [],
    networkSecurity: null,
  },
  code: {
    dex: [],
    packages: [packageFact("com.example.app")],
    undefinedPackages: [],
    entryPoints: 1,
    methods: 10,
    reachableMethods: 0,
  },
  apis: [],
  flows: [],
  calls: [],
  endpoints: [],
  libraries: [],
  native: [],
  runtimes: [],
  resources: { locales: [], values: [] },
  files: { count: 3, byExtension: [], embeddedCode: [], policies: [] },
  anomalies: [],
  coverage: [],
};

/** Facts of a small, clean app, with parts changed: records are merged one level deep, lists replaced. */
export const buildFacts = (changes: Changes = {}): Facts => {
  const merged: Record<string, unknown> = { ...EMPTY };
  for (const [key, change] of Object.entries(changes)) {
    const before = merged[key];
    const isRecord = typeof change === "object" && change !== null && !Array.isArray(change);
    merged[key] = isRecord && typeof before === "object" && before !== null ? { ...before, ...change } : change;
  }
  return merged as unknown as Facts;
};

/** Permissions as a manifest asks for them. */
export const requesting = (
  ...names: readonly string[]
): { readonly permissions: NonNullable<Facts["manifest"]>["permissions"] } => ({
  permissions: names.map((name) => ({ name, maxSdk: null, tag: "uses-permission", neverForLocation: false })),
});
