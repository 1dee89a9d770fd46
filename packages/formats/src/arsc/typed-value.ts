import type { Cursor } from "@akashi/bytes";

/** Types of a `Res_value` (ResourceTypes.h). */
export const VALUE_TYPES = {
  null: 0x00,
  reference: 0x01,
  attribute: 0x02,
  string: 0x03,
  float: 0x04,
  dimension: 0x05,
  fraction: 0x06,
  dynamicReference: 0x07,
  dynamicAttribute: 0x08,
  intDec: 0x10,
  intHex: 0x11,
  intBoolean: 0x12,
  colorArgb8: 0x1c,
  colorRgb8: 0x1d,
  colorArgb4: 0x1e,
  colorRgb4: 0x1f,
} as const;

/** A `Res_value`: what its 32 bits mean depends on the type. */
export interface TypedValue {
  readonly type: number;
  /** Unsigned. */
  readonly data: number;
}

/** `Res_value` is 8 bytes. */
export const TYPED_VALUE_SIZE = 8;

/** Reads a `Res_value`; its size field is passed over, as AOSP does. */
export const readTypedValue = (cursor: Cursor): TypedValue => {
  cursor.skip(3);
  return { type: cursor.u8(), data: cursor.u32() };
};

const DIMENSION_UNITS = ["px", "dp", "sp", "pt", "in", "mm"];
const FRACTION_UNITS = ["%", "%p"];
/** Weight of the mantissa's lowest bit for each radix: 23p0, 16p7, 8p15, 0p23. */
const RADIX = [2 ** 0, 2 ** -7, 2 ** -15, 2 ** -23];

/** The number in a dimension or fraction: 24 bits of mantissa, two of radix. */
export const decodeComplex = (data: number): number => (data >> 8) * (RADIX[(data >> 4) & 3] ?? 1);

const floatView = new DataView(new ArrayBuffer(4));
/** Bits of a single-precision number to the number. */
export const decodeFloat = (data: number): number => {
  floatView.setUint32(0, data);
  return floatView.getFloat32(0);
};

/** Decimal digits enough to tell single-precision numbers apart. */
const printNumber = (value: number): string => String(Number(value.toPrecision(7)));

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

type Formatter = (data: number) => string;
const FORMATTERS: ReadonlyMap<number, Formatter> = new Map<number, Formatter>([
  [VALUE_TYPES.null, (data) => (data === 1 ? "@empty" : "@null")],
  [VALUE_TYPES.reference, (data) => (data === 0 ? "@null" : `@0x${hex(data, 8)}`)],
  [VALUE_TYPES.dynamicReference, (data) => (data === 0 ? "@null" : `@0x${hex(data, 8)}`)],
  [VALUE_TYPES.attribute, (data) => `?0x${hex(data, 8)}`],
  [VALUE_TYPES.dynamicAttribute, (data) => `?0x${hex(data, 8)}`],
  [VALUE_TYPES.float, (data) => printNumber(decodeFloat(data))],
  [VALUE_TYPES.dimension, (data) => printNumber(decodeComplex(data)) + (DIMENSION_UNITS[data & 15] ?? "?")],
  [VALUE_TYPES.fraction, (data) => printNumber(decodeComplex(data) * 100) + (FRACTION_UNITS[data & 15] ?? "?")],
  [VALUE_TYPES.intHex, (data) => `0x${hex(data, 1)}`],
  [VALUE_TYPES.intBoolean, (data) => (data === 0 ? "false" : "true")],
  [VALUE_TYPES.colorArgb8, (data) => `#${hex(data, 8)}`],
  [VALUE_TYPES.colorRgb8, (data) => `#${hex(data & 0xff_ffff, 6)}`],
  [VALUE_TYPES.colorArgb4, (data) => `#${shortColor(data, 4)}`],
  [VALUE_TYPES.colorRgb4, (data) => `#${shortColor(data, 3)}`],
]);

/** Each channel is stored doubled: one digit of each is what the source said. */
const shortColor = (data: number, digits: number): string => {
  const whole = hex(data, 8);
  return [0, 2, 4, 6]
    .slice(4 - digits)
    .map((at) => whole.charAt(at))
    .join("");
};

/**
 * A value as it stands in a resource file: `16dp`, `50%p`, `#ff00ff00`, `true`, `-5`, `@0x7f010000`. Strings need their pool, see
 * {@link formatValueWith}; here they give their index.
 */
export const formatValue = (value: TypedValue): string => {
  const formatter = FORMATTERS.get(value.type);
  if (formatter !== undefined) return formatter(value.data);
  if (value.type === VALUE_TYPES.string) return `string#${value.data}`;
  if (value.type >= 0x10 && value.type <= 0x1f) return String(value.data | 0);
  return `(type 0x${hex(value.type, 2)}) 0x${hex(value.data, 8)}`;
};

/** As {@link formatValue}, with strings taken from `strings`. */
export const formatValueWith = (value: TypedValue, strings: { get(index: number): string | undefined }): string =>
  value.type === VALUE_TYPES.string ? (strings.get(value.data) ?? "") : formatValue(value);
