import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildDex,
  buildResourceTable,
  type AnnotationInput,
  type CallSiteInput,
  type ClassInput,
  type ConstantInput,
  type FieldInput,
  type MethodHandleInput,
  type MethodInput,
} from "@akashi/formats/testing";
import { buildApp, launcherActivity } from "./app-builder.ts";
import { compileXml } from "./manifest-text.ts";

/** A small app written as text, and the flows that it has. The notation is told in `fixtures/flows/README.md`. */
export interface FlowFixture {
  /** `http/okhttp-form-body` */
  readonly name: string;
  readonly expected: readonly string[];
  readonly apk: Uint8Array;
}

const FOLDER = new URL("../../fixtures/flows/", import.meta.url).pathname;
/** Class that every fixture has: `app.Net.send` puts a text into the query of an address. */
const COMMON = "net.smali";

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] | undefined ? E[] : T[K] };
interface OpenClass extends Mutable<Pick<ClassInput, "descriptor" | "superclass" | "access" | "interfaces">> {
  readonly fields: FieldInput[];
  readonly methods: MethodInput[];
}

const WORDS = /^\.(\S+)\s*(.*)$/;
const ACCESS = /^(?:(?:public|private|static|final|abstract|native|synthetic|bridge)\s+)+/;

/** `static final rest` as its flags and the rest. */
const splitAccess = (text: string): { readonly access: NonNullable<FieldInput["access"]>; readonly rest: string } => {
  const found = ACCESS.exec(text)?.[0] ?? "";
  const flags = found.split(" ").filter((word) => word !== "") as NonNullable<FieldInput["access"]>;
  return { access: flags.includes("private") ? flags : ["public", ...flags], rest: text.slice(found.length) };
};

/** Reads the notation of fixtures line by line. */
class FixtureReader {
  readonly expected: string[] = [];
  readonly components: string[] = [];
  readonly strings: string[] = [];
  readonly views: string[] = [];
  /** Class of the application, where it has one of its own. */
  application: string | undefined;
  readonly classes: OpenClass[] = [];
  readonly methodHandles: Record<string, MethodHandleInput> = {};
  readonly callSites: Record<string, CallSiteInput> = {};
  #annotations: AnnotationInput[] = [];
  #parameterAnnotations: AnnotationInput[][] = [];
  #code: string[] | undefined;
  #method: Omit<MethodInput, "code"> | undefined;

  read(text: string): void {
    for (const line of text.split("\n").map((raw) => raw.trim())) {
      if (line === "" || line.startsWith("#")) continue;
      if (this.#code !== undefined && line !== ".end method") this.#code.push(line);
      else this.#directive(line);
    }
  }

  #directive(line: string): void {
    const [, name = "", rest = ""] = WORDS.exec(line) ?? [];
    const read = this.#readers[name];
    if (read === undefined) throw new Error(`no such line in a fixture: ${line}`);
    read(rest);
  }

