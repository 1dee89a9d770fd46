import type { Instruction } from "../code/method-code.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import { numberOf } from "./elements.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";

const THROWABLE = "java.lang.Throwable";

/**
 * What of `thrown` a handler for `type` (null for any) can get, and what can go past it. An object whose classes are all known and
 * none of them the handler's goes past, unless the handler's class stands below the object's.
 */
export const catchable = (
  { values, dispatch, objects, program }: Machine,
  thrown: Value,
  type: number | null,
): { readonly value: Value; readonly left: Value } => {
  if (type === null) return { value: thrown, left: values.none };
  if (thrown.objects.length === 0) return { value: thrown, left: thrown };
  const wanted = program.symbols.types.text(type);
  const lineages = thrown.objects.map((object) => ({ object, descriptor: objects.at(object).type }));
  const isSurely = ({ descriptor }: { readonly descriptor: string }): boolean =>
    dispatch.isSubclass(descriptor, dispatch.className(wanted));
  const canBe = (one: { readonly descriptor: string }): boolean =>
    isSurely(one) ||
    !dispatch.isSubclass(one.descriptor, THROWABLE) ||
    dispatch.isSubclass(wanted, dispatch.className(one.descriptor));
  const part = (kept: readonly { readonly object: number }[]): Value =>
    kept.length === 0 && !thrown.isOpen ? values.none : values.of({ ...thrown, objects: kept.map(({ object }) => object) });
  return { value: part(lineages.filter(canBe)), left: part(lineages.filter((one) => !isSurely(one))) };
};

/** Dalvik bytecode. */
const CONST_STRING = 0x1a;
const CONST_STRING_JUMBO = 0x1b;
const NEW_ARRAY = 0x23;
const AGET = 0x44;
const APUT_SHORT = 0x51;

/**
 * Whether an instruction that stands in a `try` is known to throw nothing, from what the registers hold before it: a text, an array
 * of a size that is no negative number, an element that the array has. That memory runs out is left aside.
 */
export const throwsNothing = (frame: Frame, { op, b, c }: Instruction): boolean => {
  if (op === CONST_STRING || op === CONST_STRING_JUMBO) return true;
  if (op === NEW_ARRAY) return (numberOf(frame, frame.get(b)) ?? -1) >= 0;
  if (op < AGET || op > APUT_SHORT) return false;
  const array = frame.get(b);
  const index = numberOf(frame, frame.get(c));
  const isArray = !array.isOpen && array.constants.length === 0 && array.objects.length > 0;
  const size = isArray ? frame.access.load(array, KEY.size) : undefined;
  const length = size === undefined ? null : numberOf(frame, size);
  return index !== null && length !== null && index >= 0 && index < length;
};
