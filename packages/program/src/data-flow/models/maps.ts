import type { Constant, SlotPart } from "../values/constants.ts";
import { HOLE } from "../values/constants.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

/** Cell of a key; of one of which nothing is known that of any. */
const keyCell = (text: string): string => (text === HOLE ? KEY.any : `k:${text}`);

/** Whether two keys, of which parts are not known, can be one: `id:…` and `…:start`, but not `id:…` and `name`. */
const canBeOne = (a: string, b: string): boolean => {
  if (!a.includes(HOLE) && !b.includes(HOLE)) return a === b;
  const [partsOfA, partsOfB] = [a.split(HOLE), b.split(HOLE)];
  return agree(partsOfA[0], partsOfB[0], "startsWith") && agree(partsOfA.at(-1), partsOfB.at(-1), "endsWith");
};

const agree = (a = "", b = "", how: "startsWith" | "endsWith"): boolean => a[how](b) || b[how](a);

const constantsOf = ({ machine }: PlatformCall, value: Value): readonly Constant[] =>
  value.constants.map((id) => machine.constants.at(id));

/** The maps of which a value is `part` of some slot. */
const mapsOf = (call: PlatformCall, value: Value, part: SlotPart): readonly number[] =>
  constantsOf(call, value).flatMap((constant) => (constant.kind === "slot" && constant.part === part ? [constant.map] : []));

const objectsOf = ({ machine }: PlatformCall, objects: readonly number[]): Value =>
  machine.values.of({ ...machine.values.none, objects: [...objects].sort((a, b) => a - b) });

/** `part` of some slot of each of the maps in `map`, with the information that this part can have. */
const slotOf = (call: PlatformCall, map: Value, part: SlotPart): Value => {
  const { values, constants } = call.machine;
  const slots = values.constants(
    map.objects.map((object) => constants.slot(part, object)),
    map.isOpen || map.objects.length === 0,
  );
  const held = part === "key" ? [] : call.taintsOf(values.withTaints(call.frame.access.loadAll(map), map.taints));
  return values.withTaints(values.withTaints(slots, keysOf(call, map)), held);
};

/** The information in the keys of a map. */
const keysOf = (call: PlatformCall, map: Value): readonly number[] => {
  const { values } = call.machine;
  const given = call.load(map, KEY.keys) ?? values.none;
  const whole = call.load(map, KEY.content) ?? values.none;
  return call.taintsOf(values.withTaints(values.join(given, whole), map.taints));
};

/** What a value is beside what the maps hold of which it is the value in some slot. */
const besides = (call: PlatformCall, value: Value, maps: readonly number[]): Value => {
  const { values } = call.machine;
  const held = call.frame.access.loadAll(objectsOf(call, maps));
  const known = new Set(call.taintsOf(held));
  return values.of({
    objects: value.objects.filter((object) => !held.objects.includes(object)),
    constants: value.constants.filter((id) => !held.constants.includes(id) && call.machine.constants.at(id).kind !== "slot"),
    isOpen: false,
    taints: value.taints.filter((taint) => !known.has(taint)),
  });
};

/** Puts a value under the keys that the key can be; under any where it is not known. */
const putUnder = (call: PlatformCall, map: Value, key: Value, value: Value): void => {
  const { access } = call.frame;
  const texts = call.textsOf(key);
  const [only] = texts;
  if (texts.length === 1 && only !== undefined && !only.includes(HOLE)) access.store(map, keyCell(only), value);
  else {
    for (const text of texts) access.add(map, keyCell(text), value);
  }
};

/** Where key and value are of one slot of another map, that map is copied slot by slot. */
export const put = (call: PlatformCall, map: Value, key: Value, value: Value): void => {
  const { values } = call.machine;
  const copied = mapsOf(call, key, "key").filter((other) => mapsOf(call, value, "value").includes(other));
  if (copied.length === 0) putUnder(call, map, key, value);
  else {
    call.copyInto(objectsOf(call, copied), map);
    const rest = besides(call, value, copied);
    if (rest !== values.none) call.frame.access.add(map, KEY.any, rest);
  }
  if (call.taintsOf(key).length > 0) call.frame.access.add(map, KEY.keys, call.carrying([key]));
};

