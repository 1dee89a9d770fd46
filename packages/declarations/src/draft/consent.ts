import type { JsonValue } from "@akashi/bytes";
import type { Bilingual } from "@akashi/catalogue";
import type { Transmission } from "../model/declaration.ts";
import type { Words } from "../model/words.ts";
import { inWords, type DraftLanguage } from "./blocks.ts";
import { noticedInformation, noticedTransmissions, toolName, type DraftSource } from "./find-missing.ts";
import { escapeHtml } from "./html.ts";
import { blocking, type MissingItem } from "./missing.ts";
import { buildPopupTexts } from "./popup.ts";
import { POPUP_LABELS as LABELS } from "./words/labels.ts";

/** Version of `consent.json`. */
const CONSENT_VERSION = 1;

/** How a transmission is switched in the app. */
type Switch = "consent" | "opt-out" | "none";

const switchOf = ({ measures }: Transmission): Switch => {
  if (measures.consent !== null) return "consent";
  // 利用停止 happens at the recipient: the app has nothing to switch, and only leads there.
  return measures.optOut?.stops === "transmission" ? "opt-out" : "none";
};

const categoryOf = (found: Transmission): string | null => {
  const kind = switchOf(found);
  if (kind === "none") return null;
  const category = kind === "consent" ? (found.measures.consent?.category ?? "") : "";
  return category === "" ? `${kind}-${found.id}` : category;
};

const both = (words: Words | null): JsonValue => (words === null ? null : { ja: words.ja, en: words.en });
const bilingual = ({ ja, en }: Bilingual): JsonValue => ({ ja, en });

const itemOf = (found: Transmission, startsByItself: boolean): JsonValue => {
  const { measures, recipient } = found;
  const kind = switchOf(found);
  return {
    id: found.id,
    moduleId: found.tool.moduleId,
    tool: bilingual(toolName(found)),
    switch: kind,
    category: categoryOf(found),
    // Nothing is on before the user says so: a box that is ticked beforehand is no consent.
    default: kind === "consent" ? "denied" : "allowed",
    startsByItself,
    information: noticedInformation(found).map(({ typeId, label }) => ({ type: typeId, label: both(label) })),
    recipient: { legalName: both(recipient.legalName), serviceName: both(recipient.serviceName) },
    purposes: {
      sender: found.senderPurposes.map(({ id, text }) => ({ id, text: both(text) })),
      recipient: found.recipientPurposes.map(({ id, text }) => ({ id, text: both(text) })),
    },
    consent:
      measures.consent === null ? null : { askedAt: measures.consent.askedAt, withdrawal: both(measures.consent.withdrawal) },
    optOut:
      measures.optOut === null
        ? null
        : {
            stops: measures.optOut.stops,
            method: both(measures.optOut.method),
            url: measures.optOut.url,
            restriction: measures.optOut.restriction === "none" ? "none" : both(measures.optOut.restriction),
          },
  };
};

const textsOf = (source: DraftSource, language: DraftLanguage): JsonValue => {
  const { title, text, items, part, link, url } = buildPopupTexts(source, language);
  return {
    title,
    text,
    items,
    part,
    link,
    url,
    consent: LABELS.consentText[language],
    optOut: LABELS.optOutText[language],
    agree: LABELS.agree[language],
    refuse: LABELS.refuse[language],
    choose: LABELS.choose[language],
    save: LABELS.save[language],
    close: LABELS.close[language],
  };
};

/** What one switch is about, as markup: CookieConsent puts its descriptions into the page as HTML. */
const sectionText = (found: Transmission, language: DraftLanguage): string => {
  const comma = language === "ja" ? "、" : ", ";
  const items = noticedInformation(found).flatMap(({ label }) => inWords(label, language)?.text ?? []);
  const recipient = inWords(found.recipient.legalName, language)?.text ?? "?";
  return escapeHtml(`${items.join(comma)} → ${recipient}`);
};

const translation = (
  source: DraftSource,
  switched: readonly (readonly [string, readonly Transmission[]])[],
  language: DraftLanguage,
): JsonValue => {
  const { title, text, items, part, link, url } = buildPopupTexts(source, language);
  const anchor = url === null ? escapeHtml(link) : `<a href="${escapeHtml(url)}">${escapeHtml(link)}</a>`;
  return {
    consentModal: {
      title: escapeHtml(title),
      description: `${escapeHtml(text)} ${escapeHtml(items)} ${escapeHtml(part)} ${anchor}`,
      acceptAllBtn: LABELS.agree[language],
      acceptNecessaryBtn: LABELS.refuse[language],
      showPreferencesBtn: LABELS.choose[language],
    },
    preferencesModal: {
      title: escapeHtml(title),
      acceptAllBtn: LABELS.agree[language],
      acceptNecessaryBtn: LABELS.refuse[language],
      savePreferencesBtn: LABELS.save[language],
      closeIconLabel: LABELS.close[language],
      sections: switched.map(([category, found]) => ({
        title: escapeHtml(found.map((item) => toolName(item)[language]).join(language === "ja" ? "、" : ", ")),
        description: found.map((item) => sectionText(item, language)).join("<br>"),
        linkedCategory: category,
      })),
    },
  };
};

const groupByCategory = (found: readonly Transmission[]): readonly (readonly [string, readonly Transmission[]])[] => {
  const groups = new Map<string, Transmission[]>();
  for (const item of found) {
    const category = categoryOf(item);
    if (category !== null) groups.set(category, [...(groups.get(category) ?? []), item]);
  }
  return [...groups];
};

/**
 * The configuration of consent and opt-out: for apps in a form of our own, which is documented, and for web views as the configuration
 * of the CookieConsent library. Both refuse as easily as they accept.
 */
export const buildConsentConfig = (
  source: DraftSource,
  items: readonly MissingItem[],
  startsByItself: ReadonlySet<string>,
): JsonValue => {
  const found = noticedTransmissions(source.declaration);
  const groups = groupByCategory(found);
  const isConsent = (members: readonly Transmission[]): boolean => members.some((item) => switchOf(item) === "consent");
  return {
    format: "akashi-consent",
    version: CONSENT_VERSION,
    complete: blocking(items, "consent").length === 0 && blocking(items, "notice").length === 0,
    profile: source.profile,
    note: groups.length === 0 ? bilingual(LABELS.noMeasure) : null,
    categories: groups.map(([id, members]) => ({
      id,
      switch: isConsent(members) ? "consent" : "opt-out",
      default: isConsent(members) ? "denied" : "allowed",
      items: members.map((item) => item.id),
    })),
    items: found.map((item) => itemOf(item, startsByItself.has(item.id))),
    texts: { ja: textsOf(source, "ja"), en: textsOf(source, "en") },
    cookieConsent: {
      // With any consent among them nothing runs before the answer, opt-out included.
      mode: groups.some(([, members]) => isConsent(members)) ? "opt-in" : "opt-out",
      guiOptions: {
        consentModal: { equalWeightButtons: true, flipButtons: false },
        preferencesModal: { equalWeightButtons: true, flipButtons: false },
      },
      categories: Object.fromEntries(groups.map(([id, members]) => [id, { enabled: !isConsent(members) }])),
      language: { default: "ja", translations: { ja: translation(source, groups, "ja"), en: translation(source, groups, "en") } },
    },
  };
};
