import { HOLE } from "../values/constants.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { PlatformCall } from "./platform-call.ts";

/** Cell of a map in which the value of a key is. */
export const keyCell = (text: string): string => `k:${text}`;

/** Puts a value under the keys that the key can be; under any where it is not known. */
export const put = (call: PlatformCall, map: Value, key: Value, value: Value): void => {
  const { access } = call.frame;
  const texts = call.textsOf(key);
  const [only] = texts;
  if (texts.length === 1 && only !== undefined && !only.includes(HOLE)) access.store(map, keyCell(only), value);
  else {
    for (const text of texts) access.add(map, text.includes(HOLE) ? KEY.any : keyCell(text), value);
  }
  if (call.taintsOf(key).length === 0) return;
  // Entries are taken for what the map holds, so that they have the information of their keys as well.
  for (const cell of [KEY.keys, KEY.any]) access.add(map, cell, call.carrying([key]));
};
