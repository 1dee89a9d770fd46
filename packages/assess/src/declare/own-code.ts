import type { HostGroup, Project } from "@akashi/declarations";
import { groupBy } from "../grouping.ts";
import { actorKey } from "../ownership.ts";
import { isTransmission } from "../parts/flows.ts";
import type { Actor, FlowResult, OtherCode, Report } from "../schema.ts";
import { isToBeDeclared, requestedBy } from "../to-declare.ts";
import {
  CODE_STANDING,
  readingEvidence,
  sendingEvidence,
  UNKNOWN_RECIPIENT,
  type Candidate,
  type CandidateInformation,
  type CandidateRecipient,
} from "./candidate.ts";
import { assignHosts, isNothingSent, type AssignedHost } from "./hosts.ts";

/** Id of the transmission from own code to the operator's own servers. */
export const OWN_SERVER_ID = "app/own-server";

const NAMES_HOSTS = {
  ja: "コードに送り先のホスト名がある(接続することを示すものではありません)",
  en: "its code names hosts of the recipient; standing there is not being called",
};
/** What own code is called in a notice. */
export const OWN_CODE = { ja: "アプリ本体", en: "The app itself" };

/** What of some code is read from a way in, with the permissions that the app has. */
const readBy = (code: OtherCode | undefined, report: Report): Candidate["information"] =>
  (code?.information ?? [])
    .filter((found) => isToBeDeclared({ ...found, claimed: null }, requestedBy(report)))
    .map((found) => ({
      type: found.type,
      standings: CODE_STANDING[found.inCode],
      source: null,
      permitted: true,
      evidence: readingEvidence(found),
    }));

/** What leaves the device by code of one actor itself. What it hands to a module is that module's to send. */
const sentBy = (actor: Actor, { flows }: Report): readonly FlowResult[] =>
  flows.filter((flow) => isTransmission(flow) && flow.reach !== "handed-over" && actorKey(flow.sender) === actorKey(actor));

const OWN: Actor = { kind: "app" };

/** Marks what was followed to where it is sent. */
const withFlows = (reads: Candidate["information"], flows: readonly FlowResult[]): Candidate["information"] => {
  const sent = [...new Set(flows.map(({ informationType }) => informationType))];
  return reads
    .map((found): CandidateInformation => {
      if (!sent.includes(found.type)) return found;
      const evidence = [...sendingEvidence(found.type, flows), ...found.evidence];
      return { ...found, standings: ["code-sends", ...found.standings], evidence };
    })
    .filter(({ standings }) => standings.length > 0);
};

/** The flows to hosts that are one recipient's. */
const flowsTo = (flows: readonly FlowResult[], hosts: readonly AssignedHost[]): readonly FlowResult[] =>
  flows.filter((flow) => flow.hosts.some((host) => hosts.some((assigned) => assigned.host === host)));

/** What own code reads from a way in; marked as sent where it was followed to a place that no entry has taken. */
export const ownReads = (report: Report, project: Project): Candidate["information"] => {
  const reads = readBy(
    report.otherCode.find(({ actor }) => actor.kind === "app"),
    report,
  );
  const assigned = assignHosts(report, project).filter(
    ({ group, destination }) => group !== undefined || destination.recipient !== null,
  );
  const flows = sentBy(OWN, report);
  const taken = new Set(flowsTo(flows, assigned));
  return withFlows(
    reads,
    flows.filter((flow) => !taken.has(flow)),
  );
};

/** What own code was followed to send to hosts of which nobody has said whose they are. */
export const sentToUnassigned = (
  report: Report,
  project: Project,
): readonly { readonly host: string; readonly types: readonly string[] }[] => {
  const flows = sentBy(OWN, report);
  return unassignedHosts(report, project).flatMap((host) => {
    const types = [...new Set(flows.filter(({ hosts }) => hosts.includes(host)).map(({ informationType }) => informationType))];
    return types.length === 0 ? [] : [{ host, types }];
  });
};

const fromCode = (
  id: string,
  name: Candidate["tool"]["name"],
  information: Candidate["information"],
  hosts: readonly AssignedHost[],
): Candidate => ({
  id,
  tool: { name, kind: "own-code", moduleId: null, version: null },
  recipient: null,
  information,
  isReached: true,
  presence: NAMES_HOSTS,
  recipientPurposes: [],
  knownPurposes: [],
  unconfirmedPurposes: [],
  policyLanguage: null,
  optOut: null,
  startsByItself: false,
  evidence: hosts.flatMap(({ destination }) => destination.evidence),
});

