import { assess, buildDeclaration, reconcile, type DraftedDeclaration, type Reconciliation, type Report } from "@akashi/assess";
import { buildCatalogue, loadCatalogue, type Catalogue, type Provider } from "@akashi/catalogue";
import {
  declaredItemsOf,
  parseDocument,
  parseExternalTransmissionJson,
  parsePolicyXml,
  readDocument,
  renderDraft,
  renderExternalTransmissionJson,
  renderPolicyXml,
  type DeclaredItem,
  type DeclaredSource,
} from "@akashi/declarations";
import { collectFacts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { sampleReport } from "@akashi/render/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { testModule } from "../../packages/assess/src/testing/test-catalogue.ts";
import { buildApp, classOf, launcherActivity } from "../support/app-builder.ts";
import { WEATHER_PROJECT } from "../support/weather-project.ts";
import { projectOf } from "../../packages/declarations/src/testing/project-of.ts";

/** A completed draft, read back from each of its forms and checked against the app that it was made from. */

/** Modules of the bundled catalogue, by a class that belongs to them. */
const CLASSES: Readonly<Record<string, string>> = {
  adjust: "com.adjust.sdk.Adjust",
  braze: "com.braze.Braze",
  fluct: "jp.fluct.fluctsdk.Fluct",
  "google-analytics-firebase": "com.google.firebase.analytics.FirebaseAnalytics",
  "google-maps": "com.google.android.gms.maps.GoogleMap",
  karte: "io.karte.android.KarteApp",
};
const LATER = { "line-ads-network": "com.five_corp.ad.FiveAd" };
const ANDROID_ID = `const-string v1, "android_id"
invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;`;

const reportWith = async (modules: Readonly<Record<string, string>>): Promise<Report> => {
  const classes = Object.values(modules);
  const calls = classes.map((name) => `invoke-static {}, L${name.replaceAll(".", "/")};->start()V`).join("\n");
  const code = `${calls}\nconst/4 v0, 0\nconst-string v2, "https://api.own-service.jp/v1"\nconst-string v2, "https://in.partner-inc.jp/v1"\n${ANDROID_ID}\nreturn-void`;
  const bytes = buildApp({
    components: launcherActivity(),
    classes: [
      classOf("com.example.app.MainActivity", "android.app.Activity", [
        { name: "onCreate", descriptor: "(Landroid/os/Bundle;)V", code },
      ]),
      ...classes.map((name) =>
        classOf(name, "java.lang.Object", [{ name: "start", descriptor: "()V", code: "return-void", isStatic: true }]),
      ),
    ],
  });
  const facts = await collectFacts({ files: [{ name: "app.apk", bytes }] }, nodePrimitives);
  return assess(facts, { catalogue: loadCatalogue(), profile: "jssec-strict" });
};

const PROJECT = `akashi: 1
operator:
  legalName: { ja: 株式会社うんえい, en: Unei Inc. }
  contact: { email: privacy@own-service.jp }
effectiveFrom: 2026-04-01
notice: { kind: published, url: https://own-service.jp/external }
services: [{ id: app, name: { ja: ためし, en: Trial }, scope: { decision: { covered: yes, by: 佐藤, on: 2026-03-01 } } }]
hosts:
  - { hosts: [api.own-service.jp], use: own-server }
  - { hosts: [in.partner-inc.jp], use: recipient, recipient: { legalName: { ja: 株式会社ともだち, en: Tomodachi Inc. } } }
transmissions:
  - { id: app/own-server, information: [UI.ID.ANDROID_ID, UI.PER.EMAIL], senderPurposes: [PUR.SERVICE] }
  - { id: app/tomodachi-inc, information: [UI.ID.ANDROID_ID], senderPurposes: [PUR.SERVICE], recipientPurposes: [PUR.PAYMENT] }
  - id: adjust
    senderPurposes: [PUR.ADVERTISING_OWN]
    recipientPurposes: [PUR.ANALYTICS, PUR.SECURITY, PUR.ADVERTISING_3P]
    optOut: { stops: transmission, method: { ja: 設定の画面, en: in the settings }, url: https://own-service.jp/out, restriction: none }
    decisions: [{ information: UI.FIN.PURCHASE, sent: yes, by: 佐藤, on: 2026-03-01 }]
  - id: braze
    senderPurposes: [PUR.NOTICE]
    decisions:
      - { information: UI.PER.NAME, sent: yes, by: 佐藤, on: 2026-03-01 }
      - { information: UI.PER.EMAIL, sent: yes, by: 佐藤, on: 2026-03-01 }
      - { information: UI.PER.BIRTH_GENDER, sent: yes, by: 佐藤, on: 2026-03-01 }
      - { information: UI.FIN.PURCHASE, sent: yes, by: 佐藤, on: 2026-03-01 }
      # The catalogue has no source for these two.
      - { information: UI.DEV.INFO, sent: yes, by: 佐藤, on: 2026-03-01 }
      - { information: UI.NET.CARRIER, sent: yes, by: 佐藤, on: 2026-03-01 }
      - { information: UI.PER.PHONE, sent: no, by: 佐藤, on: 2026-03-01, reason: SMSは使わない }
    recipientPurposes: [PUR.NOTICE]
    consent: { category: messages, askedAt: first-launch, withdrawal: { ja: 設定から取り消す, en: in the settings } }
  - id: fluct
    senderPurposes: [PUR.DIAGNOSTICS]
    decisions: [{ information: UI.PER.BIRTH_GENDER, sent: yes, by: 佐藤, on: 2026-03-01 }]
  - id: google-analytics-firebase
    senderPurposes: [PUR.ANALYTICS]
    decisions:
      - { information: UI.FIN.PURCHASE, sent: yes, by: 佐藤, on: 2026-03-01 }
      - { information: UI.ACT.REFERRER, sent: yes, by: 佐藤, on: 2026-03-01 }
  - { id: google-maps, information: [UI.DEV.INFO, UI.ACT.APP_USE, UI.DIA.CRASH], senderPurposes: [PUR.SERVICE], recipientPurposes: [PUR.SERVICE] }
  - id: karte
    senderPurposes: [PUR.PERSONALIZE]
    decisions:
      - { information: UI.FIN.PURCHASE, sent: no, by: 鈴木, on: 2026-03-02 }
      - { information: UI.ID.ACCOUNT, sent: yes, by: 鈴木, on: 2026-03-02 }
policy:
  url: https://own-service.jp/privacy
  purposes: { ja: ためすために使います。, en: We use it to try things. }
  method: { ja: 利用者が登録画面で入力します。, en: Users enter it when they sign up. }
  consentAndControl: { ja: 設定の画面で変えられます。, en: It can be changed in the settings. }
  changeProcedure: { ja: 変更の30日前にアプリで知らせます。, en: The app tells users 30 days before. }
`;

const draftOf = (report: Report, text: string): DraftedDeclaration => {
  const draft = buildDeclaration(report, projectOf(text));
  expect(draft.missing.filter(({ blocks }) => blocks.length > 0)).toEqual([]);
  return draft;
};

/** The sample project, with what own code reads and with unknown code that the provider has looked into. */
const COMPLETE_WEATHER = WEATHER_PROJECT.replace("[UI.DEV.INFO, UI.LOC.COARSE]", "[UI.DEV.INFO, UI.LOC.COARSE, UI.LOC.PRECISE]")
  .replace("    decisions: [{ information: UI.LOC.PRECISE, sent: no, by: 佐藤, on: 2026-03-01 }]\n", "")
  .replace(
    "notSent: { by: 佐藤, on: 2026-03-01, reason: 提供元に確かめた }",
    `tool: { name: { ja: なぞキット, en: Nazo Kit }, kind: sdk }
    recipient: { legalName: { ja: 株式会社なぞ, en: Nazo Inc. } }
    information: [UI.ACT.INSTALLED_APPS]
    senderPurposes: [PUR.ANALYTICS]
    recipientPurposes: [PUR.ANALYTICS]`,
  )
  // What the catalogue says of two modules without a source is in the draft where a named person has said that it is sent.
  .replace(
    "senderPurposes: [PUR.DIAGNOSTICS]",
    "senderPurposes: [PUR.DIAGNOSTICS]\n    decisions: [{ information: UI.DEV.INFO, sent: yes, by: 佐藤, on: 2026-03-01 }]",
  )
  .replace(
    "  - id: chizu-maps\n",
    "  - id: chizu-maps\n    decisions: [{ information: UI.NET.IP, sent: yes, by: 佐藤, on: 2026-03-01 }]\n",
  )
  // A module may send to a second recipient, which only the provider knows.
  .replace(
    "policy:\n",
    `  - id: sora-ads-partner
    module: sora-ads
    recipient: { legalName: { ja: 株式会社ひろば, en: Hiroba Inc. } }
    senderPurposes: [PUR.ADVERTISING_3P]
    recipientPurposes: [PUR.ADVERTISING_3P]
    decisions:
      - { information: UI.LOC.PRECISE, sent: no, by: 佐藤, on: 2026-03-01 }
      - { information: UI.DEV.INFO, sent: no, by: 佐藤, on: 2026-03-01 }
policy:\n`,
  );

/** Every form of a draft in which its transmissions stand. */
const PAGES = ["notice", "policy-detail"].flatMap((page) =>
  ["ja.html", "ja.md", "en.html", "en.md"].map((form) => `${page}.${form}`),
);
const FORMS: readonly string[] = ["external-transmission.json", "app-privacy-policy.xml", ...PAGES];

const textOf = (draft: DraftedDeclaration, form: string): string => {
  if (form.endsWith(".json")) return renderExternalTransmissionJson(draft.declaration);
  if (form.endsWith(".xml")) return renderPolicyXml(draft.declaration, draft.policy);
  const file = renderDraft(draft, draft).find(({ name }) => name === form);
  if (file === undefined) throw new Error(`no file ${form}`);
  return file.text;
};

const sourceOf = (form: string, text: string): DeclaredSource => {
  if (form.endsWith(".json")) {
    const read = parseExternalTransmissionJson(text);
    if (read.kind === "rejected") throw new Error(read.reason);
    return { document: "external-transmission-json", read };
  }
  if (form.endsWith(".xml")) {
    const read = parsePolicyXml(text);
    if (read.kind === "rejected") throw new Error(read.reason);
    return { document: "policy-xml", read };
  }
  const document = parseDocument(text, form.endsWith(".md") ? "markdown" : "html");
  return { document: form.startsWith("notice") ? "notice" : "policy", read: readDocument(document) };
};

interface Subject {
  readonly report: Report;
  readonly catalogue: Catalogue;
  readonly draft: DraftedDeclaration;
}

const check = ({ report, catalogue, draft }: Subject, form: string, text = textOf(draft, form)): Reconciliation => {
  const source = sourceOf(form, text);
  const documents = [{ document: source.document, name: form, sha256: "d2".repeat(32), items: declaredItemsOf(source) }];
  return reconcile({ report, catalogue, documents, project: draft.declaration, decisions: draft.decisions });
};

/** `consistent information adjust UI.ID.PUSH` */
const linesOf = ({ rows }: Reconciliation): readonly string[] =>
  rows.map(({ verdict, kind, actor, name, informationTypes, missingPurposes }) => {
    const subject = actor?.kind === "module" ? actor.id : (actor?.kind ?? name?.ja ?? "");
    return [verdict, kind, subject, informationTypes.join("+"), missingPurposes.join("+")]
      .filter((part) => part !== "")
      .join(" ");
  });
const open = (lines: readonly string[]): readonly string[] => lines.filter((line) => !line.startsWith("consistent ")).sort();

interface Change {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}
const changeOf = (before: Reconciliation, after: Reconciliation): Change => {
  const [old, now] = [linesOf(before), linesOf(after)];
  return { gone: old.filter((line) => !now.includes(line)).sort(), come: now.filter((line) => !old.includes(line)).sort() };
};

/** What the report's modules are called, as the catalogue of a sample app that does not exist. */
const catalogueOf = ({ modules }: Report): Catalogue => {
  const providers = new Map(
    modules.map(({ provider: { id, legalName, serviceName } }): [string, Provider] => [
      id,
      {
        id,
        legalName: legalName === null ? null : { ja: legalName.ja, en: legalName.en, source: "docs" },
        serviceName,
        formerNames: [],
        country: null,
        sources: { docs: { title: "Documentation", url: "https://sdk.example/docs", checked: "2026-01-01" } },
      },
    ]),
  );
  const named = modules.map(({ id, name, provider, kind, hosts }) =>
    testModule(id, { name, kind, provider: provider.id, hosts: hosts.map(({ host }) => ({ host, source: "docs" })) }),
  );
  return buildCatalogue([{ id: "sample", version: "1", attribution: null, modules: named, providers: [...providers.values()] }]);
};
let app: Subject;
let weather: Subject;
beforeAll(async () => {
  const report = await reportWith(CLASSES);
  app = { report, catalogue: loadCatalogue(), draft: draftOf(report, PROJECT) };
  const sample: Report = { ...sampleReport(), description: null };
  weather = { report: sample, catalogue: catalogueOf(sample), draft: draftOf(sample, COMPLETE_WEATHER) };
});

describe("a completed draft, read back and checked against its app", () => {
  it.each(FORMS)("leaves nothing open in %s but what no inspection can see", (form) => {
    const result = check(app, form);
    expect(open(linesOf(result))).toEqual([
      // Stopping the sending takes a run of the app.
      "not-tested opt-out adjust",
      // What users type in.
      "not-verifiable information app UI.PER.EMAIL",
      // What named persons decided is not sent.
      "not-verifiable information braze UI.PER.PHONE",
      "not-verifiable information karte UI.FIN.PURCHASE",
      ...["adjust", "app", "braze", "fluct", "google-analytics-firebase", "google-maps", "karte"].map(
        (id) => `not-verifiable use ${id}`,
      ),
    ]);
    expect(result.verdicts.consistent).toBeGreaterThan(50);
  });

  it.each(FORMS)("leaves of a sample with everything in it only what is switched off, in %s", (form) => {
    expect(open(linesOf(check(weather, form)))).toEqual(
      [
        "not-tested information linkmark UI.ACT.REFERRER",
        "not-tested information linkmark UI.ID.ADVERTISING",
        "not-tested transmission linkmark",
        // A server may derive it from the precise one.
        "not-verifiable information app UI.LOC.COARSE",
        // A named person decided that it goes to neither of its recipients.
        "not-verifiable information sora-ads UI.LOC.PRECISE",
        "not-verifiable opt-out sora-ads",
        // Its second recipient.
        "not-verifiable transmission sora-ads",
        ...["app", "chizu-maps", "crashbox", "metrica", "sora-ads", "todoke-push"].map((id) => `not-verifiable use ${id}`),
        `not-verifiable use ${form.includes(".en.") ? "Nazo Kit" : "なぞキット"}`,
      ].sort(),
    );
  });
});

/** What a document says of each of its transmissions, names left out. */
const saidIn = (items: readonly DeclaredItem[]): readonly object[] => {
  const rows = new Map<string, DeclaredItem[]>();
  for (const item of items) rows.set(item.tool ?? "", [...(rows.get(item.tool ?? "") ?? []), item]);
  return [...rows.values()].map((row) => ({
    types: row.map(({ typeId }) => typeId).sort(),
    senderPurposes: [...(row[0]?.senderPurposes ?? [])].sort(),
    recipientPurposes: [...(row[0]?.recipientPurposes ?? [])].sort(),
    optOut: row[0]?.optOut,
  }));
};
const namesIn = (items: readonly DeclaredItem[]): readonly string[] => [
  ...new Set(items.map(({ tool, recipient }) => `${tool} ${recipient?.legalName} ${recipient?.serviceName}`)),
];

describe("every form of a draft", () => {
  const itemsOf = (subject: Subject, form: string): readonly DeclaredItem[] =>
    declaredItemsOf(sourceOf(form, textOf(subject.draft, form)));

  it.each(PAGES)("says in %s what the machine-readable one says", (form) => {
    for (const subject of [app, weather]) {
      const wanted = itemsOf(subject, "external-transmission.json");
      const read = itemsOf(subject, form);
      expect(saidIn(read)).toEqual(saidIn(wanted));
      if (form.includes(".ja.")) expect(namesIn(read)).toEqual(namesIn(wanted));
    }
  });
});

it("all forms of a draft together contradict each other in nothing", () => {
  for (const { report, catalogue, draft } of [app, weather]) {
    const documents = FORMS.map((form) => {
      const source = sourceOf(form, textOf(draft, form));
      return { document: source.document, name: form, sha256: "d2".repeat(32), items: declaredItemsOf(source) };
    });
    expect(
      reconcile({ report, catalogue, documents, project: draft.declaration, decisions: draft.decisions }).contradictions,
    ).toEqual([]);
  }
});

/** The part of a page that is about one tool. */
const cardOf = (text: string, title: string): string => {
  const cards = [...text.matchAll(/<article[\s\S]*?<\/article>|^### [\s\S]*?(?=^#|(?![\s\S]))/gmu)].map(([card]) => card);
  const found = cards.filter((card) => card.includes(`>${title}</h3>`) || card.startsWith(`### ${title}\n`));
  if (found.length !== 1) throw new Error(`${found.length} cards ${title}`);
  return found[0] ?? "";
};

describe.each(["notice.ja.html", "notice.ja.md", "policy-detail.ja.html"])("one change to %s", (form) => {
  const withCard = (title: string, change: (card: string) => string): Change => {
    const text = textOf(app.draft, form);
    const card = cardOf(text, title);
    expect(change(card)).not.toBe(card);
    return changeOf(
      check(app, form),
      check(
        app,
        form,
        text.replace(card, () => change(card)),
      ),
    );
  };
  const undeclared = (gone: readonly string[]): readonly string[] =>
    gone.filter((line) => line.startsWith("consistent ")).map((line) => line.replace("consistent", "possible-undeclared"));

  it("a row left out: what it says of its module, and nothing else", () => {
    const { gone, come } = withCard("fluct SDK", () => "");
    expect(come).toEqual(undeclared(gone));
    expect(come).toContain("possible-undeclared transmission fluct");
    expect(gone.every((line) => line.includes(" fluct"))).toBe(true);
    expect(gone.filter((line) => !line.startsWith("consistent "))).toEqual(["not-verifiable use fluct"]);
  });

  it("a company renamed: the rows of its module, as the recipient is another", () => {
    const { gone, come } = withCard("fluct SDK", (card) => card.replace("株式会社fluct", "株式会社フラクト商事"));
    expect(come).toEqual(undeclared(gone));
    expect(come).toContain("possible-undeclared transmission fluct");
    expect([...gone, ...come].every((line) => line.includes(" fluct"))).toBe(true);
  });

  it("the same company written in another way: nothing", () => {
    expect(withCard("fluct SDK", (card) => card.replace("株式会社fluct", "㈱ＦＬＵＣＴ"))).toEqual({ gone: [], come: [] });
  });

  it("a kind of information left out: its row", () => {
    const left = withCard("Adjust", (card) => card.replace(/<li>購入履歴.*?<\/li>| {2}- 購入履歴.*\n/u, ""));
    expect(left).toEqual({
      gone: ["consistent information adjust UI.FIN.PURCHASE"],
      come: ["possible-undeclared information adjust UI.FIN.PURCHASE"],
    });
  });

  it("a purpose of the recipient changed: what is said of its use", () => {
    expect(withCard("fluct SDK", (card) => card.replace("本サービスの提供", "決済"))).toEqual({
      gone: ["not-verifiable use fluct"],
      come: ["not-verifiable use fluct PUR.SERVICE"],
    });
  });

  it("a row added for what the app does not have: one, over-declared", () => {
    const added = withCard(
      "fluct SDK",
      (card) => card + card.replaceAll("fluct SDK", "Repro SDK").replaceAll("株式会社fluct", "Repro株式会社"),
    );
    expect(added.gone).toEqual([]);
    expect(added.come).toHaveLength(1);
    expect(added.come[0]).toMatch(/^over-declared transmission Repro SDK /);
  });

  it("a module added to the app: its rows", async () => {
    const later = { ...app, report: await reportWith({ ...CLASSES, ...LATER }) };
    const { gone, come } = changeOf(check(app, form), check(later, form, textOf(app.draft, form)));
    expect(gone).toEqual([]);
    expect(come).toContain("possible-undeclared transmission line-ads-network");
    expect(come.every((line) => /^possible-undeclared \S+ line-ads-network/.test(line))).toBe(true);
  });
});
