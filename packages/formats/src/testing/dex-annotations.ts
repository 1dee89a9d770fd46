import type { ByteWriter } from "./byte-writer.ts";
import type { CollectedClass, CollectedDex } from "./dex-collect.ts";
import { writeAnnotation, type AnnotationInput, type ValueContext } from "./dex-values.ts";

/** Where the four kinds of annotation items went. */
export interface WrittenAnnotations {
  readonly sections: Readonly<Record<AnnotationSection, { readonly count: number; readonly offset: number }>>;
  /** Offset of the annotations_directory_item of each class that has one. */
  readonly directories: ReadonlyMap<CollectedClass, number>;
}

type AnnotationSection = "annotations" | "annotationSets" | "annotationSetRefLists" | "annotationDirectories";
type AnnotationList = readonly AnnotationInput[];

const VISIBILITY = { build: 0, runtime: 1, system: 2 } as const;

/** Lists of one class: what carries them, and the offsets they were written to. */
const listsOf = (item: CollectedClass): readonly AnnotationList[] =>
  [
    item.input.annotations ?? [],
    ...item.fields.map(({ input }) => input.annotations ?? []),
    ...item.methods.flatMap(({ input }) => [input.annotations ?? [], ...(input.parameterAnnotations ?? [])]),
  ].filter((list) => list.length > 0);

const writeItems = (out: ByteWriter, lists: readonly AnnotationList[], context: ValueContext): Map<AnnotationInput, number> => {
  const offsets = new Map<AnnotationInput, number>();
  for (const annotation of lists.flat()) {
    offsets.set(annotation, out.position);
    out.u8(VISIBILITY[annotation.visibility ?? "runtime"]);
    writeAnnotation(out, annotation, context);
  }
  return offsets;
};

/** annotation_set_item: the offsets sorted by the type of the annotation. */
const writeSets = (
  out: ByteWriter,
  lists: readonly AnnotationList[],
  items: ReadonlyMap<AnnotationInput, number>,
  context: ValueContext,
): Map<AnnotationList, number> => {
  const offsets = new Map<AnnotationList, number>();
  for (const list of lists) {
    offsets.set(list, out.position);
    const sorted = [...list].sort((a, b) => context.pools.index("type", a.type) - context.pools.index("type", b.type));
    out.u32(sorted.length);
    for (const annotation of sorted) out.u32(items.get(annotation) ?? 0);
  }
  return offsets;
};

/** annotation_set_ref_list of each method with annotated parameters. */
const writeRefLists = (out: ByteWriter, dex: CollectedDex, sets: ReadonlyMap<AnnotationList, number>): Map<string, number> => {
  const offsets = new Map<string, number>();
  for (const { input, reference } of dex.classes.flatMap(({ methods }) => methods)) {
    const lists = input.parameterAnnotations;
    if (lists === undefined) continue;
    offsets.set(reference, out.position);
    out.u32(lists.length);
    for (const list of lists) out.u32(sets.get(list) ?? 0);
  }
  return offsets;
};

const writePairs = (out: ByteWriter, pairs: readonly (readonly [number, number])[]): void => {
  for (const [index, offset] of [...pairs].sort(([a], [b]) => a - b)) {
    out.u32(index);
    out.u32(offset);
  }
};

const writeDirectory = (
  out: ByteWriter,
  item: CollectedClass,
  offsets: { readonly sets: ReadonlyMap<AnnotationList, number>; readonly refLists: ReadonlyMap<string, number> },
  context: ValueContext,
): void => {
  const { pools } = context;
  const setOf = (list: AnnotationList | undefined): number => (list === undefined ? 0 : (offsets.sets.get(list) ?? 0));
  const fields = item.fields
    .map(({ input, reference }) => [pools.index("field", reference), setOf(input.annotations)] as const)
    .filter(([, offset]) => offset !== 0);
  const methods = item.methods
    .map(({ input, reference }) => [pools.index("method", reference), setOf(input.annotations)] as const)
    .filter(([, offset]) => offset !== 0);
  const parameters = item.methods
    .map(({ reference }) => [pools.index("method", reference), offsets.refLists.get(reference) ?? 0] as const)
    .filter(([, offset]) => offset !== 0);
  for (const word of [setOf(item.input.annotations), fields.length, methods.length, parameters.length]) out.u32(word);
  for (const pairs of [fields, methods, parameters]) writePairs(out, pairs);
};

/** Writes the annotations of all classes. */
export const writeAnnotationDirectories = (out: ByteWriter, dex: CollectedDex, context: ValueContext): WrittenAnnotations => {
  const lists = dex.classes.flatMap(listsOf);
  const itemsAt = out.position;
  const items = writeItems(out, lists, context);
  out.align(4);
  const setsAt = out.position;
  const sets = writeSets(out, lists, items, context);
  const refListsAt = out.position;
  const refLists = writeRefLists(out, dex, sets);
  const directoriesAt = out.position;
  const directories = new Map<CollectedClass, number>();
  for (const item of dex.classes.filter((candidate) => listsOf(candidate).length > 0)) {
    directories.set(item, out.position);
    writeDirectory(out, item, { sets, refLists }, context);
  }
  return {
    directories,
    sections: {
      annotations: { count: items.size, offset: itemsAt },
      annotationSets: { count: sets.size, offset: setsAt },
      annotationSetRefLists: { count: refLists.size, offset: refListsAt },
      annotationDirectories: { count: directories.size, offset: directoriesAt },
    },
  };
};
