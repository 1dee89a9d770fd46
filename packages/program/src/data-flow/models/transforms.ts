import type { Transform } from "../values/taints.ts";
import type { Value } from "../values/values.ts";
import { numberOf } from "../engine/elements.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

/** Streams that change what goes through them. */
const STREAMS: Readonly<Record<string, Transform>> = {
  "java.util.zip.GZIPOutputStream": "compressed",
  "java.util.zip.DeflaterOutputStream": "compressed",
  "java.util.zip.ZipOutputStream": "compressed",
  "javax.crypto.CipherOutputStream": "encrypted",
  "android.util.Base64OutputStream": "encoded",
};

/** Where a cipher keeps what it was set to do. */
const MODE = "mode";
/** `Cipher.DECRYPT_MODE` and `UNWRAP_MODE` (https://developer.android.com/reference/javax/crypto/Cipher#constants_1). */
const DECRYPTING: ReadonlySet<number> = new Set([2, 4]);

const change = (call: PlatformCall, value: Value, changeOne: (taint: number) => number): Value => {
  const { values } = call.machine;
  const changed = [...new Set(value.taints.map(changeOne))].sort((a, b) => a - b);
  return values.withTaints(values.unknown, changed);
};

/** The information of `value`, of which it is told what was done to it. */
export const transform = (call: PlatformCall, value: Value, how: Transform): Value =>
  change(call, value, (taint) => call.machine.taints.transformed(taint, how));

/** The information of `value`, from which it is taken back. */
const restore = (call: PlatformCall, value: Value, how: Transform): Value =>
  change(call, value, (taint) => call.machine.taints.restored(taint, how));

const given = (call: PlatformCall, positions: readonly number[]): Value =>
  call.carrying(positions.map((position) => call.argument(position)));

/** What a cipher gives: decrypted or encrypted as it was set, both where that is not known. One that nobody saw being set encrypts. */
const cipher = (call: PlatformCall, positions: readonly number[]): Value => {
  const value = given(call, positions);
  const mode = call.load(call.argument(0), MODE);
  const number = mode === undefined ? null : numberOf(call.frame, mode);
  if (number !== null && DECRYPTING.has(number)) return restore(call, value, "encrypted");
  const encrypted = transform(call, value, "encrypted");
  const isKnown = mode === undefined || number !== null;
  return isKnown ? encrypted : call.machine.values.join(encrypted, restore(call, value, "encrypted"));
};

/** Operations that change information so that it is not sent as it was read, or change it back. */
export const TRANSFORM_OPERATIONS: Readonly<Record<string, Operation>> = {
  hash: (call, positions) => transform(call, given(call, positions), "hashed"),
  encode: (call, positions) => transform(call, given(call, positions), "encoded"),
  decode: (call, positions) => restore(call, given(call, positions), "encoded"),
  cipher,
  "cipher-mode": (call, [mode = 1]) => {
    call.frame.access.store(call.argument(0), MODE, call.argument(mode));
    return call.machine.values.unknown;
  },
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
