import type { Symbols } from "../symbols/symbols.ts";

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

const UNKNOWN = -1;

/** By method reference: index in {@link DYNAMIC_KINDS} plus one, 0 for every other method. */
export const findDynamicReferences = ({ methods, selectors, names, types }: Symbols): Uint8Array => {
  const kinds = new Uint8Array(methods.count);
  const wanted = DYNAMIC_APIS.map(({ kind, owner, member }) => ({
    code: DYNAMIC_KINDS.indexOf(kind) + 1,
    name: names.find(member),
    owner: owner === null ? null : types.find(`L${owner};`),
  })).filter(({ name, owner }) => name !== UNKNOWN && owner !== UNKNOWN);
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