/** The cells of all keys that a text can be. */
const cellsFor = (call: PlatformCall, map: Value, text: string): ReadonlySet<string> => {
  const cells = new Set([keyCell(text)]);
  for (const object of map.objects)
    for (const cell of call.machine.objects.at(object).cells.keys())
      if (cell.startsWith("k:") && canBeOne(cell.slice(2), text)) cells.add(cell);
  return cells;
};

const get = (call: PlatformCall, map: Value, key: Value): Value => {
  const { values } = call.machine;
  let found = call.load(map, KEY.any) ?? values.none;
  for (const text of call.textsOf(key)) {
    if (text === HOLE) found = values.join(found, call.frame.access.loadAll(map));
    else for (const cell of cellsFor(call, map, text)) found = values.join(found, call.load(map, cell) ?? values.none);
  }
  const held = call.load(map, KEY.content)?.taints ?? [];
  const own = mapsOf(call, key, "key").filter((object) => map.objects.includes(object));
  const value = found === values.none ? values.unknown : found;
  return values.withTaints(values.withTaints(own.length === 0 ? value : inSlot(call, value, own), map.taints), held);
};

/** A value of which it is known that it stands in some slot of the maps. Its texts give way where there are too many. */
const inSlot = (call: PlatformCall, value: Value, maps: readonly number[]): Value => {
  const { values, constants } = call.machine;
  const slots = values.constants(
    maps.map((map) => constants.slot("value", map)),
    true,
  );
  const both = values.join(value, slots);
  return both.constants.length > 0 ? both : values.of({ ...both, constants: slots.constants });
};

/** A set whose elements are `part` of each slot of a map. */
const setOf = (call: PlatformCall, part: SlotPart): Value => {
  const { values } = call.machine;
  const map = call.argument(0);
  const created = call.create("Ljava/util/Set;", part);
  call.frame.access.add(created, KEY.any, slotOf(call, map, part));
  return values.withTaints(values.opened(created), map.taints);
};

/** Operations of what is held by key: maps, bundles, JSON. The keys are no part of what is held. */
export const MAP_OPERATIONS: Readonly<Record<string, Operation>> = {
  put: (call, [key = 0, value = 0]) => {
    put(call, call.argument(0), call.argument(key), call.argument(value));
    return call.returnType === "V" || call.returnType === "Ljava/lang/Object;" ? call.machine.values.unknown : call.argument(0);
  },
  get: (call, [key = 0, otherwise]) => {
    const found = get(call, call.argument(0), call.argument(key));
    return otherwise === undefined ? found : call.machine.values.join(found, call.argument(otherwise));
  },
  remove: (call, [key = 0]) => {
    const [text, ...more] = call.textsOf(call.argument(key));
    const removed = get(call, call.argument(0), call.argument(key));
    if (text !== undefined && more.length === 0 && !text.includes(HOLE)) {
      call.frame.access.store(call.argument(0), keyCell(text), call.machine.values.none);
    }
    return removed;
  },
  keys: (call) => setOf(call, "key"),
  entries: (call) => setOf(call, "entry"),
  "entry-key": (call, [entry = 0]) => {
    const maps = mapsOf(call, call.argument(entry), "entry");
    return maps.length === 0 ? anyOf(call, call.argument(entry)) : slotOf(call, objectsOf(call, maps), "key");
  },
  "entry-value": (call, [entry = 0]) => {
    const maps = objectsOf(call, mapsOf(call, call.argument(entry), "entry"));
    return maps.objects.length === 0 ? anyOf(call, call.argument(entry)) : get(call, maps, slotOf(call, maps, "key"));
  },
};

/** What an entry of which no map is known can give. */
const anyOf = (call: PlatformCall, entry: Value): Value => {
  const { values } = call.machine;
  const all = call.frame.access.loadAll(entry);
  return values.withTaints(all === values.none ? values.unknown : all, entry.taints);
};
