import { EMPTY_PROJECT, type Report } from "@akashi/assess";
import { describe, expect, it } from "vitest";
import { projectOf } from "../../packages/declarations/src/testing/project-of.ts";
import { cardOf, cardsOf, complete, draftOf, fileOf, report, rulesBlocking, without } from "../support/weather-draft.ts";
import { WEATHER_PROJECT } from "../support/weather-project.ts";

/** The acceptance checks that concern what a drafted notice says, and what keeps it from being published: docs/acceptance.md has all of them. */

describe("acceptance 1: a draft has one row for each module and recipient, with all items of a row", () => {
  it("has at least three rows for three modules that send to three recipients", () => {
    const three: Report = { ...report, modules: report.modules.slice(0, 3), otherCode: [], destinations: [] };
    const cards = cardsOf(fileOf(draftOf(EMPTY_PROJECT, three), "notice.ja.html"));
    expect(cards).toHaveLength(3);
    for (const card of cards) {
      for (const term of ["送られる情報", "送り先", "当社がこの情報を使う目的", "送り先がこの情報を使う目的"])
        expect(card).toContain(`<dt>${term}</dt>`);
    }
  });

  it("gives a module that sends to two recipients two rows", () => {
    const second = WEATHER_PROJECT.replace(
      "policy:\n",
      "  - id: sora-ads-partner\n    module: sora-ads\n    recipient: { legalName: 株式会社ひろば }\n    senderPurposes: [PUR.ADVERTISING_3P]\n    recipientPurposes: [PUR.ADVERTISING_3P]\npolicy:\n",
    );
    const { declaration } = draftOf(projectOf(second));
    const rows = declaration.transmissions.filter(({ tool }) => tool.moduleId === "sora-ads");
    expect(rows.map(({ recipient }) => recipient.legalName?.ja)).toEqual(["株式会社ソラ広告", "株式会社ひろば"]);
  });
});

describe("acceptance 2: a draft with one side's purpose only is blocked, and says which is missing", () => {
  it("blocks a notice with only the operator's purpose, and says so on the page itself", () => {
    const bare: Report = {
      ...report,
      modules: report.modules.map((module) => (module.id === "metrica" ? { ...module, purposes: [] } : module)),
    };
    const drafted = draftOf(complete, bare);
    expect(rulesBlocking(drafted, "notice")).toEqual(["recipient-purpose metrica"]);
    const page = fileOf(drafted, "notice.ja.html");
    expect(page).toContain("送信先の利用目的が未記載");
    expect(page).toContain("下書き(完成していません)");
    expect(cardOf(page, "メトリカ アナリティクス")).toMatch(/送り先がこの情報を使う目的<\/dt><dd><span class="unknown">不明/);
  });

  it("blocks a notice with only the recipient's purpose", () => {
    const drafted = draftOf(without(/ {4}senderPurposes: \[PUR.DIAGNOSTICS\]\n/));
    expect(rulesBlocking(drafted, "notice")).toEqual(["sender-purpose crashbox"]);
    expect(fileOf(drafted, "notice.ja.md")).toContain("当社の利用目的が未記載");
    expect(fileOf(drafted, "notice.en.html")).toContain("Draft: not complete");
  });

  it("takes no purpose over that the catalogue has without a source", () => {
    const unsourced: Report = {
      ...report,
      modules: report.modules.map((module) => ({
        ...module,
        purposes: module.purposes.map(({ value }) => ({ value, source: null })),
      })),
    };
    const drafted = draftOf(complete, unsourced);
    expect(rulesBlocking(drafted, "notice")).toContain("recipient-purpose sora-ads");
    const hint = drafted.missing.find(
      ({ rule, transmission }) => rule === "recipient-purpose" && transmission === "sora-ads",
    )?.hint;
    expect(hint?.ja).toContain("行動ターゲティング");
  });
});

