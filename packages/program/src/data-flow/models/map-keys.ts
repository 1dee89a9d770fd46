import { KEY } from "../values/objects.ts";
import type { Operation } from "./operations.ts";

/** The keys of a map are a set of their own, in which its values are not. */
export const MAP_KEY_OPERATIONS: Readonly<Record<string, Operation>> = {
  keys: (call) => {
    const { values } = call.machine;
    const map = call.argument(0);
    const keys = call.create("Ljava/util/Set;", "keys");
    const given = call.load(map, KEY.keys);
    if (given !== undefined) call.frame.access.add(keys, KEY.any, given);
    const held = call.load(map, KEY.content);
    if (held !== undefined) call.frame.access.add(keys, KEY.content, call.carrying([held]));
    return values.withTaints(values.opened(keys), map.taints);
  },
};
