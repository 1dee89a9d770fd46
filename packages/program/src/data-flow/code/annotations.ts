import { isInputError } from "@akashi/bytes";
import { readClassAnnotations, type Annotation, type EncodedValue } from "@akashi/formats";
import { NONE } from "../../model/tables.ts";
import type { Program } from "../../model/program.ts";

/** An annotation of a method, with the elements that are texts. */
export interface MethodAnnotation {
  /** `Lretrofit2/http/GET;` */
  readonly type: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** The annotations of a method and of each of its parameters. */
export interface MethodAnnotations {
  readonly own: readonly MethodAnnotation[];
  readonly parameters: readonly (readonly MethodAnnotation[])[];
}

const NOTHING: MethodAnnotations = { own: [], parameters: [] };
/** By class and method reference. */
type OfClass = ReadonlyMap<number, MethodAnnotations>;

const cache = new WeakMap<Program, Map<number, OfClass>>();

const readClass = (program: Program, owner: number): OfClass => {
  const file = program.classes.file[owner] ?? 0;
  const dex = program.files[file]?.dex;
  const symbols = program.symbols.dex[file];
  if (dex === undefined || symbols === undefined) return new Map();
  const textOf = (value: EncodedValue): readonly string[] => (value.kind === "string" ? [dex.string(value.index)] : []);
  const read = ({ type, elements }: Annotation): MethodAnnotation => ({
    type: program.symbols.types.text(symbols.types[type] ?? 0),
    texts: new Map(elements.flatMap(({ name, value }) => textOf(value).map((text) => [dex.string(name), text] as const))),
  });
  try {
    const { ofMethods, ofParameters } = readClassAnnotations(dex, program.classes.definition[owner] ?? 0);
    const found = new Map<number, MethodAnnotations>();
    for (const index of new Set([...ofMethods.keys(), ...ofParameters.keys()])) {
      found.set(symbols.methods[index] ?? NONE, {
        own: (ofMethods.get(index) ?? []).map(read),
        parameters: (ofParameters.get(index) ?? []).map((list) => list.map(read)),
      });
    }
    return found;
  } catch (error) {
    // Broken annotations say nothing; the reader of the class has reported them.
    if (!isInputError(error)) throw error;
    return new Map();
  }
};

/** The annotations of `method`; none where it has none or they are broken. */
export const annotationsOf = (program: Program, method: number): MethodAnnotations => {
  const classes = cache.get(program) ?? new Map<number, OfClass>();
  cache.set(program, classes);
  const owner = program.methods.class[method] ?? 0;
  let ofClass = classes.get(owner);
  if (ofClass === undefined) {
    ofClass = readClass(program, owner);
    classes.set(owner, ofClass);
  }
  return ofClass.get(program.methods.reference[method] ?? NONE) ?? NOTHING;
};
