import type { AnnotationInput, ConstantInput } from "./dex-values.ts";

/** Access flags by name (DEX format, "access_flags definitions"). */
export const ACCESS_FLAGS = {
  public: 0x1,
  private: 0x2,
  protected: 0x4,
  static: 0x8,
  final: 0x10,
  synchronized: 0x20,
  volatile: 0x40,
  bridge: 0x40,
  transient: 0x80,
  varargs: 0x80,
  native: 0x100,
  interface: 0x200,
  abstract: 0x400,
  strict: 0x800,
  synthetic: 0x1000,
  annotation: 0x2000,
  enum: 0x4000,
  constructor: 0x10000,
  "declared-synchronized": 0x20000,
} as const;
export type AccessFlag = keyof typeof ACCESS_FLAGS;

export interface FieldInput {
  readonly name: string;
  /** `I`, `Ljava/lang/String;` */
  readonly type: string;
  /** Default: public. A field with `static` goes to the static fields. */
  readonly access?: readonly AccessFlag[];
  /** Initial value of a static field. */
  readonly value?: ConstantInput;
  readonly annotations?: readonly AnnotationInput[];
}

export interface MethodInput {
  readonly name: string;
  /** `(Ljava/lang/String;I)V` */
  readonly descriptor: string;
  /** Default: public; `constructor` is added for `<init>` and `<clinit>`. */
  readonly access?: readonly AccessFlag[];
  /**
   * The body in the notation of smali, one instruction a line; without it the method should be abstract or native.
   *
   * ```
   * .line 12
   * const-string v0, "https://example.com/"
   * :try
   * invoke-virtual {p0, v0}, Lapp/Main;->send(Ljava/lang/String;)V
   * :end
   * return-void
   * :failed
   * move-exception v0
   * throw v0
   * .catch Ljava/io/IOException; {:try .. :end} :failed
   * ```
   *
   * Operands: registers `v0`, `p0` (arguments, `this` first); lists `{v0, v1}`, ranges `{v0 .. v7}`; literals `12`, `0x7f`, `-1`
   * (of const/high16 and const-wide/high16 the whole value); strings as in JSON; types `Lapp/Main;`; fields
   * `Lapp/Main;->count:I`; methods `Lapp/Main;->send(I)V`; protos `(I)V`; call sites and method handles by their name in
   * `DexInput`; branch targets `:label`. `#` starts a comment.
   * Directives: `.line N`, `.local v0, "name":Ltype;`, `.end local v0`, `.catch`, `.catchall {:a .. :b} :handler`; after a label
   * `.packed-switch 1 :one :two`, `.sparse-switch 1 -> :one, 100 -> :many`, `.array-data 4 1, 2, 3` (element size first), which
   * belong at the end and are aligned by themselves.
   */
  readonly code?: string;
  /** All registers; by default the locals that the code names and the arguments. */
  readonly registerCount?: number;
  /** For the debug information; null is unknown. */
  readonly parameterNames?: readonly (string | null)[];
  readonly annotations?: readonly AnnotationInput[];
  /** One list for each parameter. */
  readonly parameterAnnotations?: readonly (readonly AnnotationInput[])[];
}

export interface ClassInput {
  /** `Lapp/Main;` */
  readonly descriptor: string;
  /** Default `Ljava/lang/Object;`; null for Object itself. */
  readonly superclass?: string | null;
  readonly interfaces?: readonly string[];
  /** Default: public. */
  readonly access?: readonly AccessFlag[];
  readonly sourceFile?: string;
  readonly annotations?: readonly AnnotationInput[];
  readonly fields?: readonly FieldInput[];
  readonly methods?: readonly MethodInput[];
}

/** Kinds of method handle (DEX format, "Method handle type codes"). */
export const METHOD_HANDLE_KINDS = [
  "static-put",
  "static-get",
  "instance-put",
  "instance-get",
  "invoke-static",
  "invoke-instance",
  "invoke-constructor",
  "invoke-direct",
  "invoke-interface",
] as const;

export interface MethodHandleInput {
  readonly kind: (typeof METHOD_HANDLE_KINDS)[number];
  /** Field or method: `Lapp/Main;->count:I`, `Lapp/Main;->send(I)V`. */
  readonly member: string;
}

/** The values that a call site gives its bootstrap method: handle, name, type, and what else it takes. */
export interface CallSiteInput {
  /** Name of an entry of `DexInput.methodHandles`. */
  readonly bootstrap: string;
  readonly name: string;
  readonly type: string;
  readonly extra?: readonly ConstantInput[];
}

/** A DEX as a value. */
export interface DexInput {
  readonly classes?: readonly ClassInput[];
  /** 35 to 40; default 35, and 38 where there are call sites or method handles. Containers are always 41. */
  readonly version?: number;
  readonly methodHandles?: Readonly<Record<string, MethodHandleInput>>;
  readonly callSites?: Readonly<Record<string, CallSiteInput>>;
  /** Strings that nothing refers to. */
  readonly extraStrings?: readonly string[];
}
