import { appendFileSync, writeFileSync } from "node:fs";
import { basename, extname, isAbsolute, relative, sep } from "node:path";
import type { Report } from "@akashi/assess";
import { renderHtml, renderJson, renderSarif, renderTerminal, type Language } from "@akashi/render";
import type { Environment } from "./environment.ts";
import { UnreadableError, UsageError } from "./errors.ts";
import { MESSAGES } from "./messages.ts";

/** Forms of a record. */
type OutputFormat = "terminal" | "json" | "html" | "sarif";

/** What a renderer needs beside the record. */
export interface RenderContext extends Environment {
  /** The file that was inspected, as the user named it: alerts of code scanning point at it. */
  readonly inspected: string;
}

/** How a record is written in one format. */
export type Renderers<T> = Readonly<Record<OutputFormat, (record: T, context: RenderContext) => string>>;

/** A path of a repository: relative, with slashes; of a file elsewhere its name. */
export const sarifPath = (path: string): string => {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") || isAbsolute(fromHere) ? basename(path) : fromHere.split(sep).join("/");
};

export const REPORT_RENDERERS: Renderers<Report> = {
  terminal: (report, { language: lang, width, color }) => renderTerminal(report, { lang, width, color }),
  json: (report) => renderJson(report),
  html: (report, { language: lang }) => renderHtml(report, { lang }),
  sarif: (report, { language: lang, inspected }) => renderSarif(report, { lang, artifactPath: sarifPath(inspected) }),
};

const FORMAT_OF_ENDING: Readonly<Record<string, OutputFormat>> = {
  ".html": "html",
  ".htm": "html",
  ".json": "json",
  ".sarif": "sarif",
  ".txt": "terminal",
};

/** The format that a file's ending asks for. Throws UsageError. */
const formatOfFile = (file: string, language: Language): OutputFormat => {
  const format = FORMAT_OF_ENDING[extname(file).toLowerCase()];
  if (format === undefined) throw new UsageError(MESSAGES[language].unknownOutput(file));
  return format;
};

const writing = (file: string, write: () => void, language: Language): void => {
  try {
    write();
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnreadableError(MESSAGES[language].cannotWrite(file, reason));
  }
};

/** Writes a file. Throws UnreadableError with the reason. */
export const writeOutput = (file: string, text: string | Uint8Array, language: Language): void =>
  writing(file, () => writeFileSync(file, text), language);

/** Adds to a file. Throws UnreadableError with the reason. */
export const appendOutput = (file: string, text: string, language: Language): void =>
  writing(file, () => appendFileSync(file, text), language);

/** Options that say where a record goes, as commander gives them. */
export interface OutputOptions {
  readonly json?: boolean;
  readonly sarif?: boolean;
  /** A file, or `-` for standard output. */
  readonly html?: string;
  readonly output?: readonly string[];
}

/** Where a record goes: one format on standard output, and files in the formats of their endings. */
export interface OutputChoice {
  readonly format: OutputFormat;
  readonly files: readonly { readonly file: string; readonly format: OutputFormat }[];
}

/** Standard output always has one format: the summary, where files alone were asked for, as it is what one looks at first. */
export const choiceOf = ({ json, sarif, html, output }: OutputOptions, language: Language): OutputChoice => {
  const files = (output ?? []).map((file) => ({ file, format: formatOfFile(file, language) }));
  if (html !== undefined && html !== "-") files.push({ file: html, format: "html" });
  return { format: json === true ? "json" : sarif === true ? "sarif" : html === "-" ? "html" : "terminal", files };
};

/** Writes the record to every file and to standard output. */
export const emit = <T>(record: T, renderers: Renderers<T>, { format, files }: OutputChoice, context: RenderContext): void => {
  const { language, out, err } = context;
  for (const { file, format: fileFormat } of files) {
    writeOutput(file, renderers[fileFormat](record, { ...context, color: false }), language);
    err(`${MESSAGES[language].written(file)}\n`);
  }
  out(renderers[format](record, context));
};
