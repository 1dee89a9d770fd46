import { LIBRARY_MODELS, REPLACED_PACKAGES } from "./library-models.ts";
import { sinksOf, type SinkEffect } from "./sinks.ts";
import type { Machine } from "../engine/machine.ts";

/** One step of a model: an operation of `operations.ts`, the positions of the arguments it is about, and a word. */
export interface ModelOperation {
  readonly name: string;
  readonly positions: readonly number[];
  readonly word: string;
}

/** What a method does that is not executed. */
export interface Model {
  /** `android.telephony.TelephonyManager.getDeviceId`: the class that the code names. */
  readonly api: string;
  readonly className: string | null;
  /** The class above it in whose table the method stands. */
  readonly declaringClass: string;
  readonly name: string;
  readonly operations: readonly ModelOperation[];
  readonly sinks: readonly SinkEffect[];
  /** The model stands for the code, although the app brings it along: of HTTP clients and the like. */
  readonly replacesCode: boolean;
}

const cache = new WeakMap<Machine, Map<number, Model>>();

const parse = (row: string): readonly ModelOperation[] =>
  row.split(";").map((part) => {
    const [name = "", ...words] = part.trim().split(" ");
    const positions = words.filter((word) => /^\d+$/.test(word)).map(Number);
    return { name, positions, word: words.find((word) => !/^\d+$/.test(word)) ?? "" };
  });

/** By number of arguments after the name (`add/2`), else for any number. */
const rowOf = (className: string, name: string, arity: number): string | undefined => {
  const rows = LIBRARY_MODELS[className];
  if (rows === undefined) return undefined;
  const exact = Object.hasOwn(rows, `${name}/${arity}`) ? rows[`${name}/${arity}`] : undefined;
  return exact ?? (Object.hasOwn(rows, name) ? rows[name] : undefined);
};

/** Source tables name the class that declares the API; code may name one below it. */
const declaringClassOf = (machine: Machine, lineage: Iterable<string>, name: string, className: string): string => {
  for (const above of lineage) if (machine.environment.sources.call(above, name, () => []) !== null) return above;
  return className;
};

/** What stands for method reference `reference` where its code is not executed. */
export const findModel = (machine: Machine, reference: number): Model => {
  const models = cache.get(machine) ?? new Map<number, Model>();
  cache.set(machine, models);
  const known = models.get(reference);
  if (known !== undefined) return known;
  const { program, dispatch } = machine;
  const descriptor = program.symbols.types.text(program.symbols.methods.first[reference] ?? 0);
  const className = dispatch.className(descriptor);
  const name = program.referenceName(reference);
  const arity = dispatch.parametersOf(reference).length;
  const lineage = [className, ...dispatch.lineageOf(descriptor)];
  // What the constructor of java.lang.Object does says nothing of the class below it.
  const named = name === "<init>" ? lineage.filter((above) => above === className || above !== "java.lang.Object") : lineage;
  const row = named.map((above) => rowOf(above, name, arity)).find((found) => found !== undefined);
  const model: Model = {
    api: `${className}.${name}`,
    className,
    declaringClass: declaringClassOf(machine, lineage, name, className),
    name,
    operations: row === undefined ? [] : parse(row),
    sinks: sinksOf(lineage, name),
    replacesCode: REPLACED_PACKAGES.some((prefix) => className.startsWith(prefix)),
  };
  models.set(reference, model);
  return model;
};
