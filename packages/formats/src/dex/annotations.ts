import type { DexFile } from "./dex-file.ts";
import { readEncodedAnnotation, ValueBudget, type EncodedAnnotation } from "./encoded-value.ts";

/** `build`: for tools only; `runtime`: reflection sees it; `system`: the virtual machine reads it (Signature, InnerClass, …). */
export type AnnotationVisibility = "build" | "runtime" | "system";

/** annotation_item */
export interface Annotation extends EncodedAnnotation {
  readonly visibility: AnnotationVisibility;
}

/** The annotations of one class (https://source.android.com/docs/core/runtime/dex-format#annotations-directory). */
export interface ClassAnnotations {
  readonly ofClass: readonly Annotation[];
  /** By field index. */
  readonly ofFields: ReadonlyMap<number, readonly Annotation[]>;
  /** By method index. */
  readonly ofMethods: ReadonlyMap<number, readonly Annotation[]>;
  /** By method index: a list for each parameter. */
  readonly ofParameters: ReadonlyMap<number, readonly (readonly Annotation[])[]>;
}

const VISIBILITIES: readonly (AnnotationVisibility | undefined)[] = ["build", "runtime", "system"];
const NONE: ClassAnnotations = { ofClass: [], ofFields: new Map(), ofMethods: new Map(), ofParameters: new Map() };

/** Reads the annotation lists of one class. */
class AnnotationReader {
  readonly #dex: DexFile;
  readonly #budget: ValueBudget;

  constructor(dex: DexFile) {
    this.#dex = dex;
    this.#budget = new ValueBudget(dex);
  }

  /** annotation_set_item; 0 stands for an empty one. */
  set(offset: number): readonly Annotation[] {
    return offset === 0 ? [] : this.#offsets(offset).map((item) => this.#annotation(item));
  }

  /** annotation_set_ref_list */
  setList(offset: number): readonly (readonly Annotation[])[] {
    return this.#offsets(offset).map((set) => this.set(set));
  }

  #annotation(offset: number): Annotation {
    const cursor = this.#dex.part.cursorAt(offset);
    const visibility = VISIBILITIES[cursor.u8()] ?? cursor.fail("bad-visibility");
    return { visibility, ...readEncodedAnnotation(this.#dex, cursor, this.#budget) };
  }

  /** A list of 32-bit offsets that starts with its length. */
  #offsets(offset: number): readonly number[] {
    const cursor = this.#dex.part.cursorAt(offset);
    const count = cursor.u32();
    if (count * 4 > cursor.remaining) cursor.fail("truncated");
    this.#budget.spend(count, offset);
    return Array.from({ length: count }, () => cursor.u32());
  }
}

/** Reads the annotations of class definition `index`. Throws FormatError, LimitError. */
export const readClassAnnotations = (dex: DexFile, index: number): ClassAnnotations => {
  const offset = dex.classAnnotationsOffset(index);
  if (offset === 0) return NONE;
  const cursor = dex.part.cursorAt(offset);
  const classSet = cursor.u32();
  const [fieldCount, methodCount, parameterCount] = [cursor.u32(), cursor.u32(), cursor.u32()];
  if ((fieldCount + methodCount + parameterCount) * 8 > cursor.remaining) cursor.fail("truncated");
  dex.part.spend(fieldCount + methodCount + parameterCount, offset);
  const readPairs = <T>(count: number, limit: number, read: (at: number) => T): ReadonlyMap<number, T> => {
    const pairs = new Map<number, T>();
    for (let pair = 0; pair < count; pair += 1) {
      const member = cursor.u32();
      if (member >= limit) cursor.fail("bad-reference");
      pairs.set(member, read(cursor.u32()));
    }
    return pairs;
  };
  const reader = new AnnotationReader(dex);
  return {
    ofClass: reader.set(classSet),
    ofFields: readPairs(fieldCount, dex.counts.fields, (at) => reader.set(at)),
    ofMethods: readPairs(methodCount, dex.counts.methods, (at) => reader.set(at)),
    ofParameters: readPairs(parameterCount, dex.counts.methods, (at) => reader.setList(at)),
  };
};
