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
