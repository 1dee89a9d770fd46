import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";

/** What the platform's reflection and loading methods do. */
export const DYNAMIC_KINDS = ["load-class", "find-member", "invoke-member", "load-code", "load-library"] as const;
export type DynamicKind = (typeof DYNAMIC_KINDS)[number];

interface DynamicApi {
  readonly kind: DynamicKind;
  /** Internal name; null: of whatever class, since class loaders are subclassed. */
  readonly owner: string | null;
  readonly member: string;
}

/** https://developer.android.com/reference/java/lang/Class, /java/lang/ClassLoader, /dalvik/system, /java/lang/System */
const DYNAMIC_APIS: readonly DynamicApi[] = [
  { kind: "load-class", owner: "java/lang/Class", member: "forName" },
  { kind: "load-class", owner: null, member: "loadClass" },
  { kind: "find-member", owner: "java/lang/Class", member: "getMethod" },
  { kind: "find-member", owner: "java/lang/Class", member: "getDeclaredMethod" },
  { kind: "invoke-member", owner: "java/lang/reflect/Method", member: "invoke" },
  { kind: "invoke-member", owner: "java/lang/reflect/Constructor", member: "newInstance" },
  { kind: "invoke-member", owner: "java/lang/Class", member: "newInstance" },
  { kind: "load-code", owner: "dalvik/system/DexClassLoader", member: "<init>" },
  { kind: "load-code", owner: "dalvik/system/PathClassLoader", member: "<init>" },
  { kind: "load-code", owner: "dalvik/system/DelegateLastClassLoader", member: "<init>" },
  { kind: "load-code", owner: "dalvik/system/InMemoryDexClassLoader", member: "<init>" },
  { kind: "load-code", owner: "dalvik/system/BaseDexClassLoader", member: "<init>" },
  { kind: "load-code", owner: "dalvik/system/DexFile", member: "<init>" },
  { kind: "load-code", owner: "dalvik/system/DexFile", member: "loadDex" },
  { kind: "load-library", owner: "java/lang/System", member: "loadLibrary" },
  { kind: "load-library", owner: "java/lang/System", member: "load" },
  { kind: "load-library", owner: "java/lang/Runtime", member: "loadLibrary" },
  { kind: "load-library", owner: "java/lang/Runtime", member: "load" },
];

/** By method reference: index in {@link DYNAMIC_KINDS} plus one, 0 for every other method. */
export const findDynamicReferences = (program: Program): Uint8Array => {
  const { methods, selectors, names, types } = program.symbols;
  const kinds = new Uint8Array(methods.count);
  const wanted = DYNAMIC_APIS.map(({ kind, owner, member }) => ({
    code: DYNAMIC_KINDS.indexOf(kind) + 1,
    name: names.find(member),
    owner: owner === null ? null : types.find(`L${owner};`),
  })).filter(({ name, owner }) => name !== NONE && owner !== NONE);
  const isWantedName = new Uint8Array(names.count);
  for (const { name } of wanted) isWantedName[name] = 1;
  for (let reference = 0; reference < methods.count; reference += 1) {
    const name = selectors.first[methods.second[reference] ?? 0] ?? 0;
    if (isWantedName[name] !== 1) continue;
    const owner = methods.first[reference] ?? 0;
    const api = wanted.find((item) => item.name === name && (item.owner === null || item.owner === owner));
    if (api !== undefined) kinds[reference] = api.code;
  }
  return kinds;
};

/** Type that a constant string names as class loaders take it (`com.example.Main`, `[Lcom.example.Main;`); -1 where none. */
export const findNamedType = (program: Program, text: string): number => {
  const element = /^\[+L(.*);$/.exec(text)?.[1] ?? text;
  // Most strings are no class names at all: a look-up would encode every one of them.
  if (element.length > 512 || !/^[\p{L}_$][\p{L}\p{N}_$]*([./][\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(element)) return NONE;
  return program.findType(element);
};
