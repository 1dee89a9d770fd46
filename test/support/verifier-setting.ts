import { writeFileSync } from "node:fs";
import type { Bundle, TrustPolicyFile } from "@akashi/evidence";
import { buildApp } from "./app-builder.ts";
import { analysisOf, AttestedReport, bundleFile, MOMENT } from "./attested-report.ts";
import type { GivenBytes } from "./page-fixture.ts";
import { runCli } from "./run-cli.ts";
import { sendingApp } from "./sending-app.ts";
import { buildVerifierPageFixture, type GivenToVerify, type VerifierPage } from "./verifier-page.ts";

type App = GivenBytes & { readonly bytes: Uint8Array };

export const APP: App = { name: "tenki.apk", bytes: sendingApp() };
export const OTHER_APP: App = { name: "tenki.apk", bytes: buildApp({ packageName: "com.example.other" }) };

/** In UTC whatever the machine says: the field of the time takes the local clock. */
export const ZONE = { timezoneId: "UTC" };

/** The page that verifies, with a good bundle for the report of an app, and a policy that trusts its log and its keys. */
export class VerifierSetting {
  readonly page: VerifierPage;
  readonly report: string;
  readonly attested: AttestedReport;
  readonly good: Bundle;
  readonly trust: GivenBytes;

  private constructor(made: Pick<VerifierSetting, "page" | "report" | "attested" | "good" | "trust">) {
    this.page = made.page;
    this.report = made.report;
    this.attested = made.attested;
    this.good = made.good;
    this.trust = made.trust;
  }

  static async build(): Promise<VerifierSetting> {
    const page = await buildVerifierPageFixture();
    const report = await reportOf(page, APP);
    const attested = new AttestedReport(analysisOf(APP, report), report);
    return new VerifierSetting({ page, report, attested, good: await attested.bundle(), trust: await policyFile(attested) });
  }

  /** What is given to verify the good bundle, with changes. */
  given(changes: Partial<GivenToVerify> = {}): GivenToVerify {
    return { bundle: bundleFile(this.good), policy: this.trust, moment: MOMENT, ...changes };
  }

  /** The good bundle, with another record than the one that was attested. */
  get otherRecord(): GivenBytes {
    return bundleFile({ ...this.good, record: { ...this.good.record, findings: [] } });
  }

  /** Opens the page, does something in it, and closes it. */
  use: VerifierPage["use"] = (work, options) => this.page.use(work, { ...ZONE, ...options });

  close(): Promise<void> {
    return this.page.close();
  }
}

/** The report of an app as the command line writes it; the app is left in the folder of the page. */
export const reportOf = async (page: VerifierPage, { name, bytes }: App): Promise<string> => {
  writeFileSync(page.at(name), bytes);
  return (await runCli(["inspect", "--json", page.at(name)])).out;
};

/** A policy that trusts the log of an attested report. */
export const policyFile = async (of: AttestedReport, changes: Partial<TrustPolicyFile> = {}): Promise<GivenBytes> => ({
  name: "trust.json",
  bytes: await of.policy(changes),
});
