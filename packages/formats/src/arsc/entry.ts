import type { Cursor } from "@akashi/bytes";
import type { ResourceConfig } from "./config.ts";
import { readTypedValue, TYPED_VALUE_SIZE, type TypedValue } from "./typed-value.ts";

const FLAG_COMPLEX = 0x0001;
const FLAG_COMPACT = 0x0008;
const MAP_SIZE = 12;

/** One name and value of a bag: an attribute of a style, an item of an array, a quantity of a plural. */
export interface BagItem {
  /** Id of an attribute, or of a part that `ResTable_map` numbers from `0x01000000` on: the type, limits, quantities; array indices. */
  readonly name: number;
  readonly value: TypedValue;
}

/** What an entry holds: one value, or a bag of them. */
export type EntryValue =
  | { readonly kind: "value"; readonly value: TypedValue }
  | { readonly kind: "bag"; readonly parent: number; readonly items: readonly BagItem[] };

/** A value of a resource for one configuration. */
export interface ResourceValue {
  readonly config: ResourceConfig;
  readonly entry: EntryValue;
}

/** An entry as stored: its name's index and its value (`ResTable_entry`). */
export interface StoredEntry {
  readonly key: number;
  readonly value: EntryValue;
}

/** Index of the entry's name in the package's key strings. Throws FormatError `truncated`. */
export const readEntryKey = (cursor: Cursor, offset: number): number => {
  cursor.seek(offset);
  const first = cursor.u16();
  return (cursor.u16() & FLAG_COMPACT) !== 0 ? first : cursor.u32();
};

/** Reads the entry at `offset`: full, compact, or with a bag. Throws FormatError `truncated`. */
export const readEntry = (cursor: Cursor, offset: number): StoredEntry => {
  cursor.seek(offset);
  const size = cursor.u16();
  const flags = cursor.u16();
  if ((flags & FLAG_COMPACT) !== 0) {
    return { key: size, value: { kind: "value", value: { type: flags >>> 8, data: cursor.u32() } } };
  }
  const key = cursor.u32();
  if ((flags & FLAG_COMPLEX) === 0) {
    cursor.seek(offset + size);
    return { key, value: { kind: "value", value: readTypedValue(cursor) } };
  }
  return { key, value: readBag(cursor, offset + size) };
};

/** The cursor stands at the parent; the maps begin where the entry's size says. A count that lies ends with the file. */
const readBag = (cursor: Cursor, mapsStart: number): EntryValue => {
  const parent = cursor.u32();
  const count = cursor.u32();
  cursor.seek(mapsStart);
  const items: BagItem[] = [];
  for (let index = 0; index < count && cursor.remaining >= MAP_SIZE; index += 1) {
    const start = cursor.position;
    const name = cursor.u32();
    const valueSize = cursor.u16();
    cursor.seek(start + 4);
    items.push({ name, value: readTypedValue(cursor) });
    // The next map begins behind this value, whose size a later format may have enlarged.
    const next = start + 4 + Math.max(valueSize, TYPED_VALUE_SIZE);
    if (next > cursor.bytes.length) break;
    cursor.seek(next);
  }
  return { kind: "bag", parent, items };
};
