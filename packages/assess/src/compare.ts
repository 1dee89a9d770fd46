import { canonicalJson, compareText } from "@akashi/bytes";
import type { Bilingual } from "@akashi/catalogue";
import type { SigningFacts } from "@akashi/facts";
import { compareConsent, type ConsentAgain } from "./consent-again.ts";
import { actorKey } from "./ownership.ts";
import { compareReconciliations, type DeclaredChanges } from "./reconcile/compare.ts";
import type { Reconciliation } from "./reconcile/schema.ts";
import { flowKey } from "./parts/flows.ts";
import type {
  Actor,
  DestinationResult,
  Finding,
  FlowResult,
  LadderStep,
  ModuleResult,
  PermissionResult,
  Report,
} from "./schema.ts";

/** Version of the record below. */
export const DIFF_VERSION = 1;

/** What an update changes, between two reports (比較). Only what was found can differ: coverage holds for both sides. */
export interface ReportDiff {
  readonly diffVersion: typeof DIFF_VERSION;
  readonly old: DiffSide;
  readonly new: DiffSide;
  /** False: two different apps are compared. */
  readonly samePackage: boolean;
  /** False: engine or catalogue differ, so that a difference may come from what Akashi knew and not from the app. */
  readonly sameKnowledge: boolean;
  readonly signer: SignerChange;
  readonly permissions: Changes<PermissionResult>;
  readonly modules: Changes<ModuleResult> & { readonly changed: readonly ModuleChange[] };
  readonly informationRead: Changes<InformationRead>;
  /** Flows that take information to somebody else, or to other apps; what stays on the device is left out. */
  readonly flows: Changes<FlowResult>;
  readonly destinations: Changes<DestinationResult>;
  readonly findings: Changes<Finding> & { readonly unchanged: number };
  readonly consentAgain: ConsentAgain;
  /** What the same documents say of both; null where none were given. */
  readonly declared: DeclaredChanges | null;
  /** Names of the modules that the rows above refer to by id. */
  readonly moduleNames: readonly { readonly id: string; readonly name: Bilingual }[];
}

/** One of the two artifacts, and with what it was inspected. */
export interface DiffSide {
  readonly artifact: Report["artifact"];
  readonly engine: Report["engine"];
  readonly catalogueVersion: string;
}

export interface Changes<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

