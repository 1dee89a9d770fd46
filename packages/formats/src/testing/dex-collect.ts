import { assembleCode, type AssembledCode } from "./dex-assembler.ts";
import type { AccessFlag, CallSiteInput, ClassInput, DexInput, FieldInput, MethodHandleInput, MethodInput } from "./dex-input.ts";
import { ACCESS_FLAGS } from "./dex-input.ts";
import { argumentWords, DexPools, parseProto, type SortedPools } from "./dex-pools.ts";
import { collectAnnotation, collectConstant } from "./dex-values.ts";

export interface CollectedMethod {
  readonly input: MethodInput;
  /** `Lapp/Main;->send(I)V` */
  readonly reference: string;
  readonly accessFlags: number;
  readonly code: AssembledCode | undefined;
}

export interface CollectedField {
  readonly input: FieldInput;
  readonly reference: string;
  readonly accessFlags: number;
}

export interface CollectedClass {
  readonly input: ClassInput;
  readonly superclass: string | null;
  readonly accessFlags: number;
  readonly fields: readonly CollectedField[];
  readonly methods: readonly CollectedMethod[];
}

/** A DEX whose identifiers are known and sorted, ready to be written. */
export interface CollectedDex {
  readonly pools: SortedPools;
  readonly classes: readonly CollectedClass[];
  readonly methodHandles: readonly (readonly [string, MethodHandleInput])[];
  readonly callSites: readonly (readonly [string, CallSiteInput])[];
}

const flagsOf = (access: readonly AccessFlag[] | undefined): number =>
  (access ?? ["public"]).reduce((flags, name) => flags | ACCESS_FLAGS[name], 0);

const collectField = (pools: DexPools, owner: string, input: FieldInput): CollectedField => {
  const reference = `${owner}->${input.name}:${input.type}`;
  pools.addField(reference);
  if (input.value !== undefined) collectConstant(pools, input.value);
  for (const annotation of input.annotations ?? []) collectAnnotation(pools, annotation);
  return { input, reference, accessFlags: flagsOf(input.access) };
};

const collectMethod = (pools: DexPools, owner: string, input: MethodInput): CollectedMethod => {
  const reference = `${owner}->${input.name}${input.descriptor}`;
  pools.addMethod(reference);
  const isConstructor = input.name === "<init>" || input.name === "<clinit>";
  const accessFlags = flagsOf(input.access) | (isConstructor ? ACCESS_FLAGS.constructor : 0);
  for (const annotation of [input.annotations ?? [], ...(input.parameterAnnotations ?? [])].flat())
    collectAnnotation(pools, annotation);
  for (const name of input.parameterNames ?? []) if (name !== null) pools.addString(name);
  const isStatic = (accessFlags & ACCESS_FLAGS.static) !== 0;
  const inCount = argumentWords(parseProto(input.descriptor).parameters) + (isStatic ? 0 : 1);
  const options = { inCount, registerCount: input.registerCount };
  return { input, reference, accessFlags, code: input.code === undefined ? undefined : assembleCode(input.code, pools, options) };
};

const collectClass = (pools: DexPools, input: ClassInput): CollectedClass => {
  const { descriptor } = input;
  const superclass = input.superclass === undefined ? "Ljava/lang/Object;" : input.superclass;
  pools.addType(descriptor);
  if (superclass !== null) pools.addType(superclass);
  for (const type of input.interfaces ?? []) pools.addType(type);
  if (input.sourceFile !== undefined) pools.addString(input.sourceFile);
  for (const annotation of input.annotations ?? []) collectAnnotation(pools, annotation);
  const fields = (input.fields ?? []).map((field) => collectField(pools, descriptor, field));
  const methods = (input.methods ?? []).map((method) => collectMethod(pools, descriptor, method));
  return { input, superclass, accessFlags: flagsOf(input.access), fields, methods };
};

/** A class stands after its superclass and its interfaces where those are in the same DEX. */
const sortClasses = (classes: readonly CollectedClass[]): readonly CollectedClass[] => {
  const byName = new Map(classes.map((item) => [item.input.descriptor, item]));
  const sorted = new Set<CollectedClass>();
  const entered = new Set<CollectedClass>();
  const visit = (item: CollectedClass): void => {
    if (entered.has(item)) return;
    entered.add(item);
    for (const name of [item.superclass, ...(item.input.interfaces ?? [])]) {
      const parent = name === null ? undefined : byName.get(name);
      if (parent !== undefined) visit(parent);
    }
    sorted.add(item);
  };
  classes.forEach(visit);
  return [...sorted];
};

/** Assembles the code and collects every identifier. */
export const collectDex = (input: DexInput): CollectedDex => {
  const pools = new DexPools();
  const classes = sortClasses((input.classes ?? []).map((item) => collectClass(pools, item)));
  const methodHandles = Object.entries(input.methodHandles ?? {});
  for (const [, { member }] of methodHandles) {
    if (member.includes("(")) pools.addMethod(member);
    else pools.addField(member);
  }
  const callSites = Object.entries(input.callSites ?? {});
  for (const [, site] of callSites) {
    for (const value of [site.name, { proto: site.type }, ...(site.extra ?? [])]) collectConstant(pools, value);
  }
  for (const text of input.extraStrings ?? []) pools.addString(text);
  return { pools: pools.sort(), classes, methodHandles, callSites };
};
