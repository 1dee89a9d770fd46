import type { HostGroup, Project } from "@akashi/declarations";
import type { DestinationResult, Report } from "../schema.ts";

/** What has been said of a host of own code. */
export interface AssignedHost {
  readonly host: string;
  readonly destination: DestinationResult;
  /** Undefined: nobody has said whose it is. */
  readonly group: HostGroup | undefined;
}

const isBelow = (host: string, name: string): boolean => host === name || host.endsWith(`.${name}`);

/** "Nothing is sent" counts only as a named person's decision. */
const isSaid = ({ use, decision }: HostGroup): boolean => use !== null && (use !== "nothing-sent" || decision?.accepted === true);

/** The most exact entry of the project for a host. */
export const groupOf = (host: string, { hosts }: Project): HostGroup | undefined =>
  hosts
    .flatMap((group) => group.hosts.map((name) => ({ group, name })))
    .filter(({ name, group }) => isBelow(host, name) && isSaid(group))
    .sort((a, b) => b.name.length - a.name.length)[0]?.group;

/** The addresses that the app's own code names, each with what the project says of it. */
export const assignHosts = ({ destinations }: Report, project: Project): readonly AssignedHost[] =>
  destinations
    .filter(({ use, namedBy }) => use === "address" && namedBy.some(({ kind }) => kind === "app"))
    .map((destination) => ({ host: destination.host, destination, group: groupOf(destination.host, project) }));

/** Whether a named person decided that nothing about the user goes to the host. */
export const isNothingSent = ({ group }: AssignedHost): boolean => group?.use === "nothing-sent";
