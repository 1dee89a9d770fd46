import type { Report } from "@akashi/assess";
import { answerOf } from "../summary/answer.ts";
import { appName } from "../summary/names.ts";
import { LABELS } from "../words/labels.ts";
import type { Language } from "../words/language.ts";
import { html } from "./markup.ts";
import { renderPage } from "./page.ts";
import { answerSection } from "./sections/answer.ts";
import { coverageSection, guideSection, identitySection } from "./sections/closing.ts";
import { destinationsSection } from "./sections/destinations.ts";
import { findingsSection } from "./sections/findings.ts";
import { followedSection } from "./sections/followed.ts";
import { flowSection } from "./sections/flow.ts";
import { informationSection } from "./sections/information.ts";
import { modulesSection } from "./sections/modules.ts";
import { permissionsSection } from "./sections/permissions.ts";
import { name, say } from "./text.ts";

/** How a page is made. */
export interface HtmlOptions {
  /** Language that is shown first; the reader can switch. */
  readonly lang: Language;
}

/** The report as one HTML file in both languages, without any external resource: for a lay reader first, then with all evidence. */
export const renderHtml = (report: Report, { lang }: HtmlOptions): string => {
  const { artifact, engine, catalogue } = report;
  const answer = answerOf(report);
  return renderPage({
    lang,
    kind: LABELS.reportTitle,
    subject: appName(artifact),
    under: html`<p>
      ${say(LABELS.version)} ${artifact.versionName ?? "?"} (${artifact.versionCode ?? "?"})
      ${artifact.packageName !== null && name(artifact.packageName)}
    </p>`,
    sections: [
      answerSection(report, answer),
      flowSection(report),
      followedSection(report),
      modulesSection(report, answer),
      informationSection(report),
      permissionsSection(report),
      destinationsSection(report),
      findingsSection(report.findings, report),
      coverageSection(report),
      guideSection(),
      identitySection(report),
    ],
    closing: html`<p>Akashi ${engine.version} / ${catalogue.version} / <code>${artifact.sha256}</code></p>`,
  });
};
