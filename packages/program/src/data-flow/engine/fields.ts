import { NO_INDEX, readStaticValues, type EncodedValue } from "@akashi/formats";
import { isInputError } from "@akashi/bytes";
import type { Instruction } from "../code/method-code.ts";
import { ACCESS } from "../../access-flags.ts";
import { NONE } from "../../model/tables.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Frame } from "./frame.ts";
import type { Site } from "./site.ts";
import type { Machine } from "./machine.ts";
import { guessedObject } from "./guesses.ts";

const declaredType = (machine: Machine, reference: number): string => {
  const { symbols } = machine.program;
  return symbols.types.text(symbols.fieldSignatures.second[symbols.fields.second[reference] ?? 0] ?? 0);
};

const ownerText = (machine: Machine, reference: number): string =>
  machine.program.symbols.types.text(machine.program.symbols.fields.first[reference] ?? 0);

const ownerName = (machine: Machine, reference: number): string => machine.dispatch.className(ownerText(machine, reference));

const keyOf = (machine: Machine, reference: number): string => machine.program.fieldName(reference);

/** A field that nothing was seen to write: zero or null, or what code that was not looked at wrote. */
const unwritten = (machine: Machine): Value => machine.values.constants([machine.constants.number(0)], true);

export const loadField = (frame: Frame, { a, b, index, pc }: Instruction): void => {
  const { machine } = frame;
  const base = baseOf(frame, frame.get(b), index);
  const found = frame.access.load(base, keyOf(machine, index)) ?? unwritten(machine);
  // A field of a platform class holds what its methods have put into the object as a whole.
  const isOwn = machine.dispatch.classOf(ownerText(machine, index)) !== NONE;
  const held = isOwn ? undefined : frame.access.load(base, KEY.content);
  const api = isOwn ? null : machine.environment.sources.field(ownerName(machine, index), machine.program.fieldName(index));
  const read = api === null ? [] : machine.dispatch.read(frame, api, pc).taints;
  const known = machine.values.withTaints(machine.values.withTaints(found, base.taints), held?.taints ?? []);
  frame.set(a, machine.values.withTaints(known, read));
};

export const storeField = (frame: Frame, { a, b, index }: Instruction): void => {
  frame.access.store(baseOf(frame, frame.get(b), index), keyOf(frame.machine, index), frame.get(a));
};

/** Where nothing is known of the object, one that stands for all of its class. */
const baseOf = (frame: Frame, base: Value, reference: number): Value =>
  base.objects.length > 0 ? base : guessedObject(frame, base, frame.machine.program.symbols.fields.first[reference] ?? 0);

interface StaticField {
  readonly key: string;
  /** Class that declares it; {@link NONE} outside the program. */
  readonly owner: number;
  readonly field: number;
}

const staticOf = (machine: Machine, reference: number): StaticField => {
  const { fields, symbols, hierarchy } = machine.program;
  const declared = fields.ofReference[reference] ?? NONE;
  const field =
    declared === NONE
      ? hierarchy.findField(symbols.fields.first[reference] ?? 0, symbols.fields.second[reference] ?? 0)
      : declared;
  return {
    key: field === NONE ? `r${reference}` : `f${field}`,
    owner: field === NONE ? NONE : (fields.class[field] ?? NONE),
    field,
  };
};

export const loadStatic = (frame: Frame, { a, index, pc }: Instruction): void => {
  const { machine } = frame;
  const { values, objects } = machine;
  const { key, owner, field } = staticOf(machine, index);
  if (owner === NONE) {
    frame.set(a, platformField(frame, index, pc));
    return;
  }
  initialise(frame, owner);
  const statics = values.object(objects.statics);
  frame.set(a, frame.access.load(statics, key) ?? initialValue(machine, owner, field));
};

export const storeStatic = (frame: Frame, { a, index }: Instruction): void => {
  const { machine } = frame;
  const { key, owner } = staticOf(machine, index);
  if (owner !== NONE) initialise(frame, owner);
  frame.access.store(machine.values.object(machine.objects.statics), key, frame.get(a));
};

/** A constant of the platform: information where the table says so (Build.SERIAL), else an object known by its name. */
const platformField = (frame: Frame, reference: number, pc: number): Value => {
  const { machine } = frame;
  const className = ownerName(machine, reference);
  const name = machine.program.fieldName(reference);
  const type = declaredType(machine, reference);
  const api = machine.environment.sources.field(className, name);
  if (api !== null && type === "Ljava/lang/String;") return machine.dispatch.read(frame, api, pc);
  if (!type.startsWith("L") || type === "Ljava/lang/String;") return machine.values.unknown;
  const shared = machine.objects.intern(`field:${className}.${name}`, type, true);
  return machine.values.object(shared);
};

/** Marks a class as initialised, and runs its static initialiser where that was not done yet (JLS §12.4.1). */
export const initialise = (frame: Site, owner: number): void => {
  const { machine } = frame;
  const initialiser = machine.dispatch.initialiserOf(owner);
  if (initialiser === NONE) return;
  const cell = machine.objects.cell(machine.objects.statics, `init${owner}`);
  if (machine.read(frame.heap, cell) !== undefined) return;
  frame.heap = machine.write(frame.heap, cell, machine.values.unknown);
  frame.heap = machine.call({ method: initialiser, arguments: [], heap: frame.heap, context: 0 }).heap;
};

export const useClass = (frame: Frame, type: number): void => {
  const owner = frame.machine.program.classes.ofType[type] ?? NONE;
  if (owner !== NONE) initialise(frame, owner);
};

/** What the class file itself gives a static field before any code runs. */
const initialValue = (machine: Machine, owner: number, field: number): Value => {
  const { classes } = machine.program;
  const dex = machine.program.files[classes.file[owner] ?? 0]?.dex;
  if (dex === undefined) return unwritten(machine);
  try {
    const given = readStaticValues(dex, classes.definition[owner] ?? 0)[field - (classes.fieldStart[owner] ?? 0)];
    const isFinal = ((machine.program.fields.accessFlags[field] ?? 0) & ACCESS.final) !== 0;
    const value = given === undefined ? unwritten(machine) : valueOf(machine, given, classes.file[owner] ?? 0);
    // Code that was not looked at may have written another value.
    return isFinal ? value : machine.values.opened(value);
  } catch (error) {
    if (!isInputError(error)) throw error;
    return unwritten(machine);
  }
};

const valueOf = (machine: Machine, given: EncodedValue, file: number): Value => {
  const { values, constants, program } = machine;
  const dex = program.files[file]?.dex;
  switch (given.kind) {
    case "string":
      return dex === undefined || given.index === NO_INDEX
        ? values.unknown
        : values.constant(constants.string(dex.string(given.index)));
    case "boolean":
      return values.constant(constants.number(given.value ? 1 : 0));
    case "int":
    case "short":
    case "byte":
    case "char":
      return values.constant(constants.number(given.value));
    default:
      return values.unknown;
  }
};
