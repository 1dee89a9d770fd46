import { decodeUtf8 } from "@akashi/bytes";

/** A section of a jar manifest or signature file (JAR File Specification, "Manifest and Signature Specification"). */
export interface JarSection {
  /** Value of `Name` where that is the first attribute; null in the main section. */
  readonly name: string | null;
  /** Where it stands, the empty line at its end included: the bytes that a signature file digests. */
  readonly start: number;
  readonly size: number;
  /** The first value of an attribute; names ignore case. */
  findValue(attribute: string): string | undefined;
}

interface Attribute {
  readonly name: string;
  readonly value: string;
}

class Section implements JarSection {
  readonly name: string | null;
  readonly start: number;
  readonly size: number;
  readonly #attributes: readonly Attribute[];

  constructor(start: number, size: number, attributes: readonly Attribute[]) {
    this.start = start;
    this.size = size;
    this.#attributes = attributes;
    const [first] = attributes;
    this.name = first?.name.toLowerCase() === "name" ? first.value : null;
  }

  findValue(attribute: string): string | undefined {
    const wanted = attribute.toLowerCase();
    for (const { name, value } of this.#attributes) {
      if (name.length === wanted.length && name.toLowerCase() === wanted) return value;
    }
    return undefined;
  }
}

const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;

/** Name and value stand apart by a colon and one space; obfuscators put more spaces, which belong to the name or the value. */
const parseAttribute = (text: string): Attribute => {
  const colon = text.indexOf(": ");
  return colon < 0 ? { name: text, value: "" } : { name: text.slice(0, colon), value: text.slice(colon + 2) };
};

/** Where one byte value comes next, searched for once however often it is asked. */
class NextByte {
  readonly #bytes: Uint8Array;
  readonly #value: number;
  #found = -1;

  constructor(bytes: Uint8Array, value: number) {
    this.#bytes = bytes;
    this.#value = value;
  }

  /** The end of the bytes where there is none. Positions asked for must not go back. */
  from(position: number): number {
    if (this.#found < position) {
      const at = this.#bytes.indexOf(this.#value, position);
      this.#found = at < 0 ? this.#bytes.length : at;
    }
    return this.#found;
  }
}

/** The text of bytes of which each is one character, so that positions in both are the same; else null. */
const alignedText = (bytes: Uint8Array): string | null => {
  const text = decodeUtf8(bytes);
  // Longer characters make the text shorter, and nothing makes it longer; a byte alone that is no UTF-8 is U+FFFD in its line, too.
  return text.length === bytes.length ? text : null;
};

interface Line {
  readonly start: number;
  readonly end: number;
}

class ManifestParser {
  readonly #bytes: Uint8Array;
  readonly #text: string | null;
  readonly #nextCr: NextByte;
  readonly #nextLf: NextByte;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#text = alignedText(bytes);
    this.#nextCr = new NextByte(bytes, CR);
    this.#nextLf = new NextByte(bytes, LF);
  }

  /** Undefined at the end. */
  readSection(): JarSection | undefined {
    let start = this.#position;
    let line = this.#readLine();
    while (line !== undefined && line.start === line.end) {
      start = this.#position;
      line = this.#readLine();
    }
    if (line === undefined) return undefined;
    const attributes: Attribute[] = [];
    while (line !== undefined && line.start < line.end) {
      attributes.push(parseAttribute(this.#decodeLogicalLine(line)));
      line = this.#readLine();
    }
    return new Section(start, this.#position - start, attributes);
  }

  #decodeLogicalLine(first: Line): string {
    if (this.#bytes[this.#position] === SPACE) return decodeUtf8(this.#joinContinuations(first));
    return this.#text === null
      ? decodeUtf8(this.#bytes.subarray(first.start, first.end))
      : this.#text.slice(first.start, first.end);
  }

  /** Lines that begin with a space continue the one before; a character of several bytes may be cut by that. */
  #joinContinuations(first: Line): Uint8Array {
    const pieces = [this.#bytes.subarray(first.start, first.end)];
    while (this.#bytes[this.#position] === SPACE) {
      const line = this.#readLine();
      if (line !== undefined) pieces.push(this.#bytes.subarray(line.start + 1, line.end));
    }
    const joined = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    return joined;
  }

  /** A line without its end, which is CR LF, LF or CR; undefined at the end of the file. */
  #readLine(): Line | undefined {
    const bytes = this.#bytes;
    const start = this.#position;
    if (start >= bytes.length) return undefined;
    const end = Math.min(this.#nextCr.from(start), this.#nextLf.from(start));
    const isPair = bytes[end] === CR && bytes[end + 1] === LF;
    this.#position = Math.min(bytes.length, end + (isPair ? 2 : 1));
    return { start, end };
  }
}

/** A manifest or signature file: its main section, null in an empty file, and the one for each entry. */
export interface JarManifest {
  readonly main: JarSection | null;
  readonly sections: readonly JarSection[];
}

/** Parses `MANIFEST.MF` or a `.SF` file the way Android does; nothing in it is an error. */
export const parseJarManifest = (bytes: Uint8Array): JarManifest => {
  const parser = new ManifestParser(bytes);
  const main = parser.readSection() ?? null;
  const sections: JarSection[] = [];
  for (let section = parser.readSection(); section !== undefined; section = parser.readSection()) sections.push(section);
  return { main, sections };
};
