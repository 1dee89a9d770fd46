import type { Annotation } from "./annotations.ts";
import type { DexFile } from "./dex-file.ts";
import type { EncodedValue, ReferenceValueKind } from "./encoded-value.ts";

/**
 * What the annotations that compilers write for the virtual machine say
 * (https://source.android.com/docs/core/runtime/dex-format#system-annotation). Undefined: not told.
 */
export interface SystemAnnotations {
  /** Generic signature (JVMS §4.7.9.1), put together from its parts. */
  readonly signature: string | undefined;
  /** Type index of the class that this one was declared in. */
  readonly enclosingClass: number | undefined;
  /** Method index of the method that this class was declared in. */
  readonly enclosingMethod: number | undefined;
  /** Of a class declared within another: its simple name (null: anonymous) and its flags as they stand in the source. */
  readonly innerClass: { readonly name: string | null; readonly accessFlags: number } | undefined;
  /** Type indices of the classes declared within this one. */
  readonly memberClasses: readonly number[];
  /** Type indices of the exceptions that the method declares. */
  readonly thrown: readonly number[];
}

const prefix = "Ldalvik/annotation/";

const elementOf = (dex: DexFile, annotation: Annotation | undefined, name: string): EncodedValue | undefined =>
  annotation?.elements.find((element) => dex.string(element.name) === name)?.value;

const indexOf = (value: EncodedValue | undefined, kind: ReferenceValueKind): number | undefined =>
  value?.kind === kind && "index" in value ? value.index : undefined;

const indicesOf = (value: EncodedValue | undefined, kind: ReferenceValueKind): readonly number[] =>
  value?.kind === "array" ? value.values.flatMap((item) => indexOf(item, kind) ?? []) : [];

/** Interprets the annotations of one class, field or method. Elements of a wrong kind count as not told. */
export const readSystemAnnotations = (dex: DexFile, annotations: readonly Annotation[]): SystemAnnotations => {
  const byType = new Map(
    annotations
      .filter(({ visibility }) => visibility === "system")
      .map((annotation) => [dex.typeDescriptor(annotation.type), annotation]),
  );
  const valueOf = (type: string, name = "value"): EncodedValue | undefined =>
    elementOf(dex, byType.get(`${prefix}${type};`), name);
  const signature = indicesOf(valueOf("Signature"), "string");
  const flags = valueOf("InnerClass", "accessFlags");
  const name = indexOf(valueOf("InnerClass", "name"), "string");
  return {
    signature: signature.length === 0 ? undefined : signature.map((part) => dex.string(part)).join(""),
    enclosingClass: indexOf(valueOf("EnclosingClass"), "type"),
    enclosingMethod: indexOf(valueOf("EnclosingMethod"), "method"),
    innerClass:
      flags?.kind === "int" ? { name: name === undefined ? null : dex.string(name), accessFlags: flags.value } : undefined,
    memberClasses: indicesOf(valueOf("MemberClasses"), "type"),
    thrown: indicesOf(valueOf("Throws"), "type"),
  };
};
