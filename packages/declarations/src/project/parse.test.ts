import { describe, expect, it } from "vitest";
import { projectOf } from "../testing/project-of.ts";
import { parseProject } from "./parse.ts";

const problemsIn = (text: string): readonly string[] => {
  const parsed = parseProject(text);
  return parsed.kind === "project"
    ? []
    : parsed.problems.map(({ code, path, line, column }) => `${line}:${column} ${code} ${path}`);
};

describe("a project file", () => {
  it("is unknown wherever nothing is written", () => {
    const project = projectOf("akashi: 1\noperator:\n  legalName:\n    ja:\n    en:\n");
    expect(project.operator).toEqual({ legalName: null, corporateNumber: null, address: null, contact: null });
    expect(project.transmissions).toEqual([]);
    expect(project.policy.method).toBeNull();
  });

  it("takes a text alone for Japanese", () => {
    expect(projectOf("akashi: 1\noperator: { legalName: 株式会社例 }").operator.legalName).toEqual({
      ja: "株式会社例",
      en: null,
    });
  });

  it("keeps the zeros of a corporate number and the form of a date, quoted or not", () => {
    for (const quote of ["", '"']) {
      const project = projectOf(
        `akashi: 1\noperator: { corporateNumber: ${quote}0123456789012${quote} }\neffectiveFrom: ${quote}2026-04-01${quote}`,
      );
      expect(project.operator.corporateNumber).toBe("0123456789012");
      expect(project.effectiveFrom).toBe("2026-04-01");
    }
  });

  it("reads purposes by id and as sentences, with the page where the recipient says so", () => {
    const [found] = projectOf(
      "akashi: 1\ntransmissions:\n  - id: a\n    senderPurposes: [PUR.ANALYTICS, 画面を直すため]\n    recipientPurposes:\n      - { id: PUR.NOTICE, source: { url: https://r.example/p, checked: 2026-01-02 } }\n",
    ).transmissions;
    expect(found?.senderPurposes).toEqual([
      { id: "PUR.ANALYTICS", text: { ja: "利用状況の分析", en: "Analysis of use" }, source: null },
      { id: null, text: { ja: "画面を直すため", en: null }, source: null },
    ]);
    expect(found?.recipientPurposes?.[0]?.source).toEqual({ url: "https://r.example/p", checked: "2026-01-02" });
  });

  it.each([
    ["akashi: 1\noprator: {}\n", "2:1 unknown-key oprator"],
    ["akashi: 1\neffectiveFrom: 2026-02-30\n", "2:16 not-a-date effectiveFrom"],
    ["akashi: 1\noperator:\n  corporateNumber: 12\n", "3:20 not-digits operator.corporateNumber"],
    ["akashi: 1\npolicy: { url: 'javascript:alert(1)' }\n", "2:16 not-a-url policy.url"],
    [
      "akashi: 1\ntransmissions:\n  - id: a\n    senderPurposes: PUR.ANALYTICS\n",
      "4:21 not-a-list transmissions[0].senderPurposes",
    ],
    [
      "akashi: 1\ntransmissions:\n  - id: a\n    senderPurposes: [PUR.ANALYTIC]\n",
      "4:22 unknown-id transmissions[0].senderPurposes[0]",
    ],
    [
      "akashi: 1\ntransmissions:\n  - id: a\n    information: [UI.LOC.PRECIS]\n",
      "4:19 unknown-id transmissions[0].information[0]",
    ],
    ["akashi: 1\ntransmissions:\n  - senderPurposes: []\n", "3:5 missing transmissions[0].id"],
    ["akashi: 1\ntransmissions: [{ id: a }, { id: a }]\n", "1:1 repeated-id transmissions[1].id"],
    ["akashi: 1\nakashi: 1\n", "2:1 repeated-key akashi"],
    ["akashi: 1\nnotice: [a]\n", "2:9 not-a-mapping notice"],
    ["akashi: 1\nservices: [{ id: a, scope: { posts: maybe } }]\n", "2:37 not-yes-or-no services[0].scope.posts"],
    ["akashi: 2\n", "1:1 version "],
    ["akashi: 1\noperator: &a {}\npolicy: *a\n", "3:9 alias "],
    ["akashi: 1\n\toperator: {}\n", "2:1 not-yaml "],
    ["", "1:1 missing akashi"],
  ])("is refused with the place: %j", (text, problem) => {
    expect(problemsIn(text)).toContain(problem);
  });

  it("says in both languages what is wrong and what was meant", () => {
    const parsed = parseProject("akashi: 1\noprator: {}\n");
    expect(parsed).toMatchObject({
      problems: [
        {
          what: { ja: "「oprator」というキーはありません", en: 'there is no key "oprator"' },
          fix: { en: expect.stringContaining('did you mean "operator"?') as string },
        },
      ],
    });
  });

  it("takes no decision without a name, a date and a yes or no", () => {
    const exemption = (decision: string): string =>
      `akashi: 1\ntransmissions:\n  - id: a\n    exemptions: [{ information: UI.DEV.INFO, item: 1, decision: ${decision} }]\n`;
    expect(problemsIn(exemption("{ accepted: yes, by: 佐藤, on: 2026-01-01 }"))).toEqual([]);
    for (const decision of ["{ by: 佐藤, on: 2026-01-01 }", "{ accepted: yes, on: 2026-01-01 }", "{ accepted: yes, by: 佐藤 }"]) {
      expect(problemsIn(exemption(decision))).toHaveLength(1);
    }
  });
});

describe("a hostile project file", () => {
  it.each([
    ["brackets without end", "[".repeat(200_000)],
    ["lists within lists", `${"- ".repeat(5_000)}x`],
    ["maps within maps", Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["too many characters", "# x\n".repeat(400_000)],
    ["repeated keys", "akashi: 1\n".repeat(40_000)],
    ["aliases of aliases", `a: &a [x, x]\n${Array.from({ length: 30 }, (_, at) => `b${at}: &b${at} [*a, *a]`).join("\n")}`],
    ["half a surrogate and controls", "akashi: \ud800\u0000\u0007"],
    ["a tag", "akashi: !!js/function 'x'"],
  ])("is refused in little time: %s", (_, text) => {
    const before = performance.now();
    const parsed = parseProject(text);
    expect(parsed.kind).toBe("rejected");
    expect(performance.now() - before).toBeLessThan(3_000);
    if (parsed.kind === "rejected") expect(parsed.problems.length).toBeLessThanOrEqual(50);
  });

  it("puts nothing on the prototype", () => {
    expect(problemsIn("akashi: 1\n__proto__: { polluted: yes }\n")).toContain("2:1 unknown-key __proto__");
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
