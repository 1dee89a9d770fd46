import { encodeBase64, encodeUtf8 } from "@akashi/bytes";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LATEST_SDK } from "../result.ts";
import { findUnsupportedVersions, renderVersions } from "./api-levels.ts";
import { findDigestsToVerify, isBase64Of } from "./digests.ts";
import { type JarManifest, parseJarManifest } from "./manifest.ts";

const parse = (text: string): JarManifest => parseJarManifest(encodeUtf8(text));

interface PlainSection {
  readonly start: number;
  readonly size: number;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

/** Length of the end of a line at a position: CR LF, LF or CR (JAR File Specification, "Specification", `newline`). */
const newlineAt = (bytes: Uint8Array, at: number): number =>
  bytes[at] === 0x0d ? (bytes[at + 1] === 0x0a ? 2 : 1) : bytes[at] === 0x0a ? 1 : 0;

const plainAttribute = (bytes: readonly number[]): { readonly name: string; readonly value: string } => {
  const [name = "", ...value] = new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes)).split(": ");
  return { name, value: value.join(": ") };
};

/** The same as the parser, as slowly and plainly as the specification says it; of two attributes of one name the first. */
const readByteByByte = (bytes: Uint8Array): readonly PlainSection[] => {
  const sections: PlainSection[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (newlineAt(bytes, at) > 0) {
      at += newlineAt(bytes, at);
      continue;
    }
    const start = at;
    const lines: number[][] = [];
    while (at < bytes.length && newlineAt(bytes, at) === 0) {
      const continued = bytes[at] === 0x20 ? lines.at(-1) : undefined;
      const line = continued ?? [];
      if (continued === undefined) lines.push(line);
      else at += 1;
      while (at < bytes.length && newlineAt(bytes, at) === 0) line.push(bytes[at++] ?? 0);
      at += newlineAt(bytes, at);
    }
    at += newlineAt(bytes, at);
    const attributes = lines.map(plainAttribute);
    const isFirst = (name: string, index: number): boolean =>
      attributes.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === index;
    sections.push({ start, size: at - start, attributes: attributes.filter(({ name }, index) => isFirst(name, index)) });
  }
  return sections;
};

