import { describe, expect, it } from "vitest";
import { projectOf } from "../testing/project-of.ts";
import { answerProject, answerScope, completeProject } from "./complete.ts";
import type { ProjectNeeds } from "./needs.ts";
import type { Project } from "./schema.ts";

const NEEDS: ProjectNeeds = {
  services: [{ id: "app", name: { ja: "天気", en: null }, packageName: "com.example.tenki", signerSha256: null }],
  sentToHosts: [],
  hosts: ["api.tenki.example"],
  transmissions: [
    {
      id: "sora-ads",
      about: { ja: "ソラ広告\n# evil: 1", en: "Sora Ads" },
      needs: ["recipient", "senderPurposes"],
      candidates: [],
      questions: [{ type: "UI.ACT.INSTALLED_APPS", why: { ja: "jp.sora.Ads.list が読み取る", en: "read by jp.sora.Ads.list" } }],
      policyUrl: null,
      isReached: true,
    },
    {
      id: "app/own-server",
      about: { ja: "アプリ本体", en: "The app itself" },
      needs: ["information", "senderPurposes"],
      candidates: ["UI.DEV.INFO"],
      questions: [],
      policyUrl: null,
      isReached: true,
    },
  ],
};

const completed = (
  existing: string | null,
  needs = NEEDS,
  language: "ja" | "en" = "en",
): { readonly text: string; readonly added: readonly string[]; readonly notAdded: readonly string[] } => {
  const result = completeProject(existing, needs, language);
  if (result.kind === "rejected") throw new Error(JSON.stringify(result.problems));
  return result;
};

describe("a new project file", () => {
  it.each(["ja", "en"] as const)("is readable, and has a place for everything needed, in %s", (language) => {
    const { text, added } = completed(null, NEEDS, language);
    const project = projectOf(text);
    expect(project.transmissions.map(({ id }) => id)).toEqual(["sora-ads", "app/own-server"]);
    expect(project.hosts[0]).toMatchObject({ hosts: ["api.tenki.example"], use: null });
    expect(added).toEqual(["services.app", "hosts.api.tenki.example", "transmissions.sora-ads", "transmissions.app/own-server"]);
    expect(text).toContain("UI.DEV.INFO");
  });

  it("keeps names out of the app in their comment", () => {
    expect(completed(null, NEEDS, "ja").text).toContain("# ソラ広告 # evil: 1\n");
  });
});

describe("what only the provider can say of a kind of information", () => {
  const sora = (text: string): Project["transmissions"][number] | undefined =>
    projectOf(text).transmissions.find(({ id }) => id === "sora-ads");
  const OPEN = { information: "UI.ACT.INSTALLED_APPS", sent: null, by: null, on: null, reason: null };

  it("is asked in a new entry, with the reason beside it", () => {
    const { text } = completed(null, NEEDS, "ja");
    expect(sora(text)?.decisions).toEqual([OPEN]);
    expect(text).toContain("# UI.ACT.INSTALLED_APPS: jp.sora.Ads.list が読み取る\n");
  });

  it("is asked in an entry that is there, once, behind the answers it has", () => {
    const before = "akashi: 1\ntransmissions:\n  - id: sora-ads\n    recipient: {}\n    senderPurposes: []\n";
    const once = completed(before).text;
    expect(once.startsWith(before.trimEnd())).toBe(true);
    expect(sora(once)?.decisions).toEqual([OPEN]);
    expect(completed(once).text).toBe(once);
    const answered = `${before}    decisions:\n      - { information: UI.ID.MAC, sent: no, by: 佐藤, on: 2026-03-01 } # mine\n`;
    expect(sora(completed(answered).text)?.decisions.map(({ information, sent }) => `${information} ${sent}`)).toEqual([
      "UI.ID.MAC false",
      "UI.ACT.INSTALLED_APPS null",
    ]);
    expect(completed(answered).text).toContain("# mine\n");
    expect(completed(`${before}    decisions: [{ information: UI.ID.MAC }]\n`).notAdded).toEqual([
      "transmissions.sora-ads.decisions",
    ]);
  });
});

