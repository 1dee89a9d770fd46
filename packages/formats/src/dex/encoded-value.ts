import { LIMITS, type Cursor } from "@akashi/bytes";
import type { DexFile } from "./dex-file.ts";

/**
 * A constant (https://source.android.com/docs/core/runtime/dex-format#encoding). References are indices into the tables of the
 * same DEX; `enum` is a field, `proto` the type of a method (VALUE_METHOD_TYPE).
 */
export type EncodedValue =
  | { readonly kind: "byte" | "short" | "char" | "int" | "float" | "double"; readonly value: number }
  | { readonly kind: "long"; readonly value: bigint }
  | { readonly kind: ReferenceValueKind; readonly index: number }
  | { readonly kind: "array"; readonly values: readonly EncodedValue[] }
  | { readonly kind: "annotation"; readonly annotation: EncodedAnnotation }
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean };

export type ReferenceValueKind = "proto" | "method-handle" | "string" | "type" | "field" | "method" | "enum";

/** encoded_annotation */
export interface EncodedAnnotation {
  /** Type index. */
  readonly type: number;
  readonly elements: readonly AnnotationElement[];
}

export interface AnnotationElement {
  /** String index. */
  readonly name: number;
  readonly value: EncodedValue;
}

const NULL: EncodedValue = { kind: "null" };
const TRUE: EncodedValue = { kind: "boolean", value: true };
const FALSE: EncodedValue = { kind: "boolean", value: false };

/** Counts what is read of one array or class, so that lists that overlap cannot fill the memory. */
export class ValueBudget {
  readonly #dex: DexFile;
  #left: number = LIMITS.dexEncodedValues;

  constructor(dex: DexFile) {
    this.#dex = dex;
  }

  /** Throws LimitError `dexEncodedValues`, `dexEffort`. */
  spend(items: number, offset: number): void {
    this.#dex.part.spend(items, offset);
    this.#left -= items;
    if (this.#left < 0) this.#dex.part.failLimit("dexEncodedValues", offset);
  }
}

/** Reads encoded values from a cursor. */
class ValueReader {
  readonly cursor: Cursor;
  readonly #dex: DexFile;
  readonly #budget: ValueBudget;

  constructor(dex: DexFile, cursor: Cursor, budget: ValueBudget) {
    this.#dex = dex;
    this.cursor = cursor;
    this.#budget = budget;
  }

  value(depth: number): EncodedValue {
    this.#budget.spend(1, this.cursor.offset);
    if (depth > LIMITS.dexEncodedValueDepth) this.#dex.part.failLimit("dexEncodedValueDepth", this.cursor.offset);
    const header = this.cursor.u8();
    const reader = VALUE_READERS[header & 0x1f];
    return reader === undefined ? this.cursor.fail("unknown-value-type") : reader(this, header >> 5, depth);
  }

  array(depth: number): readonly EncodedValue[] {
    const count = this.cursor.uleb128();
    if (count > this.cursor.remaining) this.cursor.fail("truncated");
    const values: EncodedValue[] = [];
    for (let index = 0; index < count; index += 1) values.push(this.value(depth + 1));
    return values;
  }

