import type { Transform } from "../values/taints.ts";
import type { Value } from "../values/values.ts";
import type { PlatformCall } from "./platform-call.ts";

/** Streams that change what goes through them. */
const STREAMS: Readonly<Record<string, Transform>> = {
  "java.util.zip.GZIPOutputStream": "compressed",
  "java.util.zip.DeflaterOutputStream": "compressed",
  "java.util.zip.ZipOutputStream": "compressed",
  "javax.crypto.CipherOutputStream": "encrypted",
  "android.util.Base64OutputStream": "encoded",
};

/** The information of `value`, of which it is told what was done to it. */
export const transform = (call: PlatformCall, value: Value, how: Transform): Value => {
  const { values, taints } = call.machine;
  const changed = [...new Set(value.taints.map((taint) => taints.transformed(taint, how)))].sort((a, b) => a - b);
  return values.withTaints(values.unknown, changed);
};

/** What arrives at the end of a chain of streams of what is written into it. */
export const throughStreams = (call: PlatformCall, chain: Value, value: Value): Value => {
  const { dispatch, objects } = call.machine;
  let arriving = value;
  for (const object of chain.objects) {
    const how = STREAMS[dispatch.className(objects.at(object).type)];
    if (how !== undefined) arriving = transform(call, arriving, how);
  }
  return arriving;
};
