import { type DraftedDeclaration } from "@akashi/assess";
import { assessScope, SCOPE_PROPOSALS, SCOPE_QUESTIONS, type Project } from "@akashi/declarations";
import { describe, expect, it } from "vitest";
import { projectOf } from "../../packages/declarations/src/testing/project-of.ts";
import { OF_NO_TYPE } from "../../packages/declarations/src/testing/scope-answers.ts";
import { cardOf, complete, draftOf, fileOf, without } from "../support/weather-draft.ts";
import { WEATHER_PROJECT } from "../support/weather-project.ts";

/** The acceptance checks that concern who has to notify at all, and what may be left out: docs/acceptance.md has all of them. */

describe("acceptance 10: own need is assessed in steps with reasons, and a named person decides", () => {
  const selfNeed = { ...OF_NO_TYPE, forOthersDemand: false };

  it("records reasons with their articles and a named decider, and draws no conclusion of its own", () => {
    const assessment = assessScope(selfNeed);
    expect(assessment.proposal).toBe("may-not-be-covered");
    expect(assessment.decision).toBeNull();
    expect(assessment.reasons.map(({ about }) => about)).toContain("forOthersDemand");
    for (const { article } of assessment.reasons) expect(article.ja).toMatch(/条/);
    expect(
      draftOf(without(/, decision: \{ covered: yes, by: 佐藤, on: 2026-03-01 \}/)).missing.map(({ rule }) => rule),
    ).toContain("scope-undecided");
  });

  it("never prints 対象外", () => {
    expect(JSON.stringify([assessScope(selfNeed), SCOPE_PROPOSALS, SCOPE_QUESTIONS])).not.toMatch(/対象外/);
  });
});

describe("acceptance 11: what the operator needs is proposed as exempt with facts, and shown until a named person signs", () => {
  const decide = (decision: string): Project =>
    projectOf(
      WEATHER_PROJECT.replace(
        "    information: [UI.DEV.INFO, UI.LOC.COARSE]\n",
        `    information: [UI.DEV.INFO, UI.LOC.COARSE]\n    exemptions: [{ information: UI.DEV.INFO, item: 1, kind: 1${decision} }]\n`,
      ),
    );
  const own = (drafted: DraftedDeclaration): string => cardOf(fileOf(drafted, "notice.ja.html"), "アプリ本体");

  it("proposes item 1 with facts for OS information to the operator's own server, and keeps it in the notice", () => {
    const drafted = draftOf(complete);
    const item = drafted.declaration.transmissions.find(({ id }) => id === "app/own-server")?.information[0];
    expect(item?.exemption).toMatchObject({ item: 1, kind: 1, decision: null });
    expect(item?.exemption?.facts.length).toBeGreaterThan(0);
    expect(own(drafted)).toContain("端末・OS情報");
  });

  it("leaves it out once a named person has signed, and only that item", () => {
    const drafted = draftOf(decide(", decision: { accepted: yes, by: 佐藤, on: 2026-03-01 }"));
    expect(own(drafted)).not.toContain("端末・OS情報");
    expect(own(drafted)).toContain("おおよその位置情報");
    expect(own(draftOf(decide(", decision: { accepted: no, by: 佐藤, on: 2026-03-01 }")))).toContain("端末・OS情報");
    expect(own(draftOf(decide("")))).toContain("端末・OS情報");
  });

  it("takes no decision without a name and a date", () => {
    for (const decision of ["{ accepted: yes, on: 2026-03-01 }", "{ accepted: yes, by: 佐藤 }", "{ by: 佐藤, on: 2026-03-01 }"]) {
      expect(() => decide(`, decision: ${decision}`)).toThrow(/missing/);
    }
  });

  it("proposes nothing for the same information to a vendor, or for analysis", () => {
    const { declaration } = draftOf(complete);
    const vendor = declaration.transmissions.filter(({ recipient }) => recipient.relation !== "own-server");
    expect(
      vendor.flatMap(({ information }) => information.map(({ exemption }) => exemption)).filter((found) => found !== null),
    ).toEqual([]);
    const analysis = draftOf(
      projectOf(WEATHER_PROJECT.replace("senderPurposes: [PUR.SERVICE]", "senderPurposes: [PUR.SERVICE, PUR.ANALYTICS]")),
    );
    expect(analysis.declaration.transmissions.find(({ id }) => id === "app/own-server")?.information[0]?.exemption).toBeNull();
  });
});

describe("acceptance 12: only a code that the operator issued and gets back is proposed under item 2", () => {
  const withItem = (id: string, item: string, rest = ""): Project =>
    projectOf(
      id === "app/own-server"
        ? WEATHER_PROJECT.replace("information: [UI.DEV.INFO, UI.LOC.COARSE]", `information: [${item}]${rest}`)
        : WEATHER_PROJECT.replace(`  - id: ${id}\n`, `  - id: ${id}\n    information: [${item}]${rest}\n`),
    );
  const exemptionIn = (project: Project, id: string): unknown =>
    draftOf(project).declaration.transmissions.find((found) => found.id === id)?.information[0]?.exemption;

  it("proposes item 2 for a code that the operator's server issued and gets back", () => {
    expect(
      exemptionIn(withItem("app/own-server", "{ type: UI.ID.COOKIE, issuedBy: own-server }"), "app/own-server"),
    ).toMatchObject({ item: 2, decision: null });
  });

  it.each([
    "{ type: UI.ID.COOKIE, issuedBy: device }",
    "UI.ID.COOKIE",
    "{ type: UI.ID.ADVERTISING, issuedBy: own-server }",
    "{ type: UI.ID.ANDROID_ID, issuedBy: own-server }",
  ])("does not for %s", (item) => expect(exemptionIn(withItem("app/own-server", item), "app/own-server")).toBeNull());

  it("does not for the same code to a vendor, and counts no such decision either", () => {
    const item = "{ type: UI.ID.ACCOUNT, issuedBy: own-server }";
    expect(exemptionIn(withItem("todoke-push", item), "todoke-push")).toBeNull();
    const decided = withItem(
      "todoke-push",
      item,
      "\n    exemptions: [{ information: UI.ID.ACCOUNT, item: 2, decision: { accepted: yes, by: 佐藤, on: 2026-03-01 } }]",
    );
    const drafted = draftOf(decided);
    expect(drafted.missing.map(({ rule, transmission }) => `${rule} ${transmission ?? ""}`)).toContain(
      "exemption-not-possible todoke-push",
    );
    expect(cardOf(fileOf(drafted, "notice.ja.html"), "とどけプッシュ")).toContain("利用者ID・アカウント");
  });
});
