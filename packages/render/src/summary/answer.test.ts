import type { ModuleResult, Report } from "@akashi/assess";
import { expect, test } from "vitest";
import { sampleReport } from "../testing/sample-report.ts";
import { answerOf } from "./answer.ts";

const sample = sampleReport();
const change = (id: string, changes: Partial<ModuleResult>): Report => ({
  ...sample,
  modules: sample.modules.map((module) => (module.id === id ? { ...module, ...changes } : module)),
});
const recipients = (report: Report): readonly string[] => answerOf(report).recipients.map(({ id }) => id);

test("recipients are those whose module's code is here and is not switched off, each once", () => {
  expect(recipients(sample)).toEqual(["chizu", "crashbox", "metrica", "sora-ads", "todoke"]);
  const [sora] = sample.modules;
  if (sora === undefined) throw new Error("the sample has modules");
  expect(recipients({ ...sample, modules: [sora, { ...sora, id: "sora-two" }] })).toEqual(["sora-ads"]);
});

test("a module that is only declared or referenced, switched off, or an ordinary library is counted apart", () => {
  const answer = answerOf(change("todoke-push", { collects: false }));
  expect(answer.switchedOff.map(({ id }) => id)).toEqual(["linkmark"]);
  expect(answer.remnants.map(({ id }) => id)).toEqual(["kaiwa-chat", "minna-share"]);
  expect(answer.libraries.map(({ id }) => id)).toEqual(["todoke-push"]);
  expect(answer.active.map(({ id }) => id)).not.toContain("todoke-push");
});

test("a module that sends to a server of the operator's choice makes its maker no recipient", () => {
  expect(recipients(change("metrica", { sendsTo: "operator" }))).not.toContain("metrica");
});

test("a module that is switched off in part may still send", () => {
  const [off] = sample.modules.find(({ id }) => id === "linkmark")?.switchedOff ?? [];
  if (off === undefined) throw new Error("the sample has a switch");
  expect(recipients(change("linkmark", { switchedOff: [{ ...off, stops: "part" }] }))).toContain("linkmark");
  expect(recipients(change("linkmark", { switchedOff: [{ ...off, stops: "until-enabled" }] }))).toContain("linkmark");
});

test("information is what providers say or code reads, the delicate first, and read only with its permission", () => {
  const information = (report: Report): readonly string[] =>
    answerOf(report).information.map(({ id, read }) => `${id}${read ? " read" : ""}`);
  expect(information(sample).slice(0, 3)).toEqual(["UI.LOC.COARSE", "UI.LOC.PRECISE read", "UI.ID.ADVERTISING read"]);
  const row = { type: "UI.CON.ADDRESSBOOK", claimed: null, inCode: "reads", permitted: false, flow: null, apis: [] } as const;
  expect(information(change("metrica", { information: [row] }))).not.toContain("UI.CON.ADDRESSBOOK");
  expect(information(change("metrica", { information: [{ ...row, claimed: { source: null } }] }))).toContain(
    "UI.CON.ADDRESSBOOK",
  );
});

test("what the app and unknown code read is kept apart from modules", () => {
  expect(answerOf(sample).readByApp).toEqual(["UI.LOC.PRECISE"]);
  expect(answerOf(sample).readByUnknown).toEqual(["UI.ACT.INSTALLED_APPS"]);
});

test("what the app may read in code that nothing was seen to reach is told apart", () => {
  const row = { type: "UI.CON.ADDRESSBOOK", claimed: null, inCode: "may-read", permitted: true, flow: null, apis: [] } as const;
  const otherCode = sample.otherCode.map((code) => (code.actor.kind === "app" ? { ...code, information: [row] } : code));
  expect(answerOf({ ...sample, otherCode })).toMatchObject({ readByApp: [], mayBeReadByApp: ["UI.CON.ADDRESSBOOK"] });
});

test("an app is offline only where its manifest was read and does not ask for the network", () => {
  const read = { area: "manifest", state: "full", reason: "read", count: 0, examples: [] } as const;
  const without = sample.permissions.filter(({ name }) => name !== "android.permission.INTERNET");
  expect(answerOf({ ...sample, permissions: without, coverage: [read] }).isOffline).toBe(true);
  expect(answerOf({ ...sample, permissions: [], coverage: [] }).isOffline).toBe(false);
  expect(
    answerOf({
      ...sample,
      permissions: sample.permissions.map((row) => ({ ...row, name: "android.permission.INTERNET" })),
      coverage: [read],
    }).isOffline,
  ).toBe(false);
});

test("an area that the file does not have is not a gap", () => {
  const none = { area: "native-code", state: "none", reason: "not-present", count: 0, examples: [] } as const;
  expect(answerOf({ ...sample, coverage: [none] }).notLookedAt).toEqual([]);
  expect(answerOf(sample).notLookedAt).toHaveLength(6);
});
