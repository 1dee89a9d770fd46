import { readClassAnnotations, type Annotation } from "../dex/annotations.ts";
import type { DexFile } from "../dex/dex-file.ts";
import { readStaticValues, type EncodedAnnotation, type EncodedValue } from "../dex/encoded-value.ts";
import { encodeMutf8 } from "./dex-sections.ts";

/** Text as dexdump prints it: MUTF-8, one character a byte. */
const raw = (text: string): string => String.fromCharCode(...encodeMutf8(text));

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const escaped = (text: string): string => text.replace(/[\\"\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter);

/** What C's %g makes of a number. */
const generalFormat = (value: number): string => {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [digits = "", exponent = "0"] = value.toExponential(5).split("e");
  const power = Number(exponent);
  if (power < -4 || power >= 6) {
    const sign = power < 0 ? "-" : "+";
    return `${digits.replace(/\.?0+$/, "")}e${sign}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const fixed = value.toFixed(5 - power);
  return fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
};

const annotationText = (dex: DexFile, { type, elements }: EncodedAnnotation): string =>
  [raw(dex.typeDescriptor(type)), ...elements.map(({ name, value }) => `${raw(dex.string(name))}=${valueText(dex, value)}`)].join(
    " ",
  );

/** A constant as dexdump prints it: references by their name alone. */
const valueText = (dex: DexFile, value: EncodedValue): string => {
  switch (value.kind) {
    case "null":
      return "null";
    case "boolean":
    case "byte":
    case "short":
    case "char":
    case "int":
    case "long":
      return String(value.value);
    case "float":
    case "double":
      return generalFormat(value.value);
    case "string":
      return `"${escaped(raw(dex.string(value.index)))}"`;
    case "type":
      return raw(dex.typeDescriptor(value.index));
    case "field":
    case "enum":
      return raw(dex.fieldName(value.index));
    case "method":
      return raw(dex.methodName(value.index));
    case "array":
      return `{ ${value.values.map((item) => `${valueText(dex, item)} `).join("")}}`;
    case "annotation":
      return annotationText(dex, value.annotation);
    case "proto":
      return raw(dex.protoDescriptor(value.index));
    case "method-handle":
      return String(value.index);
  }
};

const setLines = (dex: DexFile, set: readonly Annotation[]): readonly string[] =>
  set.length === 0
    ? ["  empty-annotation-set"]
    : set.map((annotation) => `  VISIBILITY_${annotation.visibility.toUpperCase()} ${annotationText(dex, annotation)}`);

/** The annotations of class definition `index`, in the words of dexdump. */
export const listAnnotations = (dex: DexFile, index: number): readonly string[] => {
  const { ofClass, ofFields, ofMethods, ofParameters } = readClassAnnotations(dex, index);
  return [
    ...(ofClass.length === 0 ? [] : ["Annotations on class", ...setLines(dex, ofClass)]),
    ...[...ofFields].flatMap(([field, set]) => [
      `Annotations on field #${field} '${raw(dex.fieldName(field))}'`,
      ...setLines(dex, set),
    ]),
    ...[...ofMethods].flatMap(([method, set]) => [
      `Annotations on method #${method} '${raw(dex.methodName(method))}'`,
      ...setLines(dex, set),
    ]),
    ...[...ofParameters].flatMap(([method, sets]) => [
      `Annotations on method #${method} '${raw(dex.methodName(method))}' parameters`,
      ...sets.flatMap((set, position) => [`#${position}`, ...setLines(dex, set)]),
    ]),
  ]
    .join("\n")
    .split("\n");
};

/** The initial values of the static fields of class definition `index`, in the words of dexdump. */
export const listStaticValues = (dex: DexFile, index: number): readonly string[] =>
  readStaticValues(dex, index).map((value) => valueText(dex, value));
