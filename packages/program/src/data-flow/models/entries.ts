import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

/** A new object of what a map was given as keys, as values, or both; what the map holds as a whole is in each of its parts. */
const partOf = (call: PlatformCall, type: string, parts: Readonly<Record<string, Value | undefined>>): Value => {
  const { access } = call.frame;
  const map = call.argument(0);
  const part = call.create(type, type);
  for (const [key, value] of Object.entries(parts)) if (value !== undefined) access.add(part, key, value);
  const held = call.load(map, KEY.content);
  if (held !== undefined) access.add(part, KEY.content, call.carrying([held]));
  return call.machine.values.withTaints(call.machine.values.opened(part), map.taints);
};

/** The keys of a map are no part of its values, and the values none of its keys. */
export const ENTRY_OPERATIONS: Readonly<Record<string, Operation>> = {
  keys: (call) => partOf(call, "Ljava/util/Set;", { [KEY.any]: call.load(call.argument(0), KEY.keys) }),
  entries: (call) => {
    const map = call.argument(0);
    const entry = partOf(call, "Ljava/util/Map$Entry;", {
      [KEY.keys]: call.load(map, KEY.keys),
      [KEY.any]: call.frame.access.loadAll(map),
    });
    return partOf(call, "Ljava/util/Set;", { [KEY.any]: entry });
  },
  "entry-key": (call) => {
    const { values } = call.machine;
    const entry = call.argument(0);
    const held = call.load(entry, KEY.content)?.taints ?? [];
    const key = values.opened(call.load(entry, KEY.keys) ?? values.unknown);
    return values.withTaints(values.withTaints(key, entry.taints), held);
  },
};
