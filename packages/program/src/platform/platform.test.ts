import { describe, expect, it } from "vitest";
import { isPlatformPackage } from "./platform-packages.ts";
import { findPlatformType, overridableMethods, platformLineage } from "./platform-types.ts";

const methodsOf = (name: string): readonly string[] => {
  const type = findPlatformType(name);
  return type === undefined ? [] : overridableMethods(type).map((method) => `${method.name}/${method.parameterCounts.join("/")}`);
};

// What developer.android.com/reference says of these types.
describe("the table of platform types", () => {
  it("knows who extends whom", () => {
    expect(platformLineage("android/app/ListActivity").map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "android/app/Activity",
        "android/view/ContextThemeWrapper",
        "android/content/ContextWrapper",
        "android/content/Context",
        "android/view/KeyEvent$Callback",
        "java/lang/Object",
      ]),
    );
  });

  it("knows what can be overridden, and neither final nor static methods", () => {
    expect(methodsOf("java/lang/Runnable")).toEqual(["run/0"]);
    expect(methodsOf("android/view/View$OnClickListener")).toEqual(["onClick/1"]);
    expect(methodsOf("android/app/Activity")).toEqual(expect.arrayContaining(["onCreate/1/2", "onBackPressed/0"]));
    expect(methodsOf("android/app/Activity")).not.toEqual(expect.arrayContaining([expect.stringMatching(/^getParent\//)]));
    expect(methodsOf("android/os/AsyncTask")).toEqual(expect.arrayContaining(["doInBackground/1"]));
    expect(methodsOf("android/os/AsyncTask")).not.toEqual(expect.arrayContaining([expect.stringMatching(/^execute/)]));
    expect(methodsOf("java/lang/Object")).toEqual(["clone/0", "equals/1", "finalize/0", "hashCode/0", "toString/0"]);
  });

  it("does not know what no platform has", () => {
    expect(findPlatformType("com/example/Nothing")).toBeUndefined();
    expect(platformLineage("com/example/Nothing")).toEqual([]);
  });
});

describe("platform packages", () => {
  it.each([
    "java/util",
    "android/app",
    "android/app/job",
    "javax/net/ssl",
    "org/json",
    "org/w3c/dom",
    "org/apache/http/client",
    "dalvik/system",
    "com/android/internal/telephony",
    "sun/misc",
  ])("%s is one", (name) => {
    expect(isPlatformPackage(name)).toBe(true);
  });

  it.each([
    "",
    "androidx/core",
    "android/support/v4/app",
    "junit/framework",
    "android/arch/lifecycle",
    "javax/inject",
    "javax/annotation",
    "kotlin",
    "com/google/android/gms",
    "androidy",
    "javafoo",
    "com/android/volley",
    "org/apache/commons/lang3",
  ])("%s is none", (name) => {
    expect(isPlatformPackage(name)).toBe(false);
  });
});
