import { GUESS_PREFIX } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Frame } from "./frame.ts";

/**
 * An object that stands for all of a class, where code uses one of which nobody saw how it was made: handed out by a library that
 * was not looked into, say. What is known of the value otherwise stays.
 */
export const guessedObject = (frame: Frame, value: Value, type: number): Value => {
  const { machine } = frame;
  const object = machine.objects.intern(`${GUESS_PREFIX}${type}`, machine.program.symbols.types.text(type), true);
  return machine.values.of({ ...value, objects: [object] });
};
