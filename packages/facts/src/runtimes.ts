import type { RuntimeFact, RuntimeName } from "./schema.ts";

/** How a run-time beside Dalvik shows itself in the names of files and packages. */
interface RuntimeRule {
  readonly name: RuntimeName;
  readonly files: readonly RegExp[];
  readonly packages: readonly string[];
}

const RULES: readonly RuntimeRule[] = [
  {
    name: "react-native",
    files: [/^assets\/index\.android\.bundle$/, /^lib\/[^/]+\/lib(reactnativejni|hermes|reactnative)\.so$/],
    packages: ["com.facebook.react"],
  },
  {
    name: "flutter",
    files: [/^assets\/flutter_assets\//, /^lib\/[^/]+\/lib(flutter|app)\.so$/],
    packages: ["io.flutter.embedding"],
  },
  {
    name: "unity",
    files: [/^assets\/bin\/Data\//, /^lib\/[^/]+\/lib(unity|il2cpp)\.so$/],
    packages: ["com.unity3d.player"],
  },
  { name: "unreal", files: [/^lib\/[^/]+\/lib(UE4|Unreal)\.so$/], packages: ["com.epicgames.ue4", "com.epicgames.unreal"] },
  { name: "cordova", files: [/^assets\/www\/cordova\.js$/], packages: ["org.apache.cordova"] },
  { name: "capacitor", files: [/^assets\/capacitor\.config\.json$/], packages: ["com.getcapacitor"] },
  { name: "xamarin", files: [/^assemblies\//, /^lib\/[^/]+\/lib(monodroid|monosgen-2\.0)\.so$/], packages: ["mono.android"] },
  { name: "titanium", files: [/^lib\/[^/]+\/libkroll-v8\.so$/], packages: ["org.appcelerator.titanium"] },
  {
    name: "godot",
    files: [/^lib\/[^/]+\/libgodot_android\.so$/, /^assets\/project\.(binary|godot)$/],
    packages: ["org.godotengine.godot"],
  },
  { name: "cocos", files: [/^lib\/[^/]+\/libcocos(2d[^/]*)?\.so$/], packages: ["org.cocos2dx.lib", "com.cocos.lib"] },
  { name: "webview-assets", files: [/^assets\/.*\.html?$/i], packages: [] },
  { name: "kotlin", files: [/^kotlin\/.*\.kotlin_builtins$/], packages: ["kotlin"] },
  { name: "lua", files: [/^assets\/.*\.luac?$/, /^lib\/[^/]+\/liblua[^/]*\.so$/], packages: [] },
  {
    name: "python",
    files: [/^assets\/.*\.pyc?$/, /^lib\/[^/]+\/libpython[^/]*\.so$/],
    packages: ["org.kivy.android", "com.chaquo.python"],
  },
];

/** Files and packages shown as evidence. */
const EVIDENCE = 5;

const isBelow = (name: string, root: string): boolean => name === root || name.startsWith(`${root}.`);

/** The run-times that the names of files and packages show. `.so` files of a feature split count like those of the base. */
export const findRuntimes = (files: readonly string[], packages: readonly string[]): readonly RuntimeFact[] =>
  RULES.flatMap(({ name, files: patterns, packages: roots }) => {
    const byFile = files.filter((file) => patterns.some((pattern) => pattern.test(file)));
    const byPackage = packages.filter((found) => roots.some((root) => isBelow(found, root)));
    const evidence = [...byFile, ...byPackage].slice(0, EVIDENCE);
    return evidence.length === 0 ? [] : [{ name, version: null, evidence }];
  });