describe("a project file that is there", () => {
  const MINE = `# my file
akashi:   1 # the version
policy: {url: https://tenki.example/p}   # inline
# about what we send
transmissions:
- id: sora-ads   # ads
  optOut:
    method:
      ja: |
        手続き
        # 見出しではない
# the end
`;

  it("keeps every line that stands in it, in its order", () => {
    const { text, notAdded } = completed(MINE);
    const lines = text.split("\n");
    let at = -1;
    for (const line of MINE.split("\n").filter((found) => found !== "")) {
      const next = lines.indexOf(line, at + 1);
      expect({ line, found: next > at }).toEqual({ line, found: true });
      at = next;
    }
    expect(notAdded).toEqual([]);
    expect(projectOf(text).transmissions[0]?.optOut?.method?.ja).toBe("手続き\n# 見出しではない");
    expect(projectOf(text).transmissions.map(({ id }) => id)).toEqual(["sora-ads", "app/own-server"]);
  });

  it("stays as it is, to the byte, where nothing is to be added", () => {
    const { text } = completed(MINE);
    expect(completed(text)).toMatchObject({ text, added: [], notAdded: [] });
  });

  it("gets items where the list is empty, and says what it cannot add to a list in brackets", () => {
    expect(projectOf(completed("akashi: 1\ntransmissions: [] # none yet\n").text).transmissions).toHaveLength(2);
    expect(projectOf(completed("akashi: 1\ntransmissions:").text).transmissions).toHaveLength(2);
    const bracketed = completed("akashi: 1\ntransmissions: [{ id: other }]\n");
    expect(bracketed.notAdded).toEqual(["transmissions.sora-ads", "transmissions.app/own-server"]);
    expect(bracketed.text).toContain("transmissions: [{ id: other }]\n");
  });

  it("is refused where it cannot be read", () => {
    expect(completeProject("akashi: [", NEEDS, "ja").kind).toBe("rejected");
  });

  it("keeps Windows line ends readable", () => {
    const { text } = completed("akashi: 1\r\ntransmissions:\r\n  - id: sora-ads\r\n");
    expect(projectOf(text).transmissions.map(({ id }) => id)).toEqual(["sora-ads", "app/own-server"]);
  });
});

describe("answers", () => {
  it("fill what is empty, quoted where YAML needs it, and change nothing else", () => {
    const { text } = completed(null, NEEDS, "ja");
    const answered = answerProject(text, [
      { path: ["operator", "legalName", "ja"], value: "株式会社: 例 #1" },
      { path: ["operator", "corporateNumber"], value: "0123456789012" },
      { path: ["transmissions", 0, "senderPurposes"], value: ["PUR.ANALYTICS"] },
    ]);
    const project = projectOf(answered);
    expect(project.operator).toMatchObject({ legalName: { ja: "株式会社: 例 #1" }, corporateNumber: "0123456789012" });
    expect(project.transmissions[0]?.senderPurposes[0]?.id).toBe("PUR.ANALYTICS");
    expect(answered.split("\n")).toHaveLength(text.split("\n").length);
    expect(answerProject(answered, [{ path: ["operator", "legalName", "ja"], value: "ほか" }])).toBe(answered);
  });

  it("to the scope stand at their service", () => {
    const { text } = completed(null);
    const first = answerScope(text, 0, { forOthersDemand: true });
    const second = answerScope(first, 0, {
      onlineGame: true,
      decision: { covered: true, by: "佐藤", on: "2026-01-01", reason: null },
    });
    expect(projectOf(second).services[0]?.scope).toMatchObject({
      forOthersDemand: true,
      onlineGame: true,
      decision: { by: "佐藤" },
    });
  });
});
