/** `Lcom/example/Main$Inner;` to `com/example/Main$Inner`; any other descriptor as it is. */
export const internalName = (descriptor: string): string =>
  descriptor.startsWith("L") && descriptor.endsWith(";") ? descriptor.slice(1, -1) : descriptor;

const PRIMITIVES: Readonly<Record<string, string>> = {
  V: "void",
  Z: "boolean",
  B: "byte",
  S: "short",
  C: "char",
  I: "int",
  J: "long",
  F: "float",
  D: "double",
};

/** `Lcom/example/Main$Inner;` to `com.example.Main$Inner`, `[I` to `int[]`: as Java prints it, nested classes with `$`. */
export const displayName = (descriptor: string): string => {
  if (descriptor.startsWith("L")) return internalName(descriptor).replaceAll("/", ".");
  const dimensions = /^\[*/.exec(descriptor)?.[0].length ?? 0;
  const element = descriptor.slice(dimensions);
  const name = PRIMITIVES[element] ?? internalName(element).replaceAll("/", ".");
  return name + "[]".repeat(dimensions);
};

/** `com.example.Main$Inner` to `Lcom/example/Main$Inner;`. */
export const descriptorOf = (className: string): string => `L${className.replaceAll(".", "/")};`;
