import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Site } from "./site.ts";

/** The one number that a value is; null where it is not one. */
export const numberOf = (frame: Site, value: Value): number | null => {
  if (value.isOpen || value.objects.length > 0 || value.constants.length !== 1) return null;
  const constant = frame.machine.constants.at(value.constants[0] ?? 0);
  return constant.kind === "number" ? constant.number : null;
};

/** Elements at a known index have a cell of their own; what is written at an unknown one can be at any. */
export const loadElement = (frame: Site, array: Value, index: Value): Value => {
  const { values } = frame.machine;
  const position = numberOf(frame, index);
  let found = frame.access.load(array, KEY.any);
  if (position === null) found = values.join(found ?? values.none, frame.access.loadAll(array));
  else {
    const exact = frame.access.load(array, `[${position}]`);
    if (exact !== undefined) found = found === undefined ? exact : values.join(found, exact);
  }
  const held = frame.access.load(array, KEY.content);
  return values.withTaints(values.withTaints(found ?? values.unknown, array.taints), held?.taints ?? []);
};

export const storeElement = (frame: Site, array: Value, index: Value, value: Value): void => {
  const position = numberOf(frame, index);
  if (position === null) frame.access.add(array, KEY.any, value);
  else frame.access.store(array, `[${position}]`, value);
};
