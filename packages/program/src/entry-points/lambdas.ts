import { isInputError } from "@akashi/bytes";
import { readCallSite, readMethodHandle, type EncodedValue } from "@akashi/formats";
import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";

const methodOfHandle = (program: Program, file: number, handle: number): number => {
  const dex = program.files[file]?.dex;
  if (dex === undefined) return NONE;
  const { member, index } = readMethodHandle(dex, handle);
  return member === "method" ? (program.symbols.dex[file]?.methods[index] ?? NONE) : NONE;
};

/**
 * Method references whose code a call site (invoke-custom) can lead to: its bootstrap method and every method handle it is given;
 * of a lambda (java.lang.invoke.LambdaMetafactory) the latter is its body. Empty where the call site is broken.
 */
export const methodsOfCallSite = (program: Program, file: number, callSite: number): readonly number[] => {
  const dex = program.files[file]?.dex;
  if (dex === undefined) return [];
  try {
    const { bootstrap, extra } = readCallSite(dex, callSite);
    const handles = extra.flatMap((value: EncodedValue) => (value.kind === "method-handle" ? [value.index] : []));
    return [bootstrap, ...handles].map((handle) => methodOfHandle(program, file, handle)).filter((method) => method !== NONE);
  } catch (error) {
    if (!isInputError(error)) throw error;
    return [];
  }
};

/** The method reference that const-method-handle `handle` gives; empty where it gives a field or is broken. */
export const methodsOfHandle = (program: Program, file: number, handle: number): readonly number[] => {
  try {
    const method = methodOfHandle(program, file, handle);
    return method === NONE ? [] : [method];
  } catch (error) {
    if (!isInputError(error)) throw error;
    return [];
  }
};