describe("acceptance 4: a draft shows legal name and service name, and blocks where the legal name is not known", () => {
  it("shows both", () => {
    const card = cardOf(fileOf(draftOf(complete), "notice.ja.html"), "ソラ広告SDK");
    expect(card).toContain("株式会社ソラ広告");
    expect(card).toContain("サービス名: ソラ広告");
  });

  it("guesses no name from a host that nobody assigned", () => {
    const drafted = draftOf(without(/hosts:\n {2}- hosts: .*\n {4}use: own-server\n/));
    expect(drafted.missing.map(({ rule }) => rule)).toContain("hosts-unassigned");
    const ofModules = new Set(report.modules.map(({ id }) => id));
    const names = drafted.declaration.transmissions
      .filter(({ tool }) => tool.moduleId === null || !ofModules.has(tool.moduleId))
      .map(({ recipient }) => recipient.legalName);
    expect(names.every((name) => name === null || name.ja === "株式会社あした気象")).toBe(true);
  });

  it("keeps an unknown legal name unknown and blocks publication", () => {
    const drafted = draftOf(without(/ {4}recipient: \{ legalName: \{ ja: とどけ株式会社.*\n/));
    expect(rulesBlocking(drafted, "notice")).toEqual(["recipient-name todoke-push"]);
    expect(cardOf(fileOf(drafted, "notice.ja.html"), "とどけプッシュ")).toMatch(
      /<dt>送り先<\/dt><dd><ul><li><span class="unknown">不明/,
    );
    expect(drafted.declaration.transmissions.find(({ id }) => id === "todoke-push")?.recipient.legalName).toBeNull();
  });
});

describe("acceptance 5: a draft that says something in English only is blocked", () => {
  it("blocks the notice where what a user must read is in English only", () => {
    const drafted = draftOf(
      projectOf(
        WEATHER_PROJECT.replace("senderPurposes: [PUR.ANALYTICS]", "senderPurposes: [{ text: { en: product analytics } }]"),
      ),
    );
    expect(rulesBlocking(drafted, "notice")).toEqual(["japanese metrica"]);
  });
});

describe("acceptance 8: a pop-up that shows a part says so, and the rest is one operation away", () => {
  it.each([
    ["ja", "ここに示すのは一部です", "送られる情報・送り先・使う目的の一覧を開く"],
    ["en", "This is only a part", "Open the list of what is sent, to whom and for what"],
  ])("says in %s that it is a part, and has a link that says what it opens", (language, part, link) => {
    const page = fileOf(draftOf(complete), `popup.${language}.html`);
    expect(page).toContain(part);
    expect(page).toContain(`<a href="https://tenki.example/external" rel="noopener noreferrer">${link}</a>`);
  });

  it("is not complete without the address of the notice", () => {
    const drafted = draftOf(without(/ {2}url: https:\/\/tenki.example\/external\n/));
    expect(rulesBlocking(drafted, "popup")).toEqual(["notice-url"]);
    expect(fileOf(drafted, "popup.ja.html")).toContain("下書き(完成していません)");
  });
});

describe("acceptance 14: an opt-out in a draft has all seven items, or blocks it", () => {
  it("shows all of them", () => {
    const card = cardOf(fileOf(draftOf(complete), "notice.ja.html"), "ソラ広告SDK");
    for (const words of [
      "オプトアウト)を設けています",
      "送られた情報の利用",
      "送り先のページで手続きする",
      "制限はありません",
      "広告識別子",
      "株式会社ソラ広告",
      "行動ターゲティング",
    ]) {
      expect(card).toContain(words);
    }
  });

  it.each([
    [/ {6}stops: use\n/, "opt-out-stops sora-ads"],
    [/ {6}method: .*\n/, "opt-out-method sora-ads"],
    [/ {6}restriction: none\n/, "opt-out-restriction sora-ads"],
    [/ {4}senderPurposes: \[PUR.ADVERTISING_3P\]\n/, "sender-purpose sora-ads"],
  ])("blocks the notice without %s", (line, rule) => {
    const drafted = draftOf(without(line));
    expect(rulesBlocking(drafted, "opt-out")).toEqual([rule]);
    expect(rulesBlocking(drafted, "notice")).toEqual([rule]);
  });
});

describe("acceptance 16: a draft with consent chosen needs a notice under jssec-strict and not under law-minimum", () => {
  const unnoticed = projectOf(WEATHER_PROJECT.replace("  - id: metrica\n", "  - id: metrica\n    notice: none\n"));

  it("asks for a notice under jssec-strict where consent was chosen, and not under law-minimum", () => {
    expect(rulesBlocking(draftOf(unnoticed), "notice")).toEqual(["notice-required metrica"]);
    expect(rulesBlocking(draftOf(unnoticed, report, "law-minimum"), "notice")).toEqual([]);
  });

  it("asks for one of the three measures under law-minimum", () => {
    const nothing = projectOf(WEATHER_PROJECT.replace("  - id: crashbox\n", "  - id: crashbox\n    notice: none\n"));
    expect(rulesBlocking(draftOf(nothing, report, "law-minimum"), "notice")).toEqual(["measure-required crashbox"]);
  });
});
