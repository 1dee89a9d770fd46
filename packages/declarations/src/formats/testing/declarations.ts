import fc from "fast-check";
import { DECLARATION_VERSION, type Declaration, type Transmission } from "../../model/declaration.ts";
import type { Exemption } from "../../model/exemption.ts";
import type { Measures } from "../../model/measures.ts";
import type { PolicyTexts } from "../../model/policy.ts";
import type { Words } from "../../model/words.ts";

const nullable = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 3 });

const url = fc
  .tuple(fc.constantFrom("http", "https"), fc.domain(), fc.webPath({ size: "small" }))
  .map(([scheme, host, path]) => `${scheme}://${host}${path.replaceAll("'", "")}`);
const date = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => [year, month, day].map((part) => String(part).padStart(2, "0")).join("-"));
const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"));

const exemptionFrom = (text: fc.Arbitrary<string>): fc.Arbitrary<Exemption> => {
  const rest = {
    facts: few(text),
    decision: nullable(fc.record({ accepted: fc.boolean(), by: text, on: date, reason: nullable(text) })),
  };
  return fc.oneof(
    fc.record({ item: fc.constant(1 as const), kind: nullable(fc.constantFrom(1, 2, 3, 4, 5)), ...rest }),
    fc.record({ item: fc.constantFrom(2, 3, 4), kind: fc.constant(null), ...rest }),
  );
};

const measuresFrom = (text: fc.Arbitrary<string>, words: fc.Arbitrary<Words>): fc.Arbitrary<Measures> =>
  fc.record({
    notice: nullable(fc.record({ kind: fc.constantFrom("published", "shown"), url: nullable(url), place: nullable(words) })),
    consent: nullable(
      fc.record({
        category: text,
        askedAt: fc.constantFrom("first-launch", "before-use", "unknown"),
        withdrawal: nullable(words),
      }),
    ),
    optOut: nullable(
      fc.record({
        stops: fc.constantFrom("transmission", "use", "unknown"),
        method: nullable(words),
        url: nullable(url),
        restriction: fc.oneof(words, fc.constant("none" as const), fc.constant(null)),
      }),
    ),
  });

const transmissionFrom = (text: fc.Arbitrary<string>, words: fc.Arbitrary<Words>): fc.Arbitrary<Transmission> => {
  const purposes = few(
    fc.record({
      id: nullable(fc.constantFrom("PUR.ANALYTICS", "PUR.ADVERTISING_3P", "PUR.PAYMENT")),
      text: words,
      source: nullable(fc.record({ url, checked: date })),
    }),
  );
  return fc.record({
    id: text,
    services: fc.constant([]),
    tool: fc.record({
      name: words,
      kind: fc.constantFrom("sdk", "tag", "own-code", "webview-content"),
      moduleId: nullable(text),
      version: nullable(text),
    }),
    recipient: fc.record({
      legalName: nullable(words),
      serviceName: nullable(words),
      providerId: nullable(text),
      country: nullable(fc.constantFrom("JP", "US")),
      relation: fc.constantFrom("third-party", "own-server", "processor", "unknown"),
      policyUrl: nullable(url),
      hosts: few(text),
    }),
    information: few(
      fc.record({
        typeId: nullable(fc.constantFrom("UI.ID.ADVERTISING", "UI.NET.IP", "UI.LOC.PRECISE")),
        label: words,
        exemption: nullable(exemptionFrom(text)),
      }),
    ),
    senderPurposes: purposes,
    recipientPurposes: purposes,
    measures: measuresFrom(text, words),
  });
};

const wordsFrom = (text: fc.Arbitrary<string>): fc.Arbitrary<Words> => fc.record({ ja: nullable(text), en: nullable(text) });

