import { isPdf, lintDocument, parseDocument } from "@akashi/declarations";
import { describe, expect, it } from "vitest";
import { readDocumentBytes } from "./read-document-file.ts";
import { PdfError, readPdfText } from "./pdf.ts";

/** Words at a place of a page, in points from its lower left corner. */
type Placed = readonly [x: number, y: number, words: string];

const hexOf = (words: string): string =>
  [...words].map((letter) => letter.codePointAt(0)!.toString(16).padStart(4, "0")).join("");

/** A font of codes that are the letters' own, with the table that says so (ISO 32000-2, 9.10.3). */
const TO_UNICODE =
  "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n" +
  "1 begincodespacerange <0000> <ffff> endcodespacerange\n1 beginbfrange <0000> <ffff> <0000> endbfrange\nendcmap end end";

/** A PDF of one page, written out by hand (ISO 32000-2, 7.5). */
const buildPdf = (placed: readonly Placed[]): Uint8Array => {
  const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const content = placed.map(([x, y, words]) => `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm <${hexOf(words)}> Tj ET`).join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    stream(content),
    "<< /Type /Font /Subtype /Type0 /BaseFont /MS-Gothic /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Gothic /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 8 0 R >>",
    stream(TO_UNICODE),
    "<< /Type /FontDescriptor /FontName /MS-Gothic /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(body);
};

describe("a PDF", () => {
  it("is known by its first bytes", () => {
    expect(isPdf(buildPdf([]))).toBe(true);
    expect(isPdf(new TextEncoder().encode("<!doctype html>"))).toBe(false);
  });

  it("gives its lines, and its columns as cells with wrapped lines joined", async () => {
    const pdf = buildPdf([
      [50, 800, "外部送信について"],
      [50, 760, "ツール"],
      [150, 760, "送信先"],
      [300, 760, "送信される情報"],
      [430, 760, "利用目的"],
      [50, 735, "Repro"],
      [150, 735, "Repro"],
      [150, 722, "株式会社"],
      [300, 735, "端末情報、"],
      [300, 722, "操作履歴"],
      [430, 735, "アクセス解析"],
      [50, 690, "Sentry"],
      [150, 690, "Sentry株式会社"],
      [300, 690, "クラッシュログ"],
      [430, 690, "不具合の調査"],
    ]);
    const text = await readPdfText(pdf);
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "外部送信について",
      "ツール\t送信先\t送信される情報\t利用目的",
      "Repro\tRepro株式会社\t端末情報、操作履歴\tアクセス解析",
      "Sentry\tSentry株式会社\tクラッシュログ\t不具合の調査",
    ]);
    const { rows } = lintDocument(parseDocument(text, "text"));
    expect(rows.map(({ tool, recipient }) => `${tool} ${recipient.legalName}`)).toEqual([
      "Repro Repro株式会社",
      "Sentry Sentry株式会社",
    ]);
  });

  it("without text, and one that is broken, are errors that say so", async () => {
    await expect(readPdfText(buildPdf([]))).rejects.toMatchObject({ reason: "no-text" });
    await expect(readPdfText(new TextEncoder().encode("%PDF-1.7\nnothing"))).rejects.toBeInstanceOf(PdfError);
  });

  it("has no lines of its own to point at", async () => {
    const document = await readDocumentBytes("n.pdf", buildPdf([[50, 800, "外部送信について"]]), "ja");
    const { defects } = lintDocument(document);
    expect(defects.map(({ line }) => line)).toEqual(defects.map(() => null));
    expect(document.lines).toEqual([]);
  });
});