  readonly #readers: Readonly<Record<string, (rest: string) => void>> = {
    expect: (rest) => this.expected.push(rest),
    component: (rest) => this.components.push(rest),
    string: (rest) => this.strings.push(rest),
    application: (rest) => {
      this.application = rest;
    },
    view: (rest) => this.views.push(rest),
    unrelated: (rest) => this.#addUnrelated(Number(rest)),
    class: (rest) => this.#openClass(rest, undefined),
    interface: (rest) => this.#openClass(rest, ["public", "interface", "abstract"]),
    field: (rest) => this.#field(rest),
    annotation: (rest) => this.#annotations.push(annotationOf(rest)),
    parameter: (rest) => {
      const [position = "0"] = rest.split(" ");
      this.#parameterAnnotations[Number(position)] = [annotationOf(rest.slice(position.length + 1))];
    },
    method: (rest) => this.#openMethod(rest),
    end: () => this.#closeMethod(),
    lambda: (rest) => this.#lambda(rest),
  };

  /** A receiver with so many methods that it calls, which do nothing. */
  #addUnrelated(count: number): void {
    this.components.push('<receiver android:name="app.Unrelated"/>');
    this.#openClass("Lapp/Unrelated; extends Landroid/content/BroadcastReceiver;", undefined);
    const names = Array.from({ length: count }, (_, index) => `nothing${index}`);
    for (const name of names)
      this.#class.methods.push({ name, descriptor: "()V", access: ["public", "static"], code: "return-void" });
    this.#class.methods.push({
      name: "onReceive",
      descriptor: "(Landroid/content/Context;Landroid/content/Intent;)V",
      code: [...names.map((name) => `invoke-static {}, Lapp/Unrelated;->${name}()V`), "return-void"].join("\n"),
    });
  }

  get #class(): OpenClass {
    const open = this.classes.at(-1);
    if (open === undefined) throw new Error("a member outside a class");
    return open;
  }

  /** `.class Lapp/Main; extends Landroid/app/Activity; implements La;, Lb;` */
  #openClass(rest: string, access: OpenClass["access"]): void {
    const [, descriptor = "", superclass = "Ljava/lang/Object;", interfaces = ""] =
      /^(\S+)(?: extends (\S+))?(?: implements (.+))?$/.exec(rest) ?? [];
    const names = interfaces.split(",").map((name) => name.trim());
    this.classes.push({
      descriptor,
      superclass,
      interfaces: names.filter((name) => name !== ""),
      fields: [],
      methods: [],
      ...(access && { access }),
    });
  }

  /** `.field static final HOST:Ljava/lang/String; = "https://…"` */
  #field(text: string): void {
    const { access, rest } = splitAccess(text);
    const [, name = "", type = "", value] = /^([^:]+):(\S+)(?: = (.+))?$/.exec(rest) ?? [];
    this.#class.fields.push({ name, type, access, ...(value !== undefined && { value: JSON.parse(value) as ConstantInput }) });
  }

  #openMethod(text: string): void {
    const { access, rest } = splitAccess(text);
    const parenthesis = rest.indexOf("(");
    this.#method = {
      name: rest.slice(0, parenthesis),
      descriptor: rest.slice(parenthesis),
      access,
      annotations: this.#annotations,
      ...(this.#parameterAnnotations.length > 0 && {
        parameterAnnotations: Array.from(this.#parameterAnnotations, (list) => list ?? []),
      }),
    };
    this.#annotations = [];
    this.#parameterAnnotations = [];
    if (access.includes("abstract") || access.includes("native")) this.#class.methods.push(this.#method);
    else this.#code = [];
  }

  #closeMethod(): void {
    if (this.#method === undefined || this.#code === undefined) throw new Error("an end without a method");
    this.#class.methods.push({ ...this.#method, code: this.#code.join("\n") });
    this.#code = undefined;
  }

  /** `.lambda NAME METHOD (CAPTURED)INTERFACE KIND BODY`: what `invoke-custom` names NAME. */
  #lambda(rest: string): void {
    const [key = "", name = "", type = "", kind = "", member = ""] = rest.split(" ");
    this.methodHandles["metafactory"] = {
      kind: "invoke-static",
      member:
        "Ljava/lang/invoke/LambdaMetafactory;->metafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
    };
    this.methodHandles[key] = { kind: kind as MethodHandleInput["kind"], member };
    const proto = { proto: "()V" };
    this.callSites[key] = { bootstrap: "metafactory", name, type, extra: [proto, { methodHandle: key }, proto] };
  }
}

/** `Lretrofit2/http/GET; {"value": "v1/users"}` */
const annotationOf = (text: string): AnnotationInput => {
  const [type = ""] = text.split(" ");
  const elements = text.slice(type.length).trim();
  return { type, ...(elements !== "" && { elements: JSON.parse(elements) as Record<string, ConstantInput> }) };
};

/** Classes without a constructor get one that does nothing. */
const withConstructor = ({ methods, ...rest }: OpenClass): ClassInput => {
  const isInterface = rest.access?.includes("interface") === true;
  if (isInterface || methods.some(({ name }) => name === "<init>")) return { ...rest, methods };
  const superclass = rest.superclass ?? "Ljava/lang/Object;";
  const code = `invoke-direct {p0}, ${superclass}-><init>()V\nreturn-void`;
  return { ...rest, methods: [{ name: "<init>", descriptor: "()V", code }, ...methods] };
};

const layoutOf = (views: readonly string[]): Uint8Array => compileXml(`<LinearLayout>${views.join("")}</LinearLayout>`);

const stringTable = (strings: readonly string[]): Uint8Array =>
  buildResourceTable([
    { name: "app", resources: strings.map((value, index) => ({ type: "string", name: `s${index}`, values: [{ value }] })) },
  ]);

/** The app that the text of a fixture describes. */
export const buildFlowFixture = (name: string, text: string): FlowFixture => {
  const reader = new FixtureReader();
  reader.read(text);
  reader.read(readFileSync(join(FOLDER, COMMON), "utf8"));
  const { expected, components, strings, views, methodHandles, callSites, application } = reader;
  const hasLambdas = Object.keys(callSites).length > 0;
  const dex = buildDex({
    classes: reader.classes.map(withConstructor),
    ...(hasLambdas && { methodHandles, callSites }),
  });
  const files: Record<string, Uint8Array> = { "classes.dex": dex };
  if (strings.length > 0) files["resources.arsc"] = stringTable(strings);
  if (views.length > 0) files["res/layout/main.xml"] = layoutOf(views);
  const apk = buildApp({
    components: launcherActivity("app.Main") + components.join(""),
    files,
    ...(application !== undefined && { applicationAttributes: `android:name="${application}"` }),
  });
  return { name, expected, apk };
};

/** All fixtures, sorted by name. */
export const listFlowFixtures = (): readonly FlowFixture[] =>
  readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".smali") && path !== COMMON)
    .sort()
    .map((path) => buildFlowFixture(path.replace(/\.smali$/, ""), readFileSync(join(FOLDER, path), "utf8")));
