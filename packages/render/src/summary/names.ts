import type { Actor, ModuleResult, PermissionResult, Report } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { findInformationType, findPurpose, type JssecClass } from "@akashi/catalogue/platform";
import { ACTOR_WORDS } from "../words/evidence-words.ts";
import { INFORMATION_FAMILY_WORDS } from "../words/kinds.ts";
import { LABELS } from "../words/labels.ts";
import { same } from "../words/language.ts";

/** The name of an information type; an id that this version does not know is shown as it is. */
export const informationName = (id: string): Bilingual => findInformationType(id)?.name ?? same(id);

/** How carefully the type is to be handled; the cautious side where the type is not known. */
export const sensitivityOf = (id: string): JssecClass => findInformationType(id)?.jssecClass ?? "delicate";

/** The family of an information type: the first two parts of its id. */
export const familyOf = (id: string): string => id.split(".").slice(0, 2).join(".");

export const familyName = (family: string): Bilingual => INFORMATION_FAMILY_WORDS[family] ?? same(family);

export const purposeName = (id: string): Bilingual => findPurpose(id)?.name ?? same(id);

/** The legal name in each language where it is known, otherwise the name of the service. */
export const recipientName = ({ legalName, serviceName }: ModuleResult["provider"]): Bilingual => ({
  ja: legalName?.ja ?? legalName?.en ?? serviceName.ja,
  en: legalName?.en ?? legalName?.ja ?? serviceName.en,
});

const CHOSEN_BY_OPERATOR: Bilingual = { ja: "アプリの運営者が選ぶ送信先", en: "a server that the app's operator chooses" };

/** Who gets what the module sends. */
export const moduleRecipientName = ({ sendsTo, provider }: ModuleResult): Bilingual =>
  sendsTo === "operator" ? CHOSEN_BY_OPERATOR : recipientName(provider);

/** The app's own name, as the system shows it; its package where it has none. */
export const appName = ({ label, packageName }: Report["artifact"]): Bilingual => {
  const fallback = label.default ?? label.en ?? label.ja ?? packageName ?? "?";
  return { ja: label.ja ?? fallback, en: label.en ?? fallback };
};

/** A report, or anything else that knows the names of modules. */
export interface NamedModules {
  readonly modules: readonly { readonly id: string; readonly name: Bilingual }[];
}

/** Gives the name of whoever does something in the app. */
export const actorNames = (named: NamedModules): ((actor: Actor) => Bilingual) => {
  const modules = new Map(named.modules.map((module) => [module.id, module.name]));
  return (actor) => {
    if (actor.kind === "app") return ACTOR_WORDS.app;
    if (actor.kind === "module") return modules.get(actor.id) ?? same(actor.id);
    return actor.package === "" ? LABELS.unnamedPackage : same(actor.package);
  };
};

const ANDROID = "android.permission.";

/** A permission without the prefix that all of Android's own share. */
export const shortPermission = (name: string): string => (name.startsWith(ANDROID) ? name.slice(ANDROID.length) : name);

/** Order in which permissions matter to a reader. */
export const PROTECTION_ORDER: readonly PermissionResult["protection"][] = [
  "dangerous",
  "appop",
  "unknown",
  "signature",
  "internal",
  "normal",
];

/** A recipient as a list names it; a name that is not confirmed to be the legal one says so. */
export const recipientLabel = ({
  name,
  legalNameKnown,
}: {
  readonly name: Bilingual;
  readonly legalNameKnown: boolean;
}): Bilingual =>
  legalNameKnown ? name : { ja: `${name.ja}(${LABELS.legalNameUnknown.ja})`, en: `${name.en} (${LABELS.legalNameUnknown.en})` };
