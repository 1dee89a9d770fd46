import { encodeUtf8 } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { isLibraryFile, mergeLibraries, readLibrary } from "./libraries.ts";

const read = (path: string, text: string): readonly [string, string | null] | null => {
  const library = isLibraryFile(path) ? readLibrary(path, encodeUtf8(text)) : null;
  return library === null ? null : [library.name, library.version];
};

describe("a library", () => {
  it("is named by the files that build tools leave, with its version where one is written", () => {
    expect(read("META-INF/androidx.core_core-ktx.version", "1.13.1\n")).toEqual(["androidx.core:core-ktx", "1.13.1"]);
    expect(read("META-INF/kotlinx_coroutines_core.version", "1.8.0")).toEqual([
      "org.jetbrains.kotlinx:kotlinx-coroutines-core",
      "1.8.0",
    ]);
    expect(read("META-INF/maven/com.squareup/okio/pom.properties", "#x\nversion=3.9.0\nartifactId=okio")).toEqual([
      "com.squareup:okio",
      "3.9.0",
    ]);
    expect(read("play-services-base.properties", "version=18.3.0\nclient=play-services-base\n")).toEqual([
      "com.google.android.gms:play-services-base",
      "18.3.0",
    ]);
    expect(read("META-INF/okio.kotlin_module", "")).toEqual(["okio", null]);
    expect(read("META-INF/services/a.B", "x")).toBeNull();
  });

  it("has no version where a file holds something else", () => {
    expect(read("META-INF/androidx.core_core.version", "task ':core' property 'version'")).toEqual(["androidx.core:core", null]);
    expect(read("META-INF/androidx.core_core.version", "1".repeat(60_000))).toEqual(["androidx.core:core", null]);
    expect(read("META-INF/maven/a/b/pom.properties", `version=${"1".repeat(60_000)}`)).toEqual(["a:b", null]);
  });

  it("stands once in the list, with its version where any file tells it", () => {
    const files = [
      readLibrary("META-INF/okio.kotlin_module", encodeUtf8("")),
      readLibrary("META-INF/a_b.version", encodeUtf8("unspecified!")),
      readLibrary("META-INF/a_b.version", encodeUtf8("2.0")),
    ].filter((library) => library !== null);
    expect(mergeLibraries(files).map(({ name, version }) => [name, version])).toEqual([
      ["a:b", "2.0"],
      ["okio", null],
    ]);
  });

  it("is not looked for in names that are longer than names are", () => {
    const start = performance.now();
    expect(isLibraryFile(`META-INF/${"_".repeat(65_000)}.kotlin`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