/** Any declaration whose texts are of `text`. Each transmission belongs to every service. */
export const declarationsOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Declaration> => {
  const words = wordsFrom(text);
  const services = fc.uniqueArray(
    fc.record({
      id: text,
      name: words,
      kind: fc.constantFrom("app", "web"),
      packageName: nullable(text),
      signerSha256: nullable(hex),
      origins: few(url),
    }),
    { maxLength: 3, selector: ({ id }) => id },
  );
  const rows = fc.uniqueArray(transmissionFrom(text, words), { maxLength: 4, selector: ({ id }) => id });
  const operator = fc.record({
    legalName: nullable(words),
    corporateNumber: nullable(fc.constant("1234567890123")),
    address: nullable(words),
    contact: nullable(fc.record({ name: nullable(words), email: nullable(text), phone: nullable(text), url: nullable(url) })),
  });
  return fc.record({ services, rows, operator, effectiveFrom: nullable(date) }).map((parts) => ({
    declarationVersion: DECLARATION_VERSION,
    operator: parts.operator,
    services: parts.services,
    transmissions: parts.rows.map((row) => ({ ...row, services: parts.services.map(({ id }) => id) })),
    effectiveFrom: parts.effectiveFrom,
  }));
};

/** Any texts of a policy. */
export const policyTextsOf = (text: fc.Arbitrary<string>): fc.Arbitrary<PolicyTexts> => {
  const words = nullable(wordsFrom(text));
  return fc.record({
    method: words,
    purposes: words,
    consentAndControl: words,
    changeProcedure: words,
    url: nullable(url),
  });
};

const ja = (text: string): Words => ({ ja: text, en: null });

/** One app with an analytics module of a third party and a request to the operator's own server. */
export const sampleDeclaration = (): Declaration => ({
  declarationVersion: DECLARATION_VERSION,
  operator: {
    legalName: { ja: "株式会社みほん", en: "Mihon Inc." },
    corporateNumber: "1234567890123",
    address: ja("東京都千代田区"),
    contact: { name: ja("お客様相談室"), email: "privacy@mihon.example", phone: null, url: null },
  },
  services: [
    {
      id: "app",
      name: { ja: "みほんアプリ", en: "Mihon" },
      kind: "app",
      packageName: "jp.example.mihon",
      signerSha256: null,
      origins: [],
    },
  ],
  transmissions: [
    {
      id: "analytics",
      services: ["app"],
      tool: { name: { ja: "解析SDK", en: "Analytics SDK" }, kind: "sdk", moduleId: "example-analytics", version: "3.1" },
      recipient: {
        legalName: { ja: "カイセキ合同会社", en: "Kaiseki LLC" },
        serviceName: { ja: "カイセキ", en: "Kaiseki" },
        providerId: "kaiseki",
        country: "US",
        relation: "third-party",
        policyUrl: "https://kaiseki.example/privacy",
        hosts: ["collect.kaiseki.example"],
      },
      information: [
        { typeId: "UI.ID.ADVERTISING", label: { ja: "広告識別子", en: "Advertising ID" }, exemption: null },
        { typeId: "UI.ACT.APP_USE", label: ja("画面の表示履歴"), exemption: null },
      ],
      senderPurposes: [{ id: "PUR.ANALYTICS", text: ja("利用状況の分析"), source: null }],
      recipientPurposes: [
        {
          id: "PUR.ADVERTISING_3P",
          text: ja("広告の配信"),
          source: { url: "https://kaiseki.example/privacy", checked: "2026-11-01" },
        },
      ],
      measures: {
        notice: { kind: "published", url: "https://mihon.example/notice", place: ja("設定画面") },
        consent: null,
        optOut: { stops: "transmission", method: ja("設定画面のスイッチ"), url: null, restriction: "none" },
      },
    },
    {
      id: "own",
      services: ["app"],
      tool: { name: { ja: "当アプリ", en: "The app" }, kind: "own-code", moduleId: null, version: null },
      recipient: {
        legalName: { ja: "株式会社みほん", en: "Mihon Inc." },
        serviceName: null,
        providerId: null,
        country: "JP",
        relation: "own-server",
        policyUrl: null,
        hosts: ["api.mihon.example"],
      },
      information: [
        {
          typeId: "UI.ID.ACCOUNT",
          label: ja("会員ID"),
          exemption: {
            item: 1,
            kind: 1,
            facts: ["画面の表示に用いる"],
            decision: { accepted: true, by: "山田花子", on: "2026-10-01", reason: null },
          },
        },
      ],
      senderPurposes: [{ id: "PUR.SERVICE", text: ja("サービスの提供"), source: null }],
      recipientPurposes: [],
      measures: { notice: null, consent: null, optOut: null },
    },
  ],
  effectiveFrom: "2026-12-01",
});
