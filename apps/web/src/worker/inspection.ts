import { assess, type Report } from "@akashi/assess";
import { loadCatalogue } from "@akashi/catalogue";
import { collectFacts, type Facts } from "@akashi/facts";
import { browserPrimitives } from "@akashi/host/browser";
import { readChosenFile, Refusal, refusalOfApp } from "@akashi/page/worker";
import { appName, renderCanonical, renderHtml, renderJson, renderSarif, visibleText } from "@akashi/render";
import type { Inspected, ReportForm, Tasks, WorkStage } from "../protocol.ts";
import { WORKER_WORDS } from "./words.ts";

/** An app that was inspected, kept for what is asked of it next. */
export interface Inspection {
  readonly facts: Facts;
  readonly report: Report;
  /** Name of the file, which SARIF points at. */
  readonly file: string;
}

/** As the command line without options. */
export const PROFILE = "jssec-strict";

/** The signature file of scheme v4, as it stands beside its APK. */
const isSignature = ({ name }: File): boolean => /\.idsig$/i.test(name);

/** From files to the report: the engine of the command line with the browser's primitives. Throws Refusal. */
export const inspectFiles = async (
  { files, flows }: Tasks["inspect"]["asks"],
  onStage: (stage: WorkStage) => void,
): Promise<Inspection> => {
  onStage("open");
  const apps = await Promise.all(files.filter((file) => !isSignature(file)).map(readChosenFile));
  const signature = files.find(isSignature);
  const idsig = signature === undefined || apps.length !== 1 ? {} : { idsig: (await readChosenFile(signature)).bytes };
  const names = files.map(({ name }) => name);
  const facts = await collectFacts({ files: apps, flows, onStage, ...idsig }, browserPrimitives).catch((error: unknown) => {
    throw refusalOfApp(names, error);
  });
  // The command line inspects several apps one after the other; nobody chooses files of different apps as one app.
  if (facts.anomalies.some(({ format, code }) => format === "split-set" && code === "mismatch-package") && apps.length > 1)
    throw new Refusal(WORKER_WORDS.severalApps);
  onStage("judge");
  return { facts, report: assess(facts, { catalogue: loadCatalogue(), profile: PROFILE }), file: apps[0]?.name ?? "" };
};

const RENDERERS: Readonly<Record<ReportForm, (inspection: Inspection, language: Tasks["report"]["asks"]["language"]) => string>> =
  {
    html: ({ report }, lang) => renderHtml(report, { lang }),
    json: ({ report }) => renderJson(report),
    facts: ({ facts }) => renderCanonical(facts),
    sarif: ({ report, file }, lang) => renderSarif(report, { lang, artifactPath: file }),
  };

/** The report in a form: the bytes that the command line writes. */
export const renderReport = (inspection: Inspection, { form, language }: Tasks["report"]["asks"]): string =>
  RENDERERS[form](inspection, language);

/** What the page shows of an inspection. */
export const inspectedOf = (inspection: Inspection, language: Tasks["inspect"]["asks"]["language"]): Inspected => {
  const { artifact } = inspection.report;
  const { ja, en } = appName(artifact);
  const version = `${visibleText(artifact.versionName ?? "?")} (${artifact.versionCode ?? "?"})`;
  const packageName = visibleText(artifact.packageName ?? "");
  return {
    html: renderReport(inspection, { form: "html", language }),
    name: { ja: visibleText(ja), en: visibleText(en) },
    under: { ja: `バージョン ${version} ${packageName}`, en: `Version ${version} ${packageName}` },
  };
};
