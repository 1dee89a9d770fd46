import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { pathToFileURL } from "node:url";
import { textOfPage, type Run } from "./pdf-lines.ts";
import { textOfStructure, type MarkedText, type StructNode } from "./pdf-structure.ts";

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
 * The reader may print what it meets and may never end on a hostile file: it runs in a thread of its own, which is silent, limited, and has
 * a copy of the file. It runs no script of a document, fetches nothing and makes no font of one: letters are taken, not drawn.
 */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const fail = (error) => parentPort.postMessage({ error: String(error?.message ?? error) });
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
const runsOf = async (page) => {
  const { viewBox: [left, , , top] } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap(({ str, transform, width }) => {
    if (typeof str !== "string" || str.trim() === "") return [];
    const [a, b, c, d, x, y] = transform;
    return [{ x: x - left, y: top - y, end: x - left + width, size: Math.hypot(c, d) || Math.hypot(a, b), text: str }];
  });
};
const markedTextOf = async (page) => {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open = [];
  const text = {};
  let outside = 0;
  for (const { type, id, str, hasEOL } of items) {
    if (type === "endMarkedContent") open.pop();
    else if (typeof str !== "string") open.push(id ?? open.at(-1) ?? null);
    else if (open.at(-1) == null) outside += str.trim().length;
    else text[open.at(-1)] = (text[open.at(-1)] ?? "") + str + (hasEOL ? "\\n" : "");
  }
  return { text, outside };
};
(async () => {
  const { getDocumentProxy } = await import(workerData.library);
  const options = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, verbosity: 0 };
  const pdf = await getDocumentProxy(workerData.bytes, options);
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push({ runs: await runsOf(page), tree: await page.getStructTree(), ...(await markedTextOf(page)) });
    page.cleanup();
  }
  parentPort.postMessage({ pages });
})().catch(fail);
`;

interface PdfPage {
  readonly runs: readonly Run[];
  /** Null where the PDF is not tagged. */
  readonly tree: StructNode | null;
  readonly text: MarkedText;
  /** Letters that no element of the structure has. */
  readonly outside: number;
}

type Answer = { readonly pages: readonly PdfPage[] } | { readonly error: string };

/** Page numbers and the date in the margin are marked as no content; a page with more of that is read by its places. */
const MOST_OUTSIDE = 0.2;

const textOf = ({ runs, tree, text, outside }: PdfPage): string => {
  const structured = tree === null ? "" : textOfStructure(tree, text);
  return structured.length * MOST_OUTSIDE > outside ? structured : textOfPage(runs);
};

const readPages = async (bytes: Uint8Array): Promise<readonly PdfPage[]> => {
  const worker = new Worker(THREAD, {
    eval: true,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    workerData: { bytes: Uint8Array.from(bytes), library: pathToFileURL(createRequire(import.meta.url).resolve("unpdf")).href },
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

/** Fonts that a browser prints map some letters to the radicals that look like them (U+2F00 Kangxi, U+2E80 supplement). */
const RADICALS = /[\u2e80-\u2fdf]/gu;

/** The text of a PDF, lines and columns as they stand on its pages. Throws PdfError, also where it only draws its letters. */
export const readPdfText = async (bytes: Uint8Array): Promise<string> => {
  const pages = await readPages(bytes);
  const text = pages
    .map(textOf)
    .join("\n")
    .replace(RADICALS, (radical) => radical.normalize("NFKC"))
    .replaceAll("\u2027", "・");
  if (text.trim() === "") throw new PdfError("no-text", "no text");
  return text;
};