const named = (candidate: Candidate, recipient: Partial<CandidateRecipient>, hosts: readonly AssignedHost[]): Candidate => ({
  ...candidate,
  recipient: { ...UNKNOWN_RECIPIENT, ...recipient, hosts: hosts.map(({ host }) => host) },
});

/** A recipient that the project names gets an id that stays while its name stays. */
const recipientKey = ({ recipient, hosts }: HostGroup): string =>
  recipient?.serviceName?.en ??
  recipient?.legalName?.en ??
  recipient?.serviceName?.ja ??
  recipient?.legalName?.ja ??
  hosts[0] ??
  "";

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Hosts of own code of which nobody has said whose they are. */
export const unassignedHosts = (report: Report, project: Project): readonly string[] =>
  assignHosts(report, project)
    .filter((found) => found.group === undefined && found.destination.recipient === null)
    .map(({ host }) => host);

/**
 * One candidate for each recipient of own code: the operator's own servers, those that the project names, and providers that the
 * catalogue knows at a host. A host that nobody has assigned makes none: it stands in the list of what is missing.
 */
export const ownCodeCandidates = (report: Report, project: Project): readonly Candidate[] => {
  const reads = readBy(
    report.otherCode.find(({ actor }) => actor.kind === "app"),
    report,
  );
  const flows = sentBy(OWN, report);
  const readsFor = (hosts: readonly AssignedHost[]): Candidate["information"] => withFlows(reads, flowsTo(flows, hosts));
  const assigned = assignHosts(report, project).filter((found) => !isNothingSent(found));
  const own = assigned.filter(({ group }) => group?.use === "own-server");
  const others = groupBy(
    assigned.filter(({ group }) => group?.use === "recipient"),
    ({ group }) => (group === undefined ? "" : recipientKey(group)),
  );
  const known = groupBy(
    assigned.filter(({ group, destination }) => group === undefined && destination.recipient !== null),
    ({ destination }) => destination.recipient?.provider ?? "",
  );
  return [
    ...(own.length === 0 ? [] : [named(fromCode(OWN_SERVER_ID, OWN_CODE, readsFor(own), own), { relation: "own-server" }, own)]),
    ...[...others].map(([key, hosts]) => {
      const recipient = hosts[0]?.group?.recipient;
      return named(fromCode(`app/${slug(key)}`, OWN_CODE, readsFor(hosts), hosts), recipient ?? {}, hosts);
    }),
    ...[...known].map(([provider, hosts]) => {
      const module = report.modules.find(({ provider: { id } }) => id === provider);
      const legal = module?.provider.legalName;
      return named(
        fromCode(`app/${provider}`, OWN_CODE, readsFor(hosts), hosts),
        {
          providerId: provider,
          serviceName: hosts[0]?.destination.recipient?.name ?? null,
          legalName: legal === undefined || legal === null || legal.source === null ? null : { ja: legal.ja, en: legal.en },
          country: module?.provider.country ?? null,
          relation: "third-party",
        },
        hosts,
      );
    }),
  ];
};

/** Hosts that code of an unknown third party names. */
const hostsOf = ({ actor }: OtherCode, { destinations }: Report): readonly AssignedHost[] =>
  actor.kind === "app"
    ? []
    : destinations
        .filter(
          ({ use, namedBy }) =>
            use === "address" && namedBy.some((found) => found.kind === "unknown" && found.package === actor.package),
        )
        .map((destination) => ({ host: destination.host, destination, group: undefined }));

/** Code of unknown third parties that reads information and names an address: a part that may send, to somebody unknown. */
export const unknownCodeCandidates = (report: Report): readonly Candidate[] =>
  report.otherCode.flatMap((code) => {
    const reads = withFlows(readBy(code, report), sentBy(code.actor, report));
    if (code.actor.kind === "app" || reads.length === 0) return [];
    const hosts = hostsOf(code, report);
    if (hosts.length === 0) return [];
    const name = { ja: code.actor.package, en: code.actor.package };
    const candidate = fromCode(`code/${code.actor.package}`, name, reads, hosts);
    return [{ ...named(candidate, { relation: "unknown" }, hosts), tool: { ...candidate.tool, kind: "sdk" as const } }];
  });

/** Unknown code that reads information and names no address. */
export const unknownReaders = (report: Report): readonly { readonly name: string; readonly types: readonly string[] }[] =>
  report.otherCode.flatMap((code) =>
    code.actor.kind === "app" || readBy(code, report).length === 0 || hostsOf(code, report).length > 0
      ? []
      : [{ name: code.actor.package, types: readBy(code, report).map(({ type }) => type) }],
  );
