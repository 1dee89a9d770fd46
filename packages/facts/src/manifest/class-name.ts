/**
 * The class a name in the manifest stands for: `.Name` and `Name` are in the application's package, anything else is whole
 * (documentation of `android:name`).
 */
export const expandClassName = (name: string, packageName: string | null): string => {
  if (packageName === null || packageName === "") return name;
  if (name.startsWith(".")) return packageName + name;
  return name.includes(".") ? name : `${packageName}.${name}`;
};

/** The Java package of a class name with dots; empty for the unnamed package. */
export const packageOfClass = (className: string): string => className.slice(0, Math.max(0, className.lastIndexOf(".")));

/** Longest name a class can have: a class file gives its length in two bytes (JVM specification §4.4.7). */
const CLASS_NAME_LENGTH = 65_535;

/** True for the name of a class in a package. Longer texts are refused first: a pattern's stack grows with them. */
export const isQualifiedName = (text: string): boolean =>
  text.length <= CLASS_NAME_LENGTH && /^[A-Za-z_][\w$]*(\.[\w$]+)+$/.test(text);
