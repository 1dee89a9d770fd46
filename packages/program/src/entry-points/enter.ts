import { ACCESS } from "../access-flags.ts";
import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import { CallGraphBuilder } from "../reach/build-call-graph.ts";
import type { CallGraph } from "../reach/call-graph.ts";
import { IndirectEdges } from "../reach/extra-edges.ts";
import { CallbackTable } from "./callbacks.ts";
import type { EntryDeclarations, EntryKind } from "./declarations.ts";

/** Methods of androidx.startup.Initializer, which the library calls by reflection on the class that the manifest names. */
const INITIALIZER_METHODS: ReadonlySet<string> = new Set(["create", "dependencies"]);
const CLICK_DESCRIPTOR = { parameter: "Landroid/view/View;", returnType: "V" } as const;

/** Android makes an object of the class and calls what it overrides. */
const enterClass = (builder: CallGraphBuilder, className: string, kind: EntryKind): number => {
  const id = builder.program.findClass(className);
  if (id !== NONE) builder.create(id, { kind: "entry", entry: kind });
  return id;
};

const enterInitializer = (builder: CallGraphBuilder, className: string): void => {
  const id = enterClass(builder, className, "startup-initializer");
  if (id === NONE) return;
  const { methodStart } = builder.program.classes;
  for (let method = methodStart[id] ?? 0; method < (methodStart[id + 1] ?? 0); method += 1) {
    if (INITIALIZER_METHODS.has(builder.program.methodName(method))) {
      builder.state.reach(method, { kind: "entry", entry: "startup-initializer" });
    }
  }
};

const isClickHandler = (program: Program, method: number): boolean => {
  const { symbols, methods } = program;
  const proto = symbols.selectors.second[symbols.methods.second[methods.reference[method] ?? 0] ?? 0] ?? 0;
  const [parameter, ...more] = symbols.protos.parameters(proto);
  return (
    ((methods.accessFlags[method] ?? 0) & (ACCESS.public | ACCESS.static)) === ACCESS.public &&
    parameter !== undefined &&
    more.length === 0 &&
    symbols.types.text(parameter) === CLICK_DESCRIPTOR.parameter &&
    symbols.types.text(symbols.protos.returnType(proto)) === CLICK_DESCRIPTOR.returnType
  );
};

/** `android:onClick="name"` calls the public method `name(View)` of the context, which is an activity. */
const enterClickHandlers = (builder: CallGraphBuilder, names: readonly string[]): void => {
  if (names.length === 0) return;
  const { program } = builder;
  const context = program.findType("android.content.Context");
  const wanted = new Set(names.map((name) => program.symbols.names.find(name)));
  for (let method = 0; method < program.methods.count; method += 1) {
    const reference = program.methods.reference[method] ?? 0;
    const name = program.symbols.selectors.first[program.symbols.methods.second[reference] ?? 0] ?? NONE;
    if (!wanted.has(name) || !isClickHandler(program, method)) continue;
    const type = program.classes.type[program.methods.class[method] ?? 0] ?? 0;
    const isOfContext = context === NONE || program.hierarchy.isSubtype(type, context);
    if (isOfContext) builder.state.reach(method, { kind: "entry", entry: "layout-callback" });
  }
};

const listProviders = (program: Program, declarations: EntryDeclarations): ReadonlyMap<number, readonly number[]> => {
  const providers = new Map<number, number[]>();
  for (const { service, implementation } of declarations.serviceProviders ?? []) {
    const [type, id] = [program.findType(service), program.findClass(implementation)];
    if (type === NONE || id === NONE) continue;
    providers.set(type, [...(providers.get(type) ?? []), id]);
  }
  return providers;
};

/**
 * Finds what runs in `program` when Android enters it where `declarations` say. In the order in which Android does it, so that a
 * method that several entries reach is told of the earliest: application, providers, initializers, then the other components.
 */
export const buildCallGraph = (program: Program, declarations: EntryDeclarations): CallGraph => {
  const builder = new CallGraphBuilder(program, new CallbackTable(program));
  const enterAll = (kind: EntryKind & DeclaredKind): void => {
    for (const component of declarations.components) {
      if (component.kind === kind) enterClass(builder, component.className, kind);
    }
  };
  if (typeof declarations.application === "string") enterClass(builder, declarations.application, "application");
  enterAll("provider");
  for (const name of declarations.startupInitializers ?? []) enterInitializer(builder, name);
  enterAll("activity");
  enterAll("service");
  enterAll("receiver");
  for (const name of declarations.others ?? []) enterClass(builder, name, "other");
  for (const name of declarations.layoutClasses ?? []) enterClass(builder, name, "layout-callback");
  enterClickHandlers(builder, declarations.layoutHandlers ?? []);
  return builder.run(new IndirectEdges(program, listProviders(program, declarations)));
};

type DeclaredKind = EntryDeclarations["components"][number]["kind"];
