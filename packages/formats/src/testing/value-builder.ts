import type { ByteWriter } from "./byte-writer.ts";

/** A value: text, a decimal number, a boolean, or a type with its 32 bits. */
export type ValueSpec = string | number | boolean | { readonly type: number; readonly data: number };

/** Writes a `Res_value`; `intern` gives a text its index. */
export const writeValue = (writer: ByteWriter, value: ValueSpec, intern: (text: string) => number): void => {
  const { type, data } = typedOf(value, intern);
  writer.u16(8);
  writer.u8(0);
  writer.u8(type);
  writer.u32(data);
};

/** Type and data of a value. */
export const typedOf = (value: ValueSpec, intern: (text: string) => number): { type: number; data: number } => {
  if (typeof value === "string") return { type: 0x03, data: intern(value) };
  if (typeof value === "number") return { type: 0x10, data: value };
  if (typeof value === "boolean") return { type: 0x12, data: value ? 0xffffffff : 0 };
  return value;
};

/** A reference to a resource. */
export const reference = (id: number): { type: number; data: number } => ({ type: 0x01, data: id });