export interface SignerChange {
  /**
   * `rotated`: the new artifact proves by its lineage that the old signer handed over to the new one. `changed`: it does not, and
   * Android refuses the update. `not-comparable`: a side has no signature that verifies.
   */
  readonly state: "same" | "rotated" | "changed" | "not-comparable";
  /** SHA-256 of the certificates, sorted. */
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** A module on both sides that goes further, or less far, or has another version or switch. */
export interface ModuleChange {
  readonly id: string;
  readonly name: Bilingual;
  readonly step: { readonly old: LadderStep; readonly new: LadderStep };
  readonly version: { readonly old: string | null; readonly new: string | null };
  readonly switchedOff: { readonly old: boolean; readonly new: boolean };
}

/** An information type that code of an actor reads. */
export interface InformationRead {
  readonly type: string;
  readonly actor: Actor;
}

const changesOf = <T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Changes<T> => {
  const oldKeys = new Set(before.map(keyOf));
  const newKeys = new Set(after.map(keyOf));
  const byKey = (a: T, b: T): number => compareText(keyOf(a), keyOf(b));
  return {
    added: after.filter((item) => !oldKeys.has(keyOf(item))).sort(byKey),
    removed: before.filter((item) => !newKeys.has(keyOf(item))).sort(byKey),
  };
};

const certificatesOf = ({ signers }: SigningFacts): readonly string[] =>
  [...new Set(signers.map(({ certificateSha256 }) => certificateSha256))].sort(compareText);

const compareSigners = (before: SigningFacts, after: SigningFacts): SignerChange => {
  const old = certificatesOf(before);
  const now = certificatesOf(after);
  const sides = { old, new: now };
  if (!before.verified || !after.verified || old.length === 0 || now.length === 0) return { state: "not-comparable", ...sides };
  if (old.join() === now.join()) return { state: "same", ...sides };
  const lineage = after.lineage.map(({ certificateSha256 }) => certificateSha256);
  const handedOver = old.every((certificate) => lineage.includes(certificate) && !now.includes(certificate));
  return { state: handedOver ? "rotated" : "changed", ...sides };
};

const isOff = ({ switchedOff }: ModuleResult): boolean => switchedOff.some(({ stops }) => stops === "collection");

const compareModule = (before: ModuleResult, after: ModuleResult): readonly ModuleChange[] => {
  const off = { old: isOff(before), new: isOff(after) };
  const same = before.step === after.step && before.version === after.version && off.old === off.new;
  if (same) return [];
  return [
    {
      id: after.id,
      name: after.name,
      step: { old: before.step, new: after.step },
      version: { old: before.version, new: after.version },
      switchedOff: off,
    },
  ];
};

const readsOf = (report: Report): readonly InformationRead[] => {
  const owners = [
    ...report.modules.map(({ id, information }) => ({ actor: { kind: "module", id } as const, information })),
    ...report.otherCode.map(({ actor, information }) => ({ actor, information })),
  ];
  return owners.flatMap(({ actor, information }) =>
    information
      .filter(({ inCode, permitted }) => inCode === "reads" && permitted !== false)
      .map(({ type }): InformationRead => ({ type, actor })),
  );
};

/** Each flow that leaves the app once, the surest way of it. */
const leavingFlows = ({ flows }: Report): readonly FlowResult[] => {
  const leaving = flows.filter(({ reach, permitted }) => permitted && reach !== "kept");
  const possibleFirst = [...leaving].sort((a, b) => compareText(b.certainty, a.certainty));
  return [...new Map(possibleFirst.map((flow) => [flowKey(flow), flow])).values()];
};

/** What makes two findings the same one: its id, its subject and whose code it is about. Places may move. */
export const findingKey = ({ id, subject, actor }: Finding): string =>
  JSON.stringify([id, subject, actor === null ? "" : actorKey(actor)]);

const sideOf = ({ artifact, engine, catalogue }: Report): DiffSide => ({
  artifact,
  engine,
  catalogueVersion: catalogue.version,
});

const compareAllModules = (before: Report, after: Report): ReportDiff["modules"] => {
  const old = new Map(before.modules.map((module) => [module.id, module]));
  const changed = after.modules.flatMap((module) => {
    const earlier = old.get(module.id);
    return earlier === undefined ? [] : compareModule(earlier, module);
  });
  return {
    ...changesOf(before.modules, after.modules, ({ id }) => id),
    changed: changed.sort((a, b) => compareText(a.id, b.id)),
  };
};

/** The reconciliations of the two reports with the same documents. */
export interface Reconciled {
  readonly old: Reconciliation;
  readonly new: Reconciliation;
}

/** Compares two reports: what the new artifact adds, removes and changes. Pure, and the same for the same two reports. */
export const compareReports = (before: Report, after: Report, reconciled?: Reconciled): ReportDiff => {
  const findings = changesOf(before.findings, after.findings, findingKey);
  const names = new Map([...before.modules, ...after.modules].map(({ id, name }) => [id, name]));
  return {
    diffVersion: DIFF_VERSION,
    old: sideOf(before),
    new: sideOf(after),
    samePackage: before.artifact.packageName === after.artifact.packageName,
    sameKnowledge:
      canonicalJson({ ...before.engine }) === canonicalJson({ ...after.engine }) &&
      before.catalogue.version === after.catalogue.version,
    signer: compareSigners(before.developer.signing, after.developer.signing),
    permissions: changesOf(before.permissions, after.permissions, ({ name }) => name),
    modules: compareAllModules(before, after),
    informationRead: changesOf(readsOf(before), readsOf(after), ({ type, actor }) => `${actorKey(actor)} ${type}`),
    flows: changesOf(leavingFlows(before), leavingFlows(after), flowKey),
    destinations: changesOf(before.destinations, after.destinations, ({ host }) => host),
    consentAgain: compareConsent(before, after),
    declared: reconciled === undefined ? null : compareReconciliations(reconciled.old, reconciled.new),
    findings: { ...findings, unchanged: after.findings.length - findings.added.length },
    moduleNames: [...names].map(([id, name]) => ({ id, name })).sort((a, b) => compareText(a.id, b.id)),
  };
};
