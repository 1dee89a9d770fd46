import { describe, expect, it } from "vitest";
import { classOf, programOf } from "../testing/program.ts";
import { findDynamicSites } from "./dynamic-sites.ts";

const FOR_NAME = "Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;";
const sitesOf = (code: string) =>
  findDynamicSites(programOf({ classes: [classOf("La/Main;", { "go(Ljava/lang/String;)V": `${code}\nreturn-void` })] })).map(
    ({ kind, pc, name }) => ({ kind, pc, name }),
  );

describe("reflection and loading", () => {
  it("has the constant name that stands before it", () => {
    expect(sitesOf(`const-string v0, "android.os.SystemProperties"\ninvoke-static {v0}, ${FOR_NAME}`)).toEqual([
      { kind: "load-class", pc: 2, name: "android.os.SystemProperties" },
    ]);
  });

  it("has no name where none stands there, or where it is no class name", () => {
    expect(sitesOf(`invoke-static {p1}, ${FOR_NAME}`)).toEqual([{ kind: "load-class", pc: 0, name: null }]);
    expect(sitesOf(`const-string v0, "not a name"\ninvoke-static {p1}, ${FOR_NAME}`)[0]?.name).toBeNull();
  });

  it("takes the last of several strings, and none that comes after the call", () => {
    const code = `const-string v0, "a.First"\nconst-string v0, "a.Second"\ninvoke-static {v0}, ${FOR_NAME}\nconst-string v0, "a.Third"`;
    expect(sitesOf(code)[0]?.name).toBe("a.Second");
  });

  it("is told of by what it does: code, native libraries, members", () => {
    const code = `
      const-string v0, "payload.jar"
      invoke-direct {v1, v0, v0, v0, v2}, Ldalvik/system/DexClassLoader;-><init>(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/ClassLoader;)V
      invoke-virtual {v2, v0}, Ljava/lang/ClassLoader;->loadClass(Ljava/lang/String;)Ljava/lang/Class;
      invoke-static {v0}, Ljava/lang/System;->loadLibrary(Ljava/lang/String;)V
      invoke-virtual {v3, v0, v4}, Ljava/lang/Class;->getDeclaredMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;
      invoke-virtual {v3, v0, v4}, Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;
      invoke-static {v0}, La/Main;->forName(Ljava/lang/String;)V`;
    expect(sitesOf(code).map(({ kind }) => kind)).toEqual([
      "load-code",
      "load-class",
      "load-library",
      "find-member",
      "invoke-member",
    ]);
  });
});
