import { LIMITS } from "@akashi/bytes";
import type { DexFile, MemberTable } from "@akashi/formats";
import type { DexSymbols, Symbols } from "../symbols/symbols.ts";
import { NONE, type ClassTable, type DuplicateClass, type FieldTable, type MethodTable } from "./tables.ts";

/** One DEX of a program and what its classes define. */
export interface MemberSource {
  readonly dex: DexFile;
  readonly members: MemberTable;
}

/** A class table in the making: the columns are as long as if no class were defined twice. */
interface Draft {
  readonly type: Int32Array;
  readonly file: Int32Array;
  readonly definition: Int32Array;
  readonly ofType: Int32Array;
  readonly duplicates: DuplicateClass[];
  count: number;
}

const listClasses = (sources: readonly MemberSource[], symbols: Symbols): Draft => {
  const capacity = sources.reduce((total, { dex }) => total + dex.counts.classes, 0);
  const column = (): Int32Array => new Int32Array(capacity);
  const draft: Draft = {
    type: column(),
    file: column(),
    definition: column(),
    ofType: new Int32Array(symbols.types.count).fill(NONE),
    duplicates: [],
    count: 0,
  };
  sources.forEach(({ dex }, file) => {
    const types = symbols.dex[file]?.types ?? new Int32Array(0);
    for (let definition = 0; definition < dex.counts.classes; definition += 1) {
      addClass(draft, types[dex.classType(definition)] ?? 0, file, definition);
    }
  });
  return draft;
};

const addClass = (draft: Draft, type: number, file: number, definition: number): void => {
  const first = draft.ofType[type] ?? NONE;
  if (first !== NONE) {
    draft.duplicates.push({ type, keptFile: draft.file[first] ?? 0, shadowedFile: file, shadowedDefinition: definition });
    return;
  }
  const id = draft.count;
  draft.type[id] = type;
  draft.file[id] = file;
  draft.definition[id] = definition;
  draft.ofType[type] = id;
  draft.count = id + 1;
};

/**
 * Takes the superclass from one class of every circle, and where superclasses go deeper than the limit, so that walking upwards
 * always ends and soon. Returns these classes.
 */
const breakCircles = (superclass: Int32Array, ofType: Int32Array): readonly number[] => {
  const ON_PATH = -1;
  /** By class: 0 not looked at, {@link ON_PATH}, or the number of classes from it to the top. */
  const depth = new Int32Array(superclass.length);
  const cut: number[] = [];
  for (let start = 0; start < superclass.length; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at !== NONE && depth[at] === 0) {
      depth[at] = ON_PATH;
      path.push(at);
      at = classAbove(at, superclass, ofType);
    }
    const isCircle = at !== NONE && depth[at] === ON_PATH;
    let above = at === NONE || isCircle ? 0 : (depth[at] ?? 0);
    for (let next = path.pop(); next !== undefined; next = path.pop()) {
      const isLastOfCircle = isCircle && classAbove(next, superclass, ofType) === at;
      if ((isLastOfCircle && above === 0) || above >= LIMITS.classDepth) {
        cut.push(next);
        superclass[next] = NONE;
        above = 0;
      }
      above += 1;
      depth[next] = above;
    }
  }
  return cut;
};

const classAbove = (id: number, superclass: Int32Array, ofType: Int32Array): number => {
  const type = superclass[id] ?? NONE;
  return type === NONE ? NONE : (ofType[type] ?? NONE);
};

/** The three tables of what a program defines. */
export interface Definitions {
  readonly classes: ClassTable;
  readonly methods: MethodTable;
  readonly fields: FieldTable;
}

/** Fills the columns of the classes, methods and fields, class by class. */
class DefinitionBuilder {
  readonly #sources: readonly MemberSource[];
  readonly #symbols: Symbols;
  readonly #draft: Draft;
  readonly #interfaces: number[] = [];
  readonly #ofRow: readonly Int32Array[];
  readonly #method: Record<"reference" | "class" | "accessFlags" | "codeOffset", Int32Array>;
  readonly #field: Record<"reference" | "class" | "accessFlags", Int32Array>;
  readonly #methodOfReference: Int32Array;
  readonly #fieldOfReference: Int32Array;
  #methodCount = 0;
  #fieldCount = 0;

  constructor(sources: readonly MemberSource[], symbols: Symbols) {
    this.#sources = sources;
    this.#symbols = symbols;
    this.#draft = listClasses(sources, symbols);
    const methods = sources.reduce((total, { members }) => total + members.methodIndex.length, 0);
    const fields = sources.reduce((total, { members }) => total + members.fieldIndex.length, 0);
    const columns = (size: number): Int32Array[] => Array.from({ length: 4 }, () => new Int32Array(size));
    const [reference = NO_COLUMN, owner = NO_COLUMN, accessFlags = NO_COLUMN, codeOffset = NO_COLUMN] = columns(methods);
    this.#method = { reference, class: owner, accessFlags, codeOffset };
    const [fieldReference = NO_COLUMN, fieldOwner = NO_COLUMN, fieldFlags = NO_COLUMN] = columns(fields);
    this.#field = { reference: fieldReference, class: fieldOwner, accessFlags: fieldFlags };
    this.#ofRow = sources.map(({ members }) => new Int32Array(members.methodIndex.length).fill(NONE));
    this.#methodOfReference = new Int32Array(symbols.methods.count).fill(NONE);
    this.#fieldOfReference = new Int32Array(symbols.fields.count).fill(NONE);
  }

