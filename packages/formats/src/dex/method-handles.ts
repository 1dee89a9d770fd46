import type { DexFile } from "./dex-file.ts";
import { readEncodedArray, type EncodedValue } from "./encoded-value.ts";

/** How a method handle uses its member (DEX format, "Method handle type codes"), by type code. */
export const METHOD_HANDLE_KINDS = [
  "static-put",
  "static-get",
  "instance-put",
  "instance-get",
  "invoke-static",
  "invoke-instance",
  "invoke-constructor",
  "invoke-direct",
  "invoke-interface",
] as const;
export type MethodHandleKind = (typeof METHOD_HANDLE_KINDS)[number];

/** method_handle_item */
export interface MethodHandle {
  readonly kind: MethodHandleKind;
  /** What `index` is an index of. */
  readonly member: "field" | "method";
  readonly index: number;
}

/** call_site_item: what invoke-custom calls is decided at run time by the bootstrap method. */
export interface CallSite {
  /** Method handle index of the bootstrap method. */
  readonly bootstrap: number;
  /** String index of the name that the bootstrap method is given. */
  readonly name: number;
  /** Proto index of the call. */
  readonly proto: number;
  /** What else the bootstrap method is given; of a lambda its interface, the method that is its body, and its type. */
  readonly extra: readonly EncodedValue[];
}

const METHOD_HANDLE_SIZE = 8;
const FIRST_INVOKE_KIND = 4;

/** Reads method handle `index`. Throws FormatError. */
export const readMethodHandle = (dex: DexFile, index: number): MethodHandle => {
  const { count, offset } = dex.extra.methodHandles;
  if (index >= count) dex.part.fail("bad-method-handle-index", null);
  const cursor = dex.part.cursorAt(offset + index * METHOD_HANDLE_SIZE);
  const code = cursor.u16();
  const kind = METHOD_HANDLE_KINDS[code] ?? cursor.fail("bad-method-handle");
  const member = code < FIRST_INVOKE_KIND ? "field" : "method";
  cursor.skip(2);
  const target = cursor.u16();
  if (target >= (member === "field" ? dex.counts.fields : dex.counts.methods)) cursor.fail("bad-method-handle");
  return { kind, member, index: target };
};

/** Reads call site `index`. Throws FormatError, LimitError. */
export const readCallSite = (dex: DexFile, index: number): CallSite => {
  const { count, offset } = dex.extra.callSites;
  if (index >= count) dex.part.fail("bad-call-site-index", null);
  const at = dex.part.cursorAt(offset + index * 4).u32();
  const [bootstrap, name, proto, ...extra] = readEncodedArray(dex, at);
  if (bootstrap?.kind !== "method-handle" || name?.kind !== "string" || proto?.kind !== "proto") {
    return dex.part.fail("bad-call-site", at);
  }
  return { bootstrap: bootstrap.index, name: name.index, proto: proto.index, extra };
};