describe("jar manifests", () => {
  it("reads sections, which an empty line ends", () => {
    const text = "Manifest-Version: 1.0\r\n\r\nName: a\r\nSHA1-Digest: x\r\n\r\n\r\nName: b\r\n";
    const { main, sections } = parse(text);
    expect(main).toMatchObject({ name: null, start: 0, size: 25 });
    expect(sections.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(sections.map(({ start, size }) => text.slice(start, start + size))).toEqual([
      "Name: a\r\nSHA1-Digest: x\r\n\r\n",
      "Name: b\r\n",
    ]);
    expect(sections[0]?.findValue("sha1-DIGEST")).toBe("x");
  });

  it.each(["\n", "\r", "\r\n"])("ends lines with %j", (end) => {
    const { main, sections } = parse(["A: 1", "", "Name: n", "B: 2", ""].join(end));
    expect(main?.findValue("A")).toBe("1");
    expect(sections[0]?.findValue("B")).toBe("2");
  });

  it("joins continued lines before it decodes them, so that a cut character survives", () => {
    const bytes = encodeUtf8("Main: 1\n\nName: 証跡\n");
    const at = bytes.indexOf(0xe8) + 1;
    const cut = Uint8Array.of(...bytes.subarray(0, at), 0x0a, 0x20, ...bytes.subarray(at));
    expect(parseJarManifest(cut).sections[0]?.name).toBe("証跡");
  });

  it("joins as many continued lines as there are, one space of each taken away", () => {
    const text = "A: 1\r\n 2\n  3\r \n 4\nB: x\n\n \nName: n";
    const { main, sections } = parse(text);
    expect(main?.findValue("A")).toBe("12 34");
    expect(main?.findValue("B")).toBe("x");
    // A first line that begins with a space continues nothing.
    expect(sections).toHaveLength(1);
    expect(sections[0]).toMatchObject({ name: null, start: text.lastIndexOf(" \nName") });
    expect(sections[0]?.findValue("Name")).toBe("n");
  });

  it("reads a name that is cut anywhere by the end of a line", () => {
    expect(parse("A: 1\n\nNa\n me: a\n").sections[0]?.name).toBe("a");
    expect(parse("A: 1\n\nName:\n  a\n").sections[0]?.name).toBe("a");
  });

  it("takes a byte order mark for a part of the first name", () => {
    const { main, sections } = parse("\ufeffA: 1\nB: 2\n\n\ufeffName: a\nName: b\n");
    expect([main?.findValue("A"), main?.findValue("\ufeffA"), main?.findValue("B")]).toEqual([undefined, "1", "2"]);
    expect(sections.map(({ name }) => name)).toEqual([null]);
  });

  it("reads what is no UTF-8, and the lines beside it", () => {
    const bytes = Uint8Array.of(...encodeUtf8("A: "), 0xe8, 0xa8, ...encodeUtf8("\nB: 2\n\nName: "), 0xff, ...encodeUtf8("x\n"));
    const { main, sections } = parseJarManifest(bytes);
    expect([main?.findValue("A"), main?.findValue("B"), sections[0]?.name]).toEqual(["\ufffd", "2", "\ufffdx"]);
  });

  it("reads the last line without an end, and NUL like any other character", () => {
    const { main } = parse("A: 1\u0000\nB: 2");
    expect([main?.findValue("A"), main?.findValue("B"), main?.size]).toEqual(["1\u0000", "2", 10]);
  });

  it("costs no more than its size where only one of the ends of lines is in it", () => {
    for (const letter of ["\r", "\n", "a: b\r", "a: b\n", "\n "]) {
      const { main, sections } = parse(`${letter.repeat(2 ** 22 / letter.length)}\n\nName: z\n`);
      expect((sections.at(-1) ?? main)?.name).toBe("z");
    }
  });

  it("reads what a reader byte by byte reads", () => {
    const letters = [..."Name: a", "\r", "\n", "\r\n", "\n ", "\n\n", "é", "証", "𠮷", "\ufeff", "\u0000"].map(encodeUtf8);
    const pieces = [...letters, Uint8Array.of(0xe8), Uint8Array.of(0x80), Uint8Array.of(0xff)];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 80 }), (chosen) => {
        const bytes = Uint8Array.of(...chosen.flatMap((piece) => [...piece]));
        const { main, sections } = parseJarManifest(bytes);
        const read = [...(main === null ? [] : [main]), ...sections];
        const expected = readByteByByte(bytes);
        expect(read.map(({ start, size }) => ({ start, size }))).toEqual(expected.map(({ start, size }) => ({ start, size })));
        read.forEach((section, index) => {
          for (const { name, value } of expected[index]?.attributes ?? []) expect(section.findValue(name)).toBe(value);
        });
      }),
      { numRuns: 2_000, seed: 17 },
    );
  });

  it("keeps the odd spaces of obfuscators, and takes the first of two values", () => {
    const { main } = parse("A :  x \nB:y\nA : z\n");
    expect(main?.findValue("A ")).toBe(" x ");
    expect(main?.findValue("B:y")).toBe("");
  });

  it("has no sections in an empty file", () => {
    expect(parse("")).toEqual({ main: null, sections: [] });
    expect(parse("\n\n\r\n")).toEqual({ main: null, sections: [] });
  });

  it("reads any bytes, and its sections cover no byte twice", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."Name: \r\n a=é"), { maxLength: 60 }), (letters) => {
        const bytes = encodeUtf8(letters.join(""));
        const { main, sections } = parseJarManifest(bytes);
        let end = 0;
        for (const section of [...(main === null ? [] : [main]), ...sections]) {
          expect(section.start).toBeGreaterThanOrEqual(end);
          end = section.start + section.size;
        }
        expect(end).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe("digests in a jar manifest", () => {
  const section = (text: string): JarManifest["sections"][number] => {
    const [found] = parse(`M: 1\n\n${text}`).sections;
    if (found === undefined) throw new Error("no section");
    return found;
  };
  const both = section("Name: a\nSHA1-Digest: one\nSHA-256-Digest: two\n");

  it("takes the strongest since Android 4.3, the first that is listed before", () => {
    expect(findDigestsToVerify(both, "-Digest", { minSdk: 18, maxSdk: 30 })).toEqual([{ algorithm: "sha256", expected: "two" }]);
    expect(findDigestsToVerify(both, "-Digest", { minSdk: 1, maxSdk: 17 })).toEqual([{ algorithm: "sha1", expected: "one" }]);
    expect(findDigestsToVerify(both, "-Digest", { minSdk: 17, maxSdk: 18 })).toHaveLength(2);
  });

  it("reads the list of algorithms that only old versions read", () => {
    const listed = section("Name: a\nDigest-Algorithms: MD5 SHA1\nMD5-Digest: one\nSHA1-Digest: two\n");
    expect(findDigestsToVerify(listed, "-Digest", { minSdk: 1, maxSdk: 17 })).toEqual([{ algorithm: "md5", expected: "one" }]);
    expect(findDigestsToVerify(listed, "-Digest", { minSdk: 18, maxSdk: 18 })).toEqual([{ algorithm: "sha1", expected: "two" }]);
    const strong = section("Name: a\nDigest-Algorithms: SHA-512\nSHA-512-Digest: one\n");
    expect(findDigestsToVerify(strong, "-Digest", { minSdk: 8, maxSdk: 17 })).toEqual([]);
    expect(findDigestsToVerify(strong, "-Digest", { minSdk: 9, maxSdk: 17 })).toHaveLength(1);
  });

  it("compares base64 with bytes, padded or not, and nothing else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.uint8Array({ maxLength: 70 }), (bytes, other) => {
        const text = encodeBase64(bytes);
        expect(isBase64Of(text, bytes)).toBe(true);
        expect(isBase64Of(text.replaceAll("=", ""), bytes)).toBe(true);
        expect(isBase64Of(text, other)).toBe(text === encodeBase64(other));
      }),
    );
    expect(isBase64Of("AA A=", new Uint8Array(2))).toBe(false);
    expect(isBase64Of("\u00ff\u00ff\u00ff", new Uint8Array(2))).toBe(false);
  });
});

