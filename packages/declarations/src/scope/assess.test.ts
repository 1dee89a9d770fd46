import { describe, expect, it } from "vitest";
import { OF_NO_TYPE } from "../testing/scope-answers.ts";
import { assessScope, SCOPE_PROPOSALS } from "./assess.ts";
import { SCOPE_QUESTIONS } from "./questions.ts";

describe("the scope of 法27条の12", () => {
  // 施行規則22条の2の27: the four types and their numbers.
  it.each([
    ["messages", 1],
    ["posts", 2],
    ["onlineGame", 2],
    ["search", 3],
    ["information", 4],
  ] as const)("takes %s for type %i", (key, type) => {
    expect(assessScope({ ...OF_NO_TYPE, [key]: true })).toMatchObject({ proposal: "covered", types: [type] });
  });

  // 法164条1項3号・3項: an item-3 business is covered; 1号, 2号 and 165条2項 are not.
  it.each([
    ["registered", "covered"],
    ["notified", "covered"],
    ["item3", "covered"],
    ["single-customer", "may-not-be-covered"],
    ["same-premises", "may-not-be-covered"],
    ["local-government", "may-not-be-covered"],
    ["none", "open"],
    [null, "open"],
  ] as const)("proposes for an operator of kind %s: %s", (operatorKind, proposal) => {
    expect(assessScope({ ...OF_NO_TYPE, information: true, operatorKind }).proposal).toBe(proposal);
  });

  it("leaves the metaverse open until it is known what users do in it", () => {
    expect(assessScope({ ...OF_NO_TYPE, metaverse: true }).proposal).toBe("open");
    expect(assessScope({ ...OF_NO_TYPE, metaverse: true, messages: true })).toMatchObject({ proposal: "covered", types: [1] });
  });

  it("does not let own need settle a service that shows information to anyone", () => {
    expect(assessScope({ ...OF_NO_TYPE, forOthersDemand: false, information: true }).proposal).toBe("open");
    expect(assessScope({ ...OF_NO_TYPE, forOthersDemand: false }).proposal).toBe("may-not-be-covered");
  });

  it("is open while an answer is missing, and names the question", () => {
    expect(assessScope({ ...OF_NO_TYPE, search: null })).toMatchObject({ proposal: "open", unanswered: ["search"] });
  });

  it("keeps the decision of a person beside the proposal, even against it", () => {
    const decision = { covered: false, by: "佐藤", on: "2026-01-01", reason: null };
    expect(assessScope({ ...OF_NO_TYPE, information: true }, decision)).toMatchObject({ proposal: "covered", decision });
  });

  it("says that there is no threshold of size, and that mediation is no item-3 business", () => {
    const { reasons } = assessScope({ ...OF_NO_TYPE, messages: true });
    expect(reasons.map(({ about, ground }) => `${about} ${ground}`)).toEqual(
      expect.arrayContaining(["size law", "operatorKind reading"]),
    );
  });

  it("never says 対象外, and asks each thing once", () => {
    expect(JSON.stringify([SCOPE_PROPOSALS, SCOPE_QUESTIONS, assessScope(OF_NO_TYPE)])).not.toContain("対象外");
    expect(SCOPE_QUESTIONS.map(({ key }) => key).sort()).toEqual(Object.keys(OF_NO_TYPE).sort());
  });
});
