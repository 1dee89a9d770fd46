import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";

/** Type that a constant string names as class loaders take it (`com.example.Main`, `[Lcom.example.Main;`); -1 where none. */
export const findNamedType = (program: Program, text: string): number => {
  const element = /^\[+L(.*);$/.exec(text)?.[1] ?? text;
  // Most strings are no class names at all: a look-up would encode every one of them.
  if (element.length > 512 || !/^[\p{L}_$][\p{L}\p{N}_$]*([./][\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(element)) return NONE;
  return program.findType(element);
};
