import data from "../../data/platform-types.json" with { type: "json" };

/**
 * Packages of the platform that its public API does not show (AOSP: libcore, art, frameworks/base), and the roots under which
 * every package is the platform's. Libraries that took over a root of the platform are in {@link LIBRARY_ROOTS}.
 */
const PLATFORM_ROOTS: readonly string[] = [
  "android",
  "dalvik",
  "java",
  "jdk/internal",
  "libcore",
  "sun",
  "com/android/internal",
  "com/android/org",
  "com/android/okhttp",
  "org/apache/harmony",
];

/**
 * Libraries below a root of the platform that come with an app and not with Android: the Support Library and the architecture
 * components before AndroidX (https://developer.android.com/topic/libraries/support-library), data binding; and JUnit, which
 * Android offers only to tests that ask for its library (android.test.base) and others bring along.
 */
const LIBRARY_ROOTS: readonly string[] = ["android/support", "android/arch", "android/databinding", "junit"];

let exact: ReadonlySet<string> | undefined;

const isBelow = (name: string, root: string): boolean =>
  name.startsWith(root) && (name.length === root.length || name[root.length] === "/");

/** Whether Android itself brings the package `name` (with slashes), so that an app need not define it. */
export const isPlatformPackage = (name: string): boolean => {
  exact ??= new Set(data.packages);
  if (LIBRARY_ROOTS.some((root) => isBelow(name, root))) return false;
  return exact.has(name) || PLATFORM_ROOTS.some((root) => isBelow(name, root));
};
