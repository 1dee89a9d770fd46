import { describe, expect, it } from "vitest";
import { assess } from "./assess.ts";
import { profileOf, severityIn } from "./finding-profiles.ts";
import { FINDING_IDS, severityOf, SEVERITIES, type Severity } from "./findings.ts";
import { PROFILES, type Profile, type Report } from "./schema.ts";
import { buildFacts, requesting } from "./testing/facts-builder.ts";
import { testCatalogue } from "./testing/test-catalogue.ts";

const reportIn = (profile: Profile): Report =>
  assess(buildFacts({ manifest: requesting("android.permission.CAMERA") }), { catalogue: testCatalogue([]), profile });
const severitiesIn = (profile: Profile): ReadonlyMap<string, Severity> =>
  new Map(reportIn(profile).findings.map(({ id, severity }) => [id, severity]));

describe("the profiles", () => {
  it("hold one another: what counts in one counts as much in the next", () => {
    const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
    for (const id of FINDING_IDS) {
      const ranks = PROFILES.map((profile) => rank(severityIn(profile, id, severityOf(id))));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(severityIn("best-practice", id, severityOf(id))).toBe(severityOf(id));
    }
  });

  it("all count whether the file is what it claims to be", () => {
    const integrity = FINDING_IDS.filter((id) => /^malformed\/|^janus\/|^developer-identity\/(?!rotated)/.test(id));
    expect(integrity.length).toBeGreaterThan(8);
    expect(integrity.filter((id) => profileOf(id) !== "law-minimum")).toEqual([]);
  });

  it("of the law count who receives, and not what only a guide asks", () => {
    expect(severityIn("law-minimum", "modules/recipient-unknown", "low")).toBe("low");
    expect(severityIn("law-minimum", "cleartext-traffic/allowed", "medium")).toBe("info");
    expect(severityIn("jssec-strict", "cleartext-traffic/allowed", "medium")).toBe("medium");
    expect(severityIn("jssec-strict", "backup/allowed", "low")).toBe("info");
    expect(severityIn("best-practice", "backup/allowed", "low")).toBe("low");
  });
});

describe("a report", () => {
  it("names its profile and the day of the rules", () => {
    const { profile, rulesAsOf } = reportIn("law-minimum");
    expect(profile).toBe("law-minimum");
    expect(rulesAsOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("counts a finding only where the profile asks for it", () => {
    const unused = PROFILES.map((profile) => severitiesIn(profile).get("permissions/unused-dangerous"));
    expect(unused).toEqual(["info", "medium", "medium"]);
  });

  it("has the same findings in every profile", () => {
    const ids = PROFILES.map((profile) => [...severitiesIn(profile).keys()].sort());
    expect(ids[0]?.length).toBeGreaterThan(0);
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
  });
});
