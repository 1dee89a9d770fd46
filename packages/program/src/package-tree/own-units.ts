import { unitOfPackage } from "./package-units.ts";

/** What the manifest says of who made the app. Names with dots. */
export interface OwnerHints {
  /** `package` of `<manifest>`. */
  readonly packageName: string | null;
  /** `android:name` of `<application>` and of the activities that a launcher starts. */
  readonly classNames: readonly string[];
}

/** Units of Google and JetBrains whose classes apps name in the manifest as they are, so that the name says nothing of the app. */
const SHARED_UNITS: readonly string[] = ["androidx", "android", "kotlin", "kotlinx", "com.google.android", "com.android"];

const isShared = (unit: string): boolean => SHARED_UNITS.some((root) => unit === root || unit.startsWith(`${root}.`));

/**
 * The units (see {@link unitOfPackage}) that are the app's own by its manifest: that of the application id, and those of the classes
 * it starts with. It knows no module: whether a unit is one, and whether a vendor's demo app is its own, is for others to say.
 */
export const findOwnUnits = ({ packageName, classNames }: OwnerHints): ReadonlySet<string> => {
  const units = new Set<string>();
  if (packageName !== null && packageName !== "") units.add(unitOfPackage(packageName));
  for (const name of classNames) {
    const dot = name.lastIndexOf(".");
    const unit = dot < 0 ? "" : unitOfPackage(name.slice(0, dot));
    if (unit !== "" && !isShared(unit)) units.add(unit);
  }
  return units;
};
