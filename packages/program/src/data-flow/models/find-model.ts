import { NONE } from "../../model/tables.ts";
import type { Machine } from "../engine/machine.ts";
import { requestOf } from "./annotated-requests.ts";
import { LIBRARY_MODELS, REPLACED_PACKAGES } from "./library-models.ts";
import { sinksOf, type SinkEffect } from "./sinks.ts";

/** One step of a model: an operation of `operations.ts`, the positions of the arguments it is about, and a word. */
export interface ModelOperation {
  readonly name: string;
  readonly positions: readonly number[];
  readonly word: string;
}

/** A method as a call names it. */
export interface Callee {
  /** Descriptor of the class. */
  readonly owner: string;
  readonly name: string;
  /** Descriptors, the receiver not among them. */
  readonly parameters: readonly string[];
  readonly returns: string;
}

/** What a method does that is not executed. */
export interface Model {
  readonly callee: Callee;
  /** `android.telephony.TelephonyManager.getDeviceId`: the class that the code names. */
  readonly api: string;
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

/** What stands for a method that is called by its name, through reflection say. */
export const describe = (machine: Machine, callee: Callee): Model => {
  const { owner, name, parameters } = callee;
  const className = machine.dispatch.className(owner);
  const lineage = [className, ...machine.dispatch.lineageOf(owner)];
  // What the constructor of java.lang.Object does says nothing of the class below it.
  const named = name === "<init>" ? lineage.filter((above) => above === className || above !== "java.lang.Object") : lineage;
  const row = named.map((above) => rowOf(above, name, parameters.length)).find((found) => found !== undefined);
  return {
    callee,
    api: `${className}.${name}`,
    declaringClass: declaringClassOf(machine, lineage, name, className),
    name,
    operations: row === undefined ? [] : parse(row),
    sinks: sinksOf(lineage, name),
    // What a library hands out is information by its name, whatever its code does.
    replacesCode:
      REPLACED_PACKAGES.some((prefix) => className.startsWith(prefix)) ||
      machine.environment.sources.call(className, name, () => []) !== null,
  };
};

/** What stands for method reference `reference` where its code is not executed. */
export const findModel = (machine: Machine, reference: number): Model => {
  const models = cache.get(machine) ?? new Map<number, Model>();
  cache.set(machine, models);
  const known = models.get(reference);
  if (known !== undefined) return known;
  const { program, dispatch } = machine;
  const described = describe(machine, {
    owner: program.symbols.types.text(program.symbols.methods.first[reference] ?? 0),
    name: program.referenceName(reference),
    parameters: dispatch.parametersOf(reference),
    returns: dispatch.returnTypeOf(reference),
  });
  const method = program.methods.ofReference[reference] ?? NONE;
  const model = method === NONE ? described : { ...described, ...requestOf(program, method, described.callee) };
  models.set(reference, model);
  return model;
};
