import { describe, expect, it } from "vitest";
import { decodeDocument } from "./decode.ts";

/** 「送信先の名称: 株式会社サンプル」 in each encoding, from iconv (glibc 2.36). */
const SAMPLES: readonly (readonly [encoding: string, hex: string])[] = [
  ["utf-8", "e98081e4bfa1e58588e381aee5908de7a7b03a20e6a0aae5bc8fe4bc9ae7a4bee382b5e383b3e38397e383ab0a"],
  ["shift_jis", "9197904d90e682cc96bc8fcc3a208a948eae89ef8ed0835483938376838b0a"],
  ["euc-jp", "c1f7bfaec0e8a4ceccbebece3a20b3f4bcb0b2f1bcd2a5b5a5f3a5d7a5eb0a"],
  ["iso-2022-jp", "1b244241773f2e4068244e4c3e3e4e1b28423a201b244233743c3032713c52253525732557256b1b28420a"],
  ["utf-16le", "0190e14f48516e300d54f0793a0020002a680f5f1a4f3e79b530f330d730eb300a00"],
  ["utf-16be", "90014fe15148306e540d79f0003a0020682a5f0f4f1a793e30b530f330d730eb000a"],
];
const TEXT = "送信先の名称: 株式会社サンプル\n";
const bytesOf = (hex: string): Uint8Array => Buffer.from(hex, "hex");
const page = (charset: string, hex: string): Uint8Array =>
  Buffer.concat([Buffer.from(`<meta charset="${charset}">`), bytesOf(hex)]);

describe("the encoding of a document", () => {
  it.each(SAMPLES)("is found where nothing declares it: %s", (encoding, hex) => {
    expect(decodeDocument(bytesOf(hex))).toEqual({ text: TEXT, encoding });
  });

  it("is taken from a byte order mark before anything else", () => {
    const little = SAMPLES.find(([encoding]) => encoding === "utf-16le")![1];
    expect(decodeDocument(bytesOf(`fffe${little}`))).toEqual({ text: TEXT, encoding: "utf-16le" });
    const big = SAMPLES.find(([encoding]) => encoding === "utf-16be")![1];
    expect(decodeDocument(bytesOf(`feff${big}`))).toEqual({ text: TEXT, encoding: "utf-16be" });
  });

  it("is taken from the page, unless the page is wrong about it", () => {
    const shiftJis = SAMPLES.find(([encoding]) => encoding === "shift_jis")![1];
    expect(decodeDocument(page("Shift_JIS", shiftJis))?.encoding).toBe("shift_jis");
    expect(decodeDocument(page("utf-8", shiftJis))?.text).toContain(TEXT);
    expect(decodeDocument(page("no-such-thing", shiftJis))?.text).toContain(TEXT);
    const utf8 = SAMPLES[0]?.[1] ?? "";
    expect(decodeDocument(page("utf-16", utf8))?.text).toContain(TEXT);
  });

  it("is not made up for what is no text", () => {
    expect(decodeDocument(Uint8Array.from({ length: 512 }, (_, at) => (at * 151 + 7) % 256))).toBeUndefined();
    expect(decodeDocument(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x01, 0x02, 0x03]))).toBeUndefined();
  });
});
