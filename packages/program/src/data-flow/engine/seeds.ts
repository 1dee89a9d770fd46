import { NONE } from "../../model/tables.ts";
import { listAt } from "../../references/site-index.ts";
import type { Program } from "../../model/program.ts";
import type { FlowEnvironment } from "../environment.ts";
import { forEachCell, type Heap } from "../values/heap.ts";
import type { Machine } from "./machine.ts";
import { textsOfReflection } from "./named-targets.ts";
import { isToolkit } from "./toolkits.ts";

/** Methods that get at what a person typed into views; they matter where a layout has such views. */
const INPUT_READERS: ReadonlySet<string> = new Set(["getText"]);

/** Methods that can read information: they call a platform API of the table, or use a field of it. */
export const findSourceMethods = (program: Program, { sources, hasInputs }: FlowEnvironment): readonly number[] => {
  const { methods, fields } = program.symbols;
  const hasClass = new Map<number, boolean>();
  const isOfTable = (type: number): boolean => {
    let known = hasClass.get(type);
    if (known === undefined) {
      known = sources.hasClass(program.typeName(type));
      hasClass.set(type, known);
    }
    return known;
  };
  const found = new Set<number>();
  for (let reference = 0; reference < methods.count; reference += 1) {
    const type = methods.first[reference] ?? 0;
    const isInput = hasInputs && INPUT_READERS.has(program.referenceName(reference));
    if (!isInput && !isOfTable(type)) continue;
    if (!isInput && !sources.mayRead(program.typeName(type), program.referenceName(reference))) continue;
    for (const site of listAt(program.callsOf, reference)) found.add(program.sites.calls.method[site] ?? 0);
  }
  for (let reference = 0; reference < fields.count; reference += 1) {
    const className = program.typeName(fields.first[reference] ?? 0);
    if (sources.field(className, program.fieldName(reference)) === null) continue;
    for (const site of listAt(program.accessesOf, reference)) {
      if (isRead(program.sites.fields.op[site] ?? 0)) found.add(program.sites.fields.method[site] ?? 0);
    }
  }
  for (const [method, texts] of textsOfReflection(program)) if (texts.some((text) => sources.hasClass(text))) found.add(method);
  return [...found].filter((method) => !isToolkit(program.className(program.methods.class[method] ?? 0)));
};

/** iget to iget-short, sget to sget-short. */
const isRead = (op: number): boolean => (op >= 0x52 && op <= 0x58) || (op >= 0x60 && op <= 0x66);

/** Methods that use static fields which have come to hold information. */
export const findStaticReaders = (machine: Machine, left: Heap): readonly number[] => {
  const { objects, program } = machine;
  const found = new Set<number>();
  forEachCell(left, (cell, value) => {
    const key = objects.keyOf(cell);
    if (objects.ownerOf(cell) !== objects.statics || !/^f\d+$/.test(key)) return;
    if (value.taints.length === 0 && value.objects.length === 0) return;
    const reference = program.fields.reference[Number(key.slice(1))] ?? NONE;
    if (reference === NONE) return;
    for (const site of listAt(program.accessesOf, reference)) found.add(program.sites.fields.method[site] ?? 0);
  });
  return [...found];
};
