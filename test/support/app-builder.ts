import { deflateRawSync } from "node:zlib";
import { buildDex, buildZip, signApk, type ClassInput, type SigningKey, type ZipEntrySpec } from "@akashi/formats/testing";
import { compileXml } from "./manifest-text.ts";

/** An app to build for a test. */
export interface AppSpec {
  readonly packageName?: string;
  readonly versionCode?: number;
  readonly minSdk?: number;
  readonly targetSdk?: number;
  /** Attributes of `<manifest>` beyond the usual ones, e.g. `split="config.ja"`. */
  readonly manifestAttributes?: string;
  /** Elements before `<application>`. */
  readonly declarations?: string;
  /** Attributes of `<application>`. */
  readonly applicationAttributes?: string;
  /** Elements in `<application>`. */
  readonly components?: string;
  readonly classes?: readonly ClassInput[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Who signs it, and by which schemes; unsigned without. */
  readonly signing?: { readonly key: SigningKey; readonly schemes: readonly ("v1" | "v2")[] };
}

/** The manifest of the app as XML text. */
const manifestText = (spec: AppSpec): string => `
<manifest package="${spec.packageName ?? "com.example.app"}" android:versionCode="${spec.versionCode ?? 1}" android:versionName="1.0" ${spec.manifestAttributes ?? ""}>
  <uses-sdk android:minSdkVersion="${spec.minSdk ?? 26}" android:targetSdkVersion="${spec.targetSdk ?? 36}"/>
  ${spec.declarations ?? ""}
  <application ${spec.applicationAttributes ?? 'android:allowBackup="false"'}>
    ${spec.components ?? ""}
  </application>
</manifest>`;

const deflated = (name: string, content: string | Uint8Array): ZipEntrySpec => ({
  name,
  content,
  method: 8,
  data: deflateRawSync(content),
});

/** Builds an APK with a real manifest and real DEX. */
export const buildApp = (spec: AppSpec = {}): Uint8Array => {
  const manifestContent = compileXml(manifestText(spec));
  const entries = [
    ...(spec.classes === undefined ? [] : [deflated("classes.dex", buildDex({ classes: spec.classes }))]),
    ...Object.entries(spec.files ?? {}).map(([name, content]) => deflated(name, content)),
  ];
  const { signing } = spec;
  if (signing === undefined) return buildZip([deflated("AndroidManifest.xml", manifestContent), ...entries]);
  const signers = [{ key: signing.key }];
  return signApk({
    entries,
    manifestContent,
    ...(signing.schemes.includes("v1") && { v1: signers }),
    ...(signing.schemes.includes("v2") && { v2: signers }),
  });
};

/** `<activity>` with the icon in the launcher. */
export const launcherActivity = (name = ".MainActivity"): string => `
  <activity android:name="${name}" android:exported="true">
    <intent-filter>
      <action android:name="android.intent.action.MAIN"/>
      <category android:name="android.intent.category.LAUNCHER"/>
    </intent-filter>
  </activity>`;

/** A class with a constructor and the given methods, each a descriptor and code. */
export const classOf = (
  className: string,
  superclass: string,
  methods: readonly { readonly name: string; readonly descriptor: string; readonly code: string; readonly isStatic?: boolean }[],
): ClassInput => ({
  descriptor: `L${className.replaceAll(".", "/")};`,
  superclass: `L${superclass.replaceAll(".", "/")};`,
  methods: [
    {
      name: "<init>",
      descriptor: "()V",
      code: `invoke-direct {p0}, L${superclass.replaceAll(".", "/")};-><init>()V\nreturn-void`,
    },
    ...methods.map(({ name, descriptor, code, isStatic }) => ({
      name,
      descriptor,
      code,
      access: isStatic === true ? (["public", "static"] as const) : (["public"] as const),
    })),
  ],
});