  build(): Definitions {
    const { count, type, file, definition, ofType, duplicates } = this.#draft;
    const column = (): Int32Array => new Int32Array(count + 1);
    const classes = {
      accessFlags: column(),
      superclass: new Int32Array(count),
      interfaceStart: column(),
      methodStart: column(),
      virtualStart: column(),
      fieldStart: column(),
      instanceStart: column(),
    };
    for (let id = 0; id < count; id += 1) {
      const source = this.#sources[file[id] ?? 0];
      const symbols = this.#symbols.dex[file[id] ?? 0];
      if (source === undefined || symbols === undefined) continue;
      const at = definition[id] ?? 0;
      const superclass = source.dex.classSuperclass(at);
      classes.accessFlags[id] = source.dex.classAccessFlags(at);
      classes.superclass[id] = superclass < 0 ? NONE : (symbols.types[superclass] ?? NONE);
      const interfaces = source.dex.classInterfaces(at);
      for (let index = 0; index < interfaces.length; index += 1)
        this.#interfaces.push(symbols.types[interfaces[index] ?? 0] ?? 0);
      classes.interfaceStart[id + 1] = this.#interfaces.length;
      const { members } = source;
      classes.virtualStart[id] = this.#methodCount + (members.virtualMethodStart[at] ?? 0) - (members.methodStart[at] ?? 0);
      classes.instanceStart[id] = this.#fieldCount + (members.instanceFieldStart[at] ?? 0) - (members.fieldStart[at] ?? 0);
      this.#addMethods(id, at, members, symbols);
      this.#addFields(id, at, members, symbols);
      classes.methodStart[id + 1] = this.#methodCount;
      classes.fieldStart[id + 1] = this.#fieldCount;
    }
    const cut = breakCircles(classes.superclass, ofType);
    const interfaces = Int32Array.from(this.#interfaces);
    return {
      classes: { count, type, file, definition, ofType, duplicates, ...classes, interfaces, cut },
      methods: { count: this.#methodCount, ...this.#method, ofReference: this.#methodOfReference, ofRow: this.#ofRow },
      fields: { count: this.#fieldCount, ...this.#field, ofReference: this.#fieldOfReference },
    };
  }

  #addMethods(id: number, definition: number, members: MemberTable, symbols: DexSymbols): void {
    const { methodIndex, methodAccessFlags, methodCodeOffset, methodStart } = members;
    const { reference: references, class: owners, accessFlags, codeOffset } = this.#method;
    const ofReference = this.#methodOfReference;
    const ofRow = this.#ofRow[this.#draft.file[id] ?? 0] ?? NO_COLUMN;
    const type = this.#draft.type[id];
    const { first } = this.#symbols.methods;
    const end = methodStart[definition + 1] ?? 0;
    let method = this.#methodCount;
    for (let row = methodStart[definition] ?? 0; row < end; row += 1) {
      const reference = symbols.methods[methodIndex[row] ?? 0] ?? 0;
      references[method] = reference;
      owners[method] = id;
      accessFlags[method] = methodAccessFlags[row] ?? 0;
      codeOffset[method] = methodCodeOffset[row] ?? 0;
      // A class can only define methods of its own; ART refuses one that lists a method of another class.
      if (first[reference] === type && ofReference[reference] === NONE) ofReference[reference] = method;
      ofRow[row] = method;
      method += 1;
    }
    this.#methodCount = method;
  }

  #addFields(id: number, definition: number, members: MemberTable, symbols: DexSymbols): void {
    const { fieldIndex, fieldAccessFlags, fieldStart } = members;
    const { reference: references, class: owners, accessFlags } = this.#field;
    const ofReference = this.#fieldOfReference;
    const type = this.#draft.type[id];
    const { first } = this.#symbols.fields;
    const end = fieldStart[definition + 1] ?? 0;
    let field = this.#fieldCount;
    for (let row = fieldStart[definition] ?? 0; row < end; row += 1) {
      const reference = symbols.fields[fieldIndex[row] ?? 0] ?? 0;
      references[field] = reference;
      owners[field] = id;
      accessFlags[field] = fieldAccessFlags[row] ?? 0;
      if (first[reference] === type && ofReference[reference] === NONE) ofReference[reference] = field;
      field += 1;
    }
    this.#fieldCount = field;
  }
}

const NO_COLUMN: Int32Array = new Int32Array(0);

/** Tables of the classes, methods and fields of a program, from its DEX files in class-loader order. */
export const buildDefinitions = (sources: readonly MemberSource[], symbols: Symbols): Definitions =>
  new DefinitionBuilder(sources, symbols).build();