  annotation(depth: number): EncodedAnnotation {
    const type = this.inRange(this.cursor.uleb128(), this.#dex.counts.types);
    const count = this.cursor.uleb128();
    if (count > this.cursor.remaining) this.cursor.fail("truncated");
    const elements: AnnotationElement[] = [];
    for (let index = 0; index < count; index += 1) {
      const name = this.inRange(this.cursor.uleb128(), this.#dex.counts.strings);
      elements.push({ name, value: this.value(depth + 1) });
    }
    return { type, elements };
  }

  /** `size` + 1 bytes, little-endian, the top byte signed. */
  signed(size: number): number {
    let value = 0;
    for (let at = 0; at < size; at += 1) value += this.cursor.u8() * 2 ** (at * 8);
    return value + this.cursor.i8() * 2 ** (size * 8);
  }

  unsigned(size: number): number {
    let value = 0;
    for (let at = 0; at <= size; at += 1) value += this.cursor.u8() * 2 ** (at * 8);
    return value;
  }

  /** Floating point numbers leave out zero bytes at the low end. */
  float(size: number, width: 4 | 8): number {
    if (size >= width) this.cursor.fail("bad-value-size");
    const view = new DataView(new ArrayBuffer(8));
    this.cursor.take(size + 1).forEach((byte, at) => view.setUint8(width - size - 1 + at, byte));
    return width === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
  }

  long(size: number): bigint {
    let value = 0n;
    for (let at = 0; at <= size; at += 1) value |= BigInt(this.cursor.u8()) << BigInt(at * 8);
    return BigInt.asIntN((size + 1) * 8, value);
  }

  /** An index in `size` + 1 bytes. */
  reference(kind: ReferenceValueKind, size: number): EncodedValue {
    const { counts, extra } = this.#dex;
    const limits: Readonly<Record<ReferenceValueKind, number>> = {
      proto: counts.protos,
      "method-handle": extra.methodHandles.count,
      string: counts.strings,
      type: counts.types,
      field: counts.fields,
      method: counts.methods,
      enum: counts.fields,
    };
    return { kind, index: this.inRange(this.unsigned(this.checked(size, 4)), limits[kind]) };
  }

  inRange(index: number, count: number): number {
    return index < count ? index : this.cursor.fail("bad-reference");
  }

  /** The size argument of a value that takes at most `width` bytes. */
  checked(size: number, width: number): number {
    return size < width ? size : this.cursor.fail("bad-value-size");
  }
}

type ReadValue = (reader: ValueReader, size: number, depth: number) => EncodedValue;

const integer =
  (kind: "byte" | "short" | "int", width: number): ReadValue =>
  (reader, size) => ({ kind, value: reader.signed(reader.checked(size, width)) });
const reference =
  (kind: ReferenceValueKind): ReadValue =>
  (reader, size) =>
    reader.reference(kind, size);

/** By value_type (DEX format, "Value formats"). */
const VALUE_READERS: Readonly<Record<number, ReadValue>> = {
  0x00: integer("byte", 1),
  0x02: integer("short", 2),
  0x03: (reader, size) => ({ kind: "char", value: reader.unsigned(reader.checked(size, 2)) }),
  0x04: integer("int", 4),
  0x06: (reader, size) => ({ kind: "long", value: reader.long(size) }),
  0x10: (reader, size) => ({ kind: "float", value: reader.float(size, 4) }),
  0x11: (reader, size) => ({ kind: "double", value: reader.float(size, 8) }),
  0x15: reference("proto"),
  0x16: reference("method-handle"),
  0x17: reference("string"),
  0x18: reference("type"),
  0x19: reference("field"),
  0x1a: reference("method"),
  0x1b: reference("enum"),
  0x1c: (reader, _size, depth) => ({ kind: "array", values: reader.array(depth) }),
  0x1d: (reader, _size, depth) => ({ kind: "annotation", annotation: reader.annotation(depth) }),
  0x1e: () => NULL,
  0x1f: (_reader, size) => (size === 0 ? FALSE : TRUE),
};

/** Reads the encoded_array_item at `offset`. Throws FormatError, or LimitError where it nests too deep or is too large. */
export const readEncodedArray = (dex: DexFile, offset: number): readonly EncodedValue[] =>
  new ValueReader(dex, dex.part.cursorAt(offset), new ValueBudget(dex)).array(0);

/** Reads the encoded_annotation at the cursor. Throws as {@link readEncodedArray}. */
export const readEncodedAnnotation = (dex: DexFile, cursor: Cursor, budget: ValueBudget): EncodedAnnotation =>
  new ValueReader(dex, cursor, budget).annotation(0);

/**
 * Initial values of the static fields of class definition `index`, in the order of its static fields; fields beyond the end are
 * zero or null. Throws FormatError, LimitError.
 */
export const readStaticValues = (dex: DexFile, index: number): readonly EncodedValue[] => {
  const offset = dex.classStaticValuesOffset(index);
  return offset === 0 ? [] : readEncodedArray(dex, offset);
};
