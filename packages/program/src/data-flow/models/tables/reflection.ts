import { type Rows } from "./rows.ts";

/** `java.lang.reflect` with what is known of names. */
export const REFLECTION: Readonly<Record<string, Rows>> = {
  "java.lang.Class": {
    forName: "class-named 0",
    "forName/3": "class-named 0",
    newInstance: "new-instance",
    getMethod: "member 1 method",
    getDeclaredMethod: "member 1 method",
    getField: "member 1 field",
    getDeclaredField: "member 1 field",
    getConstructor: "member constructor",
    getDeclaredConstructor: "member constructor",
    getName: "class-name",
    getCanonicalName: "class-name",
    getSimpleName: "nothing",
    getMethods: "members method",
    getDeclaredMethods: "members method",
    cast: "argument 1",
    getClassLoader: "nothing",
  },
  "java.lang.ClassLoader": { loadClass: "class-named 1" },
  "java.lang.reflect.Method": {
    invoke: "invoke-member 1 2",
    setAccessible: "nothing",
    getName: "member-name",
    getDeclaringClass: "member-class",
  },
  "java.lang.reflect.Array": {
    newInstance: "new-array 0 1",
    get: "element-of 0 1",
    set: "element-into 0 1 2",
    getLength: "nothing",
  },
  "java.lang.reflect.Constructor": { newInstance: "construct 1", setAccessible: "nothing" },
  "java.lang.reflect.Field": { get: "field-get 1", set: "field-set 1 2", setAccessible: "nothing", getName: "member-name" },
};
