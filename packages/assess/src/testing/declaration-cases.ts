import type { Transmission } from "@akashi/declarations";
import type { Facts } from "@akashi/facts";
import { assess } from "../assess.ts";
import type { DraftedDeclaration } from "../declare/build.ts";
import type { Report } from "../schema.ts";
import { buildFacts, OWN, reachedPackage } from "./facts-builder.ts";
import { testCatalogue, testModule } from "./test-catalogue.ts";

/** A module of which some claims have a source and others none. */
export const TRACKER = testModule("tracker", {
  packages: [{ prefix: "net.tracker.sdk", source: "docs" }],
  hosts: [{ host: "collect.tracker-vendor.net", source: "docs" }],
  informationTypes: [
    { type: "UI.ID.ADVERTISING", source: "docs" },
    { type: "UI.DIA.CRASH", source: "unconfirmed" },
  ],
  recipientPurposes: [
    { purpose: "PUR.ANALYTICS", source: "docs" },
    { purpose: "PUR.ADVERTISING_3P", source: "unconfirmed" },
  ],
});
/** A module that sends to wherever the app's operator chooses. */
export const SERVER = testModule("server-sdk", { packages: [{ prefix: "org.server.sdk", source: "docs" }], sendsTo: "operator" });
/** A module of a provider whose legal name has no source. */
const NAMELESS = testModule("nameless", { packages: [{ prefix: "org.nameless", source: "docs" }], provider: "nobody" });
const CATALOGUE = testCatalogue(
  [TRACKER, SERVER, NAMELESS],
  [
    {
      id: "nobody",
      legalName: { ja: "うわさ株式会社", en: null, source: "unconfirmed" },
      serviceName: { ja: "うわさ", en: "Hearsay" },
      formerNames: [],
      country: null,
      sources: {},
    },
  ],
);

export const reportOf = (changes: Parameters<typeof buildFacts>[0]): Report =>
  assess(buildFacts(changes), { catalogue: CATALOGUE, profile: "jssec-strict" });

/** The app's own package, and others that its code reaches. */
export const packagesOf = (...names: readonly string[]): Pick<Facts["code"], "packages"> => ({
  packages: [OWN, ...names.map(reachedPackage)],
});

export const transmission = ({ declaration }: DraftedDeclaration, id: string): Transmission => {
  const found = declaration.transmissions.find((row) => row.id === id);
  if (found === undefined) throw new Error(`no transmission ${id}: ${declaration.transmissions.map((row) => row.id).join(" ")}`);
  return found;
};

/** What is missing of one transmission, or of the whole. */
export const rulesOf = ({ missing }: DraftedDeclaration, id: string | null): readonly string[] =>
  missing.filter((item) => item.transmission === id).map(({ rule }) => rule);
