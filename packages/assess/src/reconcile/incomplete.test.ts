import { describe, expect, it } from "vitest";
import { apiUse, reachedPackage } from "../testing/facts-builder.ts";
import { check, item, notice, reportOf, rowsOf, TRACKER, withCode } from "../testing/reconcile-cases.ts";
import { declaring } from "../testing/perfect-documents.ts";
import type { ReconciliationRow } from "./schema.ts";

const stating = (sender: boolean, recipient: boolean): ReturnType<typeof item> =>
  item("UI.ID.ADVERTISING", { statesPurposes: { sender, recipient } });
const rowFor = (items: readonly ReturnType<typeof item>[], profile: "law-minimum" | "jssec-strict" = "jssec-strict"): string => {
  const [row] = rowsOf(check(reportOf(TRACKER, { profile }), [notice(...items)]), "transmission");
  return `${row?.verdict} ${row?.severity} ${row?.action}: ${row?.reasons.join(" ")}`;
};

describe("a row of a notice", () => {
  it.each([
    [true, true, "consistent null none: module-in-app"],
    [true, false, "consistent medium complete-row: module-in-app recipient-purpose-not-stated"],
    [false, true, "consistent medium complete-row: module-in-app sender-purpose-not-stated"],
    [false, false, "consistent high complete-row: module-in-app purposes-not-stated"],
  ])("with the sender's purpose %s and the recipient's %s", (sender, recipient, expected) => {
    expect(rowFor([stating(sender, recipient)])).toBe(expected);
  });

  it("needs both sides by the commentary, and one by the law", () => {
    expect(rowFor([stating(true, false)], "law-minimum")).toBe("consistent null none: module-in-app");
    expect(rowFor([stating(false, false)], "law-minimum")).toContain("purposes-not-stated");
  });

  it("is complete where another part of it says the purposes", () => {
    expect(rowFor([stating(false, false), { ...stating(true, true), typeId: "UI.ACT.APP_USE" }])).toContain(
      "consistent null none",
    );
  });

  it("without information is not complete", () => {
    expect(rowFor([item(null)])).toBe("consistent high complete-row: module-in-app information-not-stated");
  });

  it("for a second recipient, or for code of unknown origin, has to say its own purposes", () => {
    const second = { ...stating(false, false), recipient: { legalName: "株式会社だれか", serviceName: null } };
    const report = reportOf({
      ...withCode(reachedPackage("net.tracker.sdk"), reachedPackage("org.nazo.kit")),
      apis: [apiUse("android.provider.Settings$Secure.getString=android_id", "org.nazo.kit")],
    });
    const unknown = { ...second, tool: "org.nazo", typeId: "UI.ID.ANDROID_ID" };
    const rows = rowsOf(check(report, [notice(stating(true, true), second, unknown)]), "transmission");
    expect(rows.map(({ verdict, reasons }) => `${verdict}: ${reasons.join(" ")}`).sort()).toEqual([
      "consistent: code-reads recipient-not-checkable purposes-not-stated",
      "consistent: module-in-app",
      "not-verifiable: module-in-app recipient-not-checkable purposes-not-stated",
    ]);
  });

  it("is not excused by a policy that says more", () => {
    const policy = declaring([stating(true, true)], "policy");
    const rows = check(reportOf(TRACKER), [notice(stating(false, false)), policy]).rows;
    expect(rows.filter(({ reasons }): boolean => reasons.includes("purposes-not-stated"))).toHaveLength(1);
  });

  it("counts for the exit code as any other row", () => {
    const weigh = ({ severity }: ReconciliationRow): boolean => severity === "high";
    expect(check(reportOf(TRACKER), [notice(stating(false, false))]).rows.some(weigh)).toBe(true);
    expect(check(reportOf(TRACKER), [notice(stating(true, true))]).rows.some(weigh)).toBe(false);
  });
});
