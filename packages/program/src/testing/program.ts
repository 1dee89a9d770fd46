import { DiagnosticList } from "@akashi/bytes";
import { openDex } from "@akashi/formats";
import { buildDex } from "../../../formats/src/testing/dex-builder.ts";
import type { ClassInput, DexInput, MethodInput } from "../../../formats/src/testing/dex-input.ts";
import { buildProgram, type Program } from "../model/program.ts";
import type { CallGraph } from "../reach/call-graph.ts";

/** A program of DEX files given as values, in class-loader order. */
export const programOf = (...inputs: readonly DexInput[]): Program => {
  const diagnostics = new DiagnosticList(100);
  const files = inputs.flatMap((input, index) => {
    const name = `classes${index === 0 ? "" : index + 1}.dex`;
    return openDex(buildDex(input), { path: [name], diagnostics }).map((dex) => ({ name, dex }));
  });
  if (diagnostics.items.length > 0) throw new Error(JSON.stringify(diagnostics.items));
  return buildProgram(files);
};

const OBJECT = "Ljava/lang/Object;";

/** A constructor without parameters that does nothing else than call that of the superclass. */
export const constructorOf = (superclass: string = OBJECT): MethodInput => ({
  name: "<init>",
  descriptor: "()V",
  code: `
    invoke-direct {p0}, ${superclass}-><init>()V
    return-void`,
});

/** A class with a constructor; `methods` are `name(descriptor)` to code, all public and virtual. */
export const classOf = (
  descriptor: string,
  methods: Readonly<Record<string, string>>,
  more: Partial<ClassInput> = {},
): ClassInput => ({
  descriptor,
  ...more,
  methods: [
    constructorOf(more.superclass ?? OBJECT),
    ...Object.entries(methods).map(([signature, code]) => virtualMethod(signature, code)),
    ...(more.methods ?? []),
  ],
});

/** `run()V` and its code. */
export const virtualMethod = (signature: string, code: string): MethodInput => {
  const parenthesis = signature.indexOf("(");
  return { name: signature.slice(0, parenthesis), descriptor: signature.slice(parenthesis), code };
};

export const staticMethod = (signature: string, code: string): MethodInput => ({
  ...virtualMethod(signature, code),
  access: ["public", "static"],
});

export const abstractMethod = (signature: string): MethodInput => {
  const parenthesis = signature.indexOf("(");
  return {
    name: signature.slice(0, parenthesis),
    descriptor: signature.slice(parenthesis),
    access: ["public", "abstract"],
  };
};

/** Names of the reached methods but constructors, sorted: `a.Main.run`. */
export const reachedNames = (graph: CallGraph): readonly string[] => {
  const names: string[] = [];
  for (const method of graph.parts.order) {
    const name = graph.program.methodText(method);
    if (!name.endsWith(".<init>")) names.push(name);
  }
  return names.sort();
};

/** The defined method of this name, `a.Main.run`; the first of its overloads. */
export const methodNamed = (program: Program, name: string): number => {
  for (let method = 0; method < program.methods.count; method += 1) {
    if (program.methodText(method) === name) return method;
  }
  throw new Error(`no method ${name}`);
};
