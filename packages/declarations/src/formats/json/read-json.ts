import { LIMITS, LimitError } from "@akashi/bytes";
import { fault } from "../outcome.ts";

/** A JSON value that knows where it stands, so that what is wrong with it can be shown. */
export type JsonNode =
  | { readonly kind: "object"; readonly offset: number; readonly members: ReadonlyMap<string, JsonNode> }
  | { readonly kind: "array"; readonly offset: number; readonly items: readonly JsonNode[] }
  | { readonly kind: "string"; readonly offset: number; readonly value: string }
  | { readonly kind: "number"; readonly offset: number; readonly value: number }
  | { readonly kind: "boolean"; readonly offset: number; readonly value: boolean }
  | { readonly kind: "null"; readonly offset: number };

/** Longest number: more digits than a double holds. */
const NUMBER_LENGTH = 32;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/;
const WORDS = { true: true, false: false, null: null } as const;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Reads RFC 8259 strictly, and refuses two members of one name, which readers take differently (§4). */
class JsonReader {
  readonly #text: string;
  #at = 0;
  #nodes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readWhole(): JsonNode {
    // A byte order mark is no part of JSON, but readers may ignore it (§8.1).
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1;
    const node = this.#readValue(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#fault("trailing", "something follows the end");
    return node;
  }

  #fault(code: string, reason: string, offset: number = this.#at): Error {
    return fault(code, reason, Math.min(offset, this.#text.length));
  }

  #skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }

  #readValue(depth: number): JsonNode {
    if (depth > LIMITS.formDepth) throw new LimitError("text", "formDepth", { path: [], offset: this.#at });
    this.#nodes += 1;
    if (this.#nodes > LIMITS.formNodes) throw new LimitError("text", "formNodes", { path: [], offset: this.#at });
    this.#skipSpace();
    const offset = this.#at;
    const first = this.#text[offset];
    if (first === "{") return { kind: "object", offset, members: this.#readMembers(depth) };
    if (first === "[") return { kind: "array", offset, items: this.#readItems(depth) };
    if (first === '"') return { kind: "string", offset, value: this.#readString() };
    return this.#readWord(offset) ?? this.#readNumber(offset);
  }

  #readWord(offset: number): JsonNode | undefined {
    for (const [word, value] of Object.entries(WORDS)) {
      if (!this.#text.startsWith(word, offset)) continue;
      this.#at += word.length;
      return value === null ? { kind: "null", offset } : { kind: "boolean", offset, value };
    }
    return undefined;
  }

  #readNumber(offset: number): JsonNode {
    const [digits] = NUMBER.exec(this.#text.slice(offset, offset + NUMBER_LENGTH + 1)) ?? [];
    if (digits === undefined || digits.length > NUMBER_LENGTH) throw this.#fault("syntax", "not a JSON value");
    this.#at += digits.length;
    return { kind: "number", offset, value: Number(digits) };
  }

  #readString(): string {
    const offset = this.#at;
    let end = offset + 1;
    for (; ; end += 1) {
      const code = this.#text.charCodeAt(end);
      if (code === 0x22) break;
      if (Number.isNaN(code)) throw this.#fault("truncated", "the string has no end", offset);
      if (code < 0x20) throw this.#fault("syntax", "a control character in a string", end);
      if (code === 0x5c) end += 1;
    }
    this.#at = end + 1;
    try {
      return JSON.parse(this.#text.slice(offset, end + 1)) as string;
    } catch {
      throw this.#fault("syntax", "an escape that JSON does not have", offset);
    }
  }

  #readItems(depth: number): readonly JsonNode[] {
    const items: JsonNode[] = [];
    this.#readList("]", () => {
      items.push(this.#readValue(depth + 1));
    });
    return items;
  }

  #readMembers(depth: number): ReadonlyMap<string, JsonNode> {
    const members = new Map<string, JsonNode>();
    this.#readList("}", () => {
      const offset = this.#at;
      if (this.#text[offset] !== '"') throw this.#fault("syntax", "a member without a name");
      const name = this.#readString();
      if (members.has(name)) throw this.#fault("duplicate-member", "two members of the same name", offset);
      this.#expect(":");
      members.set(name, this.#readValue(depth + 1));
    });
    return members;
  }

  /** What stands between brackets, with commas between. */
  #readList(end: "]" | "}", readOne: () => void): void {
    this.#at += 1;
    this.#skipSpace();
    if (this.#text[this.#at] === end) {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#skipSpace();
      readOne();
      this.#skipSpace();
      if (this.#text[this.#at] === end) break;
      this.#expect(",");
    }
    this.#at += 1;
  }

  #expect(character: string): void {
    this.#skipSpace();
    if (this.#text[this.#at] !== character) {
      throw this.#fault(this.#at >= this.#text.length ? "truncated" : "syntax", `no "${character}" where one must be`);
    }
    this.#at += 1;
  }
}

/** A text of JSON with the place of each value. Throws FormatError or LimitError. */
export const readJson = (text: string): JsonNode => new JsonReader(text).readWhole();
