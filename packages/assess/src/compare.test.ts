import { expect, test } from "vitest";
import { compareReports } from "./compare.ts";
import { permissionResult } from "./testing/permission-result.ts";
import type { Finding, ModuleInformation, ModuleResult, Report } from "./schema.ts";

const reads = (type: string, permitted: boolean | null = null): ModuleInformation => ({
  type,
  claimed: null,
  inCode: "reads",
  permitted,
  flow: null,
  apis: [],
});

const module = (id: string, information: readonly ModuleInformation[] = []): ModuleResult => ({
  id,
  name: { ja: id, en: id },
  kind: "analytics",
  collects: true,
  sendsTo: "provider",
  provider: { id, serviceName: { ja: id, en: id }, legalName: null, country: null },
  version: null,
  step: "reads",
  steps: [],
  switchedOff: [],
  packages: [],
  classes: 1,
  methods: 1,
  reachableMethods: 1,
  information,
  purposes: [],
  hosts: [],
  policy: null,
  optOut: null,
  layer: "bundled",
});

const destination = (host: string): Report["destinations"][number] => ({
  host,
  use: "address",
  modules: [],
  recipient: null,
  namedBy: [],
  cleartext: false,
  urls: [],
  count: 1,
  evidence: [],
});

const finding = (subject: string): Finding => ({
  check: "exported-components",
  id: "exported-components/open",
  severity: "low",
  certainty: "certain",
  subject,
  actor: { kind: "app" },
  detail: {},
  evidence: [{ kind: "file", file: "AndroidManifest.xml" }],
  evidenceCount: 1,
});

const A = "aa".repeat(32);
const B = "bb".repeat(32);

const sample: Report = {
  reportVersion: 1,
  engine: { version: "1", digest: "unbuilt", platformTable: "1" },
  catalogue: { version: "akashi@1", layers: [] },
  inputs: { flows: true, minSdk: null, maxSdk: null, idsigSha256: null, expectSigner: null, descriptionSha256: null },
  profile: "jssec-strict",
  rulesAsOf: "2026-11-22",
  artifact: {
    kind: "apk",
    sha256: "00".repeat(32),
    size: 1,
    packageName: "com.example",
    versionCode: 1,
    versionName: "1",
    minSdk: 24,
    targetSdk: 35,
    label: { default: null, ja: null, en: null },
    members: [],
  },
  modules: [module("alpha", [reads("UI.LOC.PRECISE"), reads("UI.CON.ADDRESSBOOK", false)]), module("beta")],
  otherCode: [],
  flows: [],
  permissions: [permissionResult("p.one"), permissionResult("p.two")],
  destinations: [destination("a.example"), destination("b.example")],
  developer: {
    signing: {
      verified: true,
      minSdk: 24,
      maxSdk: null,
      schemes: [],
      signers: [
        {
          certificateSha256: A,
          subject: "CN=a",
          issuer: "CN=a",
          serial: "1",
          publicKeyAlgorithm: "EC",
          publicKeySize: 256,
          notBefore: "2020-01-01T00:00:00Z",
          notAfter: "2050-01-01T00:00:00Z",
          debugKey: false,
          schemes: ["v2"],
        },
      ],
      lineage: [],
      verdicts: [],
      sourceStamp: null,
      blocks: [],
    },
    expected: null,
  },
  description: null,
  findings: [finding("com.example.A"), finding("com.example.B")],
  coverage: [],
};

const withSigner = (report: Report, sha256: string, lineage: readonly string[] = []): Report => {
  const { signing } = report.developer;
  const [signer] = signing.signers;
  if (signer === undefined) throw new Error("the sample is signed");
  return {
    ...report,
    developer: {
      ...report.developer,
      signing: {
        ...signing,
        signers: [{ ...signer, certificateSha256: sha256 }],
        lineage: lineage.map((certificateSha256) => ({ certificateSha256, capabilities: [] })),
      },
    },
  };
};

test("a report compared with itself differs in nothing", () => {
  const diff = compareReports(sample, sample);
  expect(diff.signer.state).toBe("same");
  expect([diff.permissions, diff.informationRead, diff.flows, diff.destinations]).toEqual(
    Array.from({ length: 4 }, () => ({ added: [], removed: [] })),
  );
  expect(diff.modules).toEqual({ added: [], removed: [], changed: [] });
  expect(diff.findings).toEqual({ added: [], removed: [], unchanged: sample.findings.length });
  expect(diff.samePackage && diff.sameKnowledge).toBe(true);
});

test("a new flow is one that takes other information, to somebody else or changed in another way, wherever its code is", () => {
  const flow: Report["flows"][number] = {
    informationType: "UI.ID.ADVERTISING",
    certainty: "path",
    sender: { kind: "app" },
    channel: "network",
    reach: "sent",
    receiver: { kind: "unknown" },
    hosts: ["a.example"],
    unresolved: null,
    cleartext: false,
    transformed: [],
    permitted: true,
    count: 1,
    paths: [],
  };
  const added = (...flows: readonly Report["flows"][number][]): number =>
    compareReports({ ...sample, flows: [flow] }, { ...sample, flows }).flows.added.length;
  expect(added({ ...flow, count: 7, certainty: "possible" })).toBe(0);
  expect(added({ ...flow, hosts: ["b.example"] })).toBe(1);
  expect(added({ ...flow, transformed: ["hashed"] })).toBe(1);
  expect(added({ ...flow, reach: "kept", channel: "log" }, { ...flow, permitted: false, hosts: ["b.example"] })).toBe(0);
});

