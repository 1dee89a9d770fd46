import type { Value } from "../values/values.ts";
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
