import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Page } from "pdf2json";
import { textOfPage } from "./pdf-lines.ts";

/** Why a PDF gave no text. */
export class PdfError extends Error {
  override readonly name = "PdfError";
  readonly reason: "broken" | "no-text";

  constructor(reason: "broken" | "no-text", message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Longest time for one PDF. One of 200 pages takes some seconds. */
const TIMEOUT_MS = 60_000;
/** Memory of the thread that reads it. */
const MEMORY_MB = 1_024;

/**
 * The reader prints what it meets, may never end on a hostile file, and reads the memory behind a buffer from its start: it runs in a
 * thread of its own, which is silent, limited, and has a copy of the file.
 */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const library = require(workerData.library);
const PDFParser = library.default ?? library;
const parser = new PDFParser(null, false);
const fail = (error) => parentPort.postMessage({ error: String(error?.parserError?.message ?? error?.parserError ?? error?.message ?? error) });
process.on("uncaughtException", fail);
parser.on("pdfParser_dataError", fail);
parser.on("pdfParser_dataReady", ({ Pages }) => parentPort.postMessage({ pages: Pages.map(({ Texts }) => ({ Texts })) }));
try { parser.parseBuffer(Buffer.from(workerData.bytes.buffer), 0); } catch (error) { fail(error); }
`;

/** Of a page, what the reader of lines needs. */
type PdfPage = Pick<Page, "Texts">;

type Answer = { readonly pages: readonly PdfPage[] } | { readonly error: string };

const readPages = async (bytes: Uint8Array): Promise<readonly PdfPage[]> => {
  const worker = new Worker(THREAD, {
    eval: true,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    workerData: { bytes: Uint8Array.from(bytes), library: createRequire(import.meta.url).resolve("pdf2json") },
  });
  try {
    return await new Promise((resolve, reject) => {
      const broken = (message: string): void => reject(new PdfError("broken", message));
      const timer = setTimeout(() => broken(`> ${TIMEOUT_MS / 1_000} s`), TIMEOUT_MS);
      worker.on("message", (answer: Answer) => {
        clearTimeout(timer);
        if ("pages" in answer) resolve(answer.pages);
        else broken(answer.error.split("\n")[0]?.replace(/^(?:Error: )+/, "") ?? "");
      });
      worker.on("error", (error) => {
        clearTimeout(timer);
        broken(error instanceof Error ? error.message : String(error));
      });
    });
  } finally {
    await worker.terminate();
  }
};

/** The text of a PDF, lines and columns as they stand on its pages. Throws PdfError, also where it only draws its letters. */
export const readPdfText = async (bytes: Uint8Array): Promise<string> => {
  const pages = await readPages(bytes);
  const text = pages.map(textOfPage).join("\n\n");
  if (text.trim() === "") throw new PdfError("no-text", "no text");
  return text;
};
