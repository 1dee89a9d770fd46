import type { JsonValue } from "@akashi/bytes";
import type { Reconciliation } from "../reconcile/schema.ts";
import type { Report } from "../schema.ts";
import type { PublishedRecord } from "./published-record.ts";

/** With what a record was made that is not what we have here. */
export interface VersionNote {
  readonly what: "unbuilt" | "otherEngine" | "otherCatalogue" | "otherRules";
  readonly recorded: string;
  readonly ours: string;
}

type Engine = Report["engine"];
type Catalogue = Report["catalogue"];

/** Characters of a digest that tell two versions apart for people. */
const SHORT = 12;

const engineName = ({ version, digest, platformTable }: Engine): string =>
  `Akashi ${version} (${digest.slice(0, SHORT)}), ${platformTable}`;
const catalogueName = ({ layers }: Catalogue): string =>
  layers.map(({ name, version, sha256 }) => `${name}@${version} (${sha256?.slice(0, SHORT) ?? "?"})`).join(" + ");

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

const rulesOf = (record: JsonValue): string => {
  const { rulesAsOf, profile } = record as unknown as { rulesAsOf?: string; profile: Reconciliation["profile"] };
  return rulesAsOf ?? profile.rulesAsOf;
};

/** Where engine, catalogue or rules are not those of the record: both results may then be honest. */
export const foundVersions = (record: PublishedRecord, again: JsonValue): readonly VersionNote[] => {
  const { engine, catalogue } = again as unknown as { engine: Engine; catalogue: Catalogue };
  const notes: VersionNote[] = [];
  const note = (what: VersionNote["what"], recorded: string, ours: string): void => void notes.push({ what, recorded, ours });
  const parts = ({ version, digest, platformTable }: Engine): object => [version, digest, platformTable];
  const layers = (all: Catalogue): object => all.layers.map(({ name, version, sha256 }) => [name, version, sha256]);
  if (!/^[0-9a-f]{64}$/.test(record.engine.digest)) note("unbuilt", record.engine.digest, engine.digest);
  else if (!isSame(parts(record.engine), parts(engine))) note("otherEngine", engineName(record.engine), engineName(engine));
  if (!isSame(layers(record.catalogue), layers(catalogue)))
    note("otherCatalogue", catalogueName(record.catalogue), catalogueName(catalogue));
  if (rulesOf(record.value) !== rulesOf(again)) note("otherRules", rulesOf(record.value), rulesOf(again));
  return notes;
};
