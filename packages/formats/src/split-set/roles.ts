import type { DiagnosticSink } from "@akashi/bytes";
import type { SplitRole, SplitSetMember } from "./split-set.ts";

const CONFIG_NAME = /(^|\.)config\./;

const roleOf = (member: SplitSetMember): SplitRole => {
  if (member.manifest === undefined) return "unknown";
  if (member.splitName === null) return "base";
  return member.configFor !== null || CONFIG_NAME.test(member.splitName) ? "config" : "feature";
};

/** Lower comes first: the names that bundletool and the stores give the base, then any base, a standalone APK last. */
const BASE_NAMES: readonly RegExp[] = [/(^|\/)(base|base-master)\.apk$/i, /^(?!.*standalone)/i];

const baseRank = (member: SplitSetMember): number => {
  const rank = BASE_NAMES.findIndex((pattern) => pattern.test(member.name));
  return rank < 0 ? BASE_NAMES.length : rank;
};

/**
 * Gives each member its role. Of several members that are the same split of the same package, one has the part and the others are
 * alternatives; a base of another package stays a base, for that is a mismatch to report.
 */
export const assignRoles = (members: readonly SplitSetMember[], sink: DiagnosticSink): SplitSetMember[] => {
  if (members.length === 1)
    return members.map((member) => ({ ...member, role: member.manifest === undefined ? "base" : roleOf(member) }));
  const isBase = (member: SplitSetMember): boolean => roleOf(member) === "base";
  const bases = members.filter(isBase).sort((a, b) => baseRank(a) - baseRank(b));
  const ordered = [...bases, ...members.filter((member) => !isBase(member))];
  const taken = new Set<string>();
  return ordered.map((member) => {
    const key = `${member.packageName ?? ""}\0${member.splitName ?? ""}`;
    const role = roleOf(member);
    if (role === "unknown" || !taken.has(key)) {
      if (role !== "unknown") taken.add(key);
      return { ...member, role };
    }
    const place = { path: member.path, offset: null };
    const detail = { split: member.splitName ?? "" };
    sink.add({ format: "split-set", code: "duplicate-member", place, detail, android: "refuses" });
    return { ...member, role: "alternative" };
  });
};
