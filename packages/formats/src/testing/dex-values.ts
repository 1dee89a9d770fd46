import type { ByteWriter } from "./byte-writer.ts";
import type { DexPools, SortedPools } from "./dex-pools.ts";

/**
 * A constant: a number is an int, a string a string. Everything else names its kind. References are written as in code:
 * `Lapp/Main;->count:I`, `Lapp/Main;->send(I)V`.
 */
export type ConstantInput =
  | null
  | boolean
  | number
  | string
  | { readonly byte: number }
  | { readonly short: number }
  | { readonly char: number }
  | { readonly long: bigint }
  | { readonly float: number }
  | { readonly double: number }
  | { readonly type: string }
  | { readonly field: string }
  | { readonly method: string }
  | { readonly enum: string }
  | { readonly proto: string }
  /** Name of an entry of `DexInput.methodHandles`. */
  | { readonly methodHandle: string }
  | { readonly array: readonly ConstantInput[] }
  | { readonly annotation: AnnotationInput };

/** An annotation: its type and its elements by name. */
export interface AnnotationInput {
  readonly type: string;
  /** Default `runtime`. Within another annotation it has no meaning. */
  readonly visibility?: "build" | "runtime" | "system";
  readonly elements?: Readonly<Record<string, ConstantInput>>;
}

/** What constants need to know of the DEX they are written into. */
export interface ValueContext {
  readonly pools: SortedPools;
  readonly methodHandleIndex: (name: string) => number;
}

/** Adds what a constant names to the pools. */
export const collectConstant = (pools: DexPools, value: ConstantInput): void => {
  if (typeof value === "string") pools.addString(value);
  if (value === null || typeof value !== "object") return;
  if ("type" in value) pools.addType(value.type);
  else if ("field" in value) pools.addField(value.field);
  else if ("enum" in value) pools.addField(value.enum);
  else if ("method" in value) pools.addMethod(value.method);
  else if ("proto" in value) pools.addProto(value.proto);
  else if ("array" in value) for (const item of value.array) collectConstant(pools, item);
  else if ("annotation" in value) collectAnnotation(pools, value.annotation);
};

/** Adds what an annotation names to the pools. */
export const collectAnnotation = (pools: DexPools, annotation: AnnotationInput): void => {
  pools.addType(annotation.type);
  for (const [name, value] of Object.entries(annotation.elements ?? {})) {
    pools.addString(name);
    collectConstant(pools, value);
  }
};

/** Value types of encoded_value (DEX format, "Value formats"). */
const TYPE = {
  byte: 0x00,
  short: 0x02,
  char: 0x03,
  int: 0x04,
  long: 0x06,
  float: 0x10,
  double: 0x11,
  methodType: 0x15,
  methodHandle: 0x16,
  string: 0x17,
  type: 0x18,
  field: 0x19,
  method: 0x1a,
  enum: 0x1b,
  array: 0x1c,
  annotation: 0x1d,
  null: 0x1e,
  boolean: 0x1f,
} as const;

const littleEndian = (value: bigint): number[] => Array.from({ length: 8 }, (_, at) => Number((value >> BigInt(at * 8)) & 255n));

/** Header byte and as few bytes as the value needs. */
const writeBytes = (out: ByteWriter, type: number, bytes: readonly number[]): void => {
  out.u8(((bytes.length - 1) << 5) | type);
  out.raw(bytes);
};

const writeSigned = (out: ByteWriter, type: number, value: bigint): void => {
  let size = 1;
  while (BigInt.asIntN(size * 8, value) !== value) size += 1;
  writeBytes(out, type, littleEndian(value).slice(0, size));
};

const writeUnsigned = (out: ByteWriter, type: number, value: number): void => {
  const bytes = littleEndian(BigInt(value)).slice(0, 4);
  while (bytes.length > 1 && bytes.at(-1) === 0) bytes.pop();
  writeBytes(out, type, bytes);
};

/** Floating point numbers leave zeros out at the right. */
const writeFloat = (out: ByteWriter, type: number, bytes: number[]): void => {
  while (bytes.length > 1 && bytes[0] === 0) bytes.shift();
  writeBytes(out, type, bytes);
};

const floatBytes = (value: number, size: 4 | 8): number[] => {
  const view = new DataView(new ArrayBuffer(size));
  if (size === 4) view.setFloat32(0, value, true);
  else view.setFloat64(0, value, true);
  return [...new Uint8Array(view.buffer)];
};

const writeObject = (
  out: ByteWriter,
  value: Exclude<ConstantInput, null | boolean | number | string>,
  context: ValueContext,
): void => {
  const { pools } = context;
  if ("byte" in value) writeSigned(out, TYPE.byte, BigInt(value.byte));
  else if ("short" in value) writeSigned(out, TYPE.short, BigInt(value.short));
  else if ("char" in value) writeUnsigned(out, TYPE.char, value.char);
  else if ("long" in value) writeSigned(out, TYPE.long, value.long);
  else if ("float" in value) writeFloat(out, TYPE.float, floatBytes(value.float, 4));
  else if ("double" in value) writeFloat(out, TYPE.double, floatBytes(value.double, 8));
  else if ("type" in value) writeUnsigned(out, TYPE.type, pools.index("type", value.type));
  else if ("field" in value) writeUnsigned(out, TYPE.field, pools.index("field", value.field));
  else if ("method" in value) writeUnsigned(out, TYPE.method, pools.index("method", value.method));
  else if ("enum" in value) writeUnsigned(out, TYPE.enum, pools.index("field", value.enum));
  else if ("proto" in value) writeUnsigned(out, TYPE.methodType, pools.index("proto", value.proto));
  else if ("methodHandle" in value) writeUnsigned(out, TYPE.methodHandle, context.methodHandleIndex(value.methodHandle));
  else if ("array" in value) {
    out.u8(TYPE.array);
    writeArray(out, value.array, context);
  } else {
    out.u8(TYPE.annotation);
    writeAnnotation(out, value.annotation, context);
  }
};

/** encoded_value */
export const writeConstant = (out: ByteWriter, value: ConstantInput, context: ValueContext): void => {
  if (value === null) out.u8(TYPE.null);
  else if (typeof value === "boolean") out.u8(((value ? 1 : 0) << 5) | TYPE.boolean);
  else if (typeof value === "number") writeSigned(out, TYPE.int, BigInt(value));
  else if (typeof value === "string") writeUnsigned(out, TYPE.string, context.pools.index("string", value));
  else writeObject(out, value, context);
};

/** encoded_array */
export const writeArray = (out: ByteWriter, values: readonly ConstantInput[], context: ValueContext): void => {
  out.uleb128(values.length);
  for (const value of values) writeConstant(out, value, context);
};

/** encoded_annotation; the elements sorted by name as the format asks. */
export const writeAnnotation = (out: ByteWriter, annotation: AnnotationInput, context: ValueContext): void => {
  const { pools } = context;
  const elements = Object.entries(annotation.elements ?? {})
    .map(([name, value]) => ({ name: pools.index("string", name), value }))
    .sort((a, b) => a.name - b.name);
  out.uleb128(pools.index("type", annotation.type));
  out.uleb128(elements.length);
  for (const { name, value } of elements) {
    out.uleb128(name);
    writeConstant(out, value, context);
  }
};
