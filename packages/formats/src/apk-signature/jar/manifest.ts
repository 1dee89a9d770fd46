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

const decodeLine = (line: Uint8Array): string => {
  for (const byte of line) if (byte >= 0x80) return decodeUtf8(line);
  // Lines have at most 72 bytes by the specification; a hostile one must not become a million arguments.
  return line.length <= 512 ? String.fromCharCode(...line) : decodeUtf8(line);
};

/** Name and value stand apart by a colon and one space; obfuscators put more spaces, which belong to the name or the value. */
const parseAttribute = (line: Uint8Array): Attribute => {
  const text = decodeLine(line);
  const colon = text.indexOf(": ");
  return colon < 0 ? { name: text, value: "" } : { name: text.slice(0, colon), value: text.slice(colon + 2) };
};

class ManifestParser {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Undefined at the end. */
  readSection(): JarSection | undefined {
    let start = this.#position;
    let line = this.#readLine();
    while (line?.length === 0) {
      start = this.#position;
      line = this.#readLine();
    }
    if (line === undefined) return undefined;
    const attributes: Attribute[] = [];
    while (line !== undefined && line.length > 0) {
      attributes.push(parseAttribute(this.#joinContinuations(line)));
      line = this.#readLine();
    }
    return new Section(start, this.#position - start, attributes);
  }

  /** Lines that begin with a space continue the one before; a character of several bytes may be cut by that. */
  #joinContinuations(first: Uint8Array): Uint8Array {
    if (this.#bytes[this.#position] !== SPACE) return first;
    const pieces = [first];
    let size = first.length;
    while (this.#bytes[this.#position] === SPACE) {
      const line = this.#readLine() ?? first.subarray(0, 0);
      pieces.push(line.subarray(1));
      size += line.length - 1;
    }
    const joined = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    return joined;
  }

  /** A line without its end, which is CR LF, LF or CR; undefined at the end of the file. */
  #readLine(): Uint8Array | undefined {
    const bytes = this.#bytes;
    const start = this.#position;
    if (start >= bytes.length) return undefined;
    let end = start;
    while (end < bytes.length && bytes[end] !== CR && bytes[end] !== LF) end += 1;
    const isPair = bytes[end] === CR && bytes[end + 1] === LF;
    this.#position = Math.min(bytes.length, end + (isPair ? 2 : 1));
    return bytes.subarray(start, end);
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