test("what only the new report has is added, and what only the old one has is removed", () => {
  const less: Report = {
    ...sample,
    permissions: sample.permissions.slice(1),
    modules: sample.modules.slice(1),
    destinations: sample.destinations.slice(1),
    findings: sample.findings.slice(1),
  };
  const forwards = compareReports(less, sample);
  expect(forwards.permissions.added.map(({ name }) => name)).toEqual(["p.one"]);
  expect(forwards.modules.added.map(({ id }) => id)).toEqual(["alpha"]);
  expect(forwards.destinations.added.map(({ host }) => host)).toEqual(["a.example"]);
  expect(forwards.findings).toMatchObject({ added: [{ subject: "com.example.A" }], removed: [], unchanged: 1 });
  const backwards = compareReports(sample, less);
  expect(backwards.modules.removed.map(({ id }) => id)).toEqual(["alpha"]);
  expect(backwards.permissions.added).toEqual([]);
});

test("a read counts only where the permission for it is asked for", () => {
  const none: Report = { ...sample, modules: [module("alpha"), module("beta")] };
  expect(compareReports(none, sample).informationRead.added).toEqual([
    { type: "UI.LOC.PRECISE", actor: { kind: "module", id: "alpha" } },
  ]);
});

test("a module that goes further on the ladder, or is no longer switched off, is a change", () => {
  const report = sample;
  const earlier: Report = {
    ...report,
    modules: report.modules.map((one) => (one.id === "alpha" ? { ...one, step: "embedded" as const } : one)),
  };
  const switchOff = { name: "off", stops: "collection", note: null, evidence: [], source: null } as const;
  const off: Report = { ...report, modules: [{ ...module("alpha"), switchedOff: [switchOff] }, module("beta")] };
  expect(compareReports(earlier, report).modules.changed).toMatchObject([
    { id: "alpha", step: { old: "embedded", new: "reads" } },
  ]);
  expect(compareReports(off, report).modules.changed).toMatchObject([{ id: "alpha", switchedOff: { old: true, new: false } }]);
});

test("a new signer is a rotation only where the new lineage holds the old signer", () => {
  const report = sample;
  const state = (before: Report, after: Report): string => compareReports(before, after).signer.state;
  expect(state(withSigner(report, A), withSigner(report, B))).toBe("changed");
  expect(state(withSigner(report, A), withSigner(report, B, [A, B]))).toBe("rotated");
  // Going back to an earlier key is not a hand-over.
  expect(state(withSigner(report, B, [A, B]), withSigner(report, A))).toBe("changed");
  const unverified: Report = {
    ...report,
    developer: { ...report.developer, signing: { ...report.developer.signing, verified: false } },
  };
  expect(state(report, unverified)).toBe("not-comparable");
});

test("a finding whose places moved is the same finding", () => {
  const report = sample;
  const moved: Report = { ...report, findings: report.findings.map((finding) => ({ ...finding, evidence: [] })) };
  expect(compareReports(report, moved).findings.added).toEqual([]);
});

test("another catalogue or another package is said", () => {
  const report = sample;
  const other: Report = {
    ...report,
    catalogue: { ...report.catalogue, version: "akashi@2026.1.1" },
    artifact: { ...report.artifact, packageName: "com.example.other" },
  };
  expect(compareReports(report, other)).toMatchObject({ samePackage: false, sameKnowledge: false });
});

test("acceptance 18: an update with a new kind of information of a careful class needs the consent again; one without does not", () => {
  const claims = (type: string): ModuleInformation => ({ ...reads(type), inCode: "not-seen", claimed: { source: null } });
  const withModule = (...information: readonly ModuleInformation[]): Report => ({
    ...sample,
    modules: [module("alpha", information)],
    permissions: [permissionResult("android.permission.ACCESS_FINE_LOCATION")],
  });
  const before = withModule(reads("UI.ID.INSTALL"));
  const again = (after: Report): unknown => {
    const { needed, reason, changeProcedure, types } = compareReports(before, after).consentAgain;
    return { needed, reason, changeProcedure, types: types.map(({ type, basis, actors }) => [type, basis, actors.length]) };
  };
  expect(again(before)).toEqual({ needed: false, reason: "none", changeProcedure: false, types: [] });
  expect(again(withModule(reads("UI.ID.INSTALL"), reads("UI.LOC.PRECISE")))).toEqual({
    needed: true,
    reason: "new-type",
    changeProcedure: true,
    types: [["UI.LOC.PRECISE", "reads", 1]],
  });
  // 困難: an identifier that is hard to change, here only by the words of the module's provider.
  expect(again(withModule(reads("UI.ID.INSTALL"), claims("UI.ID.ANDROID_ID")))).toMatchObject({
    needed: true,
    types: [["UI.ID.ANDROID_ID", "provider-says", 1]],
  });
  // A new kind of no careful class: the policy changes, the consent does not.
  expect(again(withModule(reads("UI.ID.INSTALL"), claims("UI.DIA.CRASH")))).toMatchObject({
    needed: false,
    reason: "other-new-type",
    changeProcedure: true,
  });
  // Another module for the same kind is no new kind, and what needs a permission that is not asked for comes to nobody.
  const moved: Report = { ...before, modules: [module("beta", [reads("UI.ID.INSTALL")])] };
  expect(again(moved)).toMatchObject({ needed: false, reason: "none" });
  expect(again({ ...withModule(reads("UI.ID.INSTALL"), claims("UI.LOC.PRECISE")), permissions: [] })).toMatchObject({
    needed: false,
  });
});