describe("algorithms of jar signatures by Android version", () => {
  const MD5 = "1.2.840.113549.2.5";
  const SHA224 = "2.16.840.1.101.3.4.2.4";
  const SHA256 = "2.16.840.1.101.3.4.2.1";
  const missing = (digest: string, signature: string): string =>
    renderVersions(findUnsupportedVersions(digest, signature, { minSdk: 0, maxSdk: LATEST_SDK }));

  // Rows of the table in apksig's OidConstants.
  it.each([
    [MD5, "1.2.840.113549.1.1.1", ""],
    [MD5, "1.2.840.113549.1.1.4", "9-20"],
    [MD5, "1.2.840.113549.1.1.5", "0-20, 24+"],
    [SHA224, "1.2.840.113549.1.1.1", "9-20"],
    [SHA224, "1.2.840.113549.1.1.11", "0-20, 22+"],
    [SHA256, "1.2.840.113549.1.1.1", "9-17"],
    [SHA256, "1.2.840.113549.1.1.11", "9-17"],
    [SHA256, "1.2.840.10040.4.1", "0-21"],
    [SHA256, "2.16.840.1.101.3.4.3.2", "0-20"],
    [SHA256, "1.2.840.10045.2.1", "0-17"],
    [MD5, "1.2.840.10045.2.1", "0+"],
    [MD5, "1.2.3", "0+"],
    ["1.2.3", "1.2.840.113549.1.1.1", "0+"],
  ])("%s with %s is missing in %s", (digest, signature, expected) => {
    expect(missing(digest, signature)).toBe(expected);
  });

  it("looks at the versions of the range only", () => {
    const range = { minSdk: 10, maxSdk: 12 };
    expect(findUnsupportedVersions(SHA256, "1.2.840.113549.1.1.1", range)).toEqual([range]);
    expect(findUnsupportedVersions(SHA256, "1.2.840.113549.1.1.1", { minSdk: 18, maxSdk: 30 })).toEqual([]);
  });
});
