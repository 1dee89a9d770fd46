import { findChildren, findPlainAttribute, type XmlElement } from "@akashi/formats";
import type { ApplicationFacts, LocalisedText, ManifestFacts, NetworkSecurityFacts, RequestedPermission } from "../schema.ts";
import type { AttributeReader } from "./attributes.ts";
import { expandClassName } from "./class-name.ts";
import { readComponents, readMetaData, type ManifestContext } from "./components.ts";

/** What names the app, before its components are read. */
export interface Identity {
  readonly packageName: string | null;
  readonly splitName: string | null;
  readonly versionCode: number | null;
  readonly versionName: string | null;
  readonly minSdk: number | null;
  readonly targetSdk: number | null;
  readonly label: LocalisedText;
}

const firstChild = (element: XmlElement, name: string): XmlElement | undefined => findChildren(element, name)[0];

/** An SDK version written as a name (`"Tiramisu"`) belongs to a preview; no number stands for it. */
const readIdentityText = (root: XmlElement, name: string): string | null => findPlainAttribute(root, name)?.text ?? null;

const readLabel = (application: XmlElement | undefined, attributes: AttributeReader): LocalisedText => {
  const label = (languages: readonly string[]): string | null =>
    application === undefined ? null : attributes.text(application, "label", languages);
  return { default: label([]), ja: label(["ja"]), en: label(["en"]) };
};

/** The identity that the root element of a manifest gives. */
export const readIdentity = (root: XmlElement, attributes: AttributeReader): Identity => {
  const sdk = firstChild(root, "uses-sdk");
  const minSdk = sdk === undefined ? null : attributes.integer(sdk, "minSdkVersion");
  const major = attributes.integer(root, "versionCodeMajor") ?? 0;
  const minor = attributes.integer(root, "versionCode");
  return {
    packageName: readIdentityText(root, "package"),
    splitName: readIdentityText(root, "split"),
    // `longVersionCode`: the major part is the upper 32 bits (documentation of `android:versionCodeMajor`).
    versionCode: minor === null ? null : major * 2 ** 32 + (minor >>> 0),
    versionName: attributes.text(root, "versionName"),
    minSdk,
    targetSdk: sdk === undefined ? null : (attributes.integer(sdk, "targetSdkVersion") ?? minSdk),
    label: readLabel(firstChild(root, "application"), attributes),
  };
};

/** `neverForLocation` (documentation of `android:usesPermissionFlags`). */
const NEVER_FOR_LOCATION = 0x00010000;

const readPermissions = (root: XmlElement, attributes: AttributeReader): readonly RequestedPermission[] =>
  (["uses-permission", "uses-permission-sdk-23"] as const).flatMap((tag) =>
    findChildren(root, tag).flatMap((element) => {
      const name = attributes.text(element, "name");
      if (name === null || name === "") return [];
      const flags = attributes.integer(element, "usesPermissionFlags") ?? 0;
      const maxSdk = attributes.integer(element, "maxSdkVersion");
      return [{ name, maxSdk, tag, neverForLocation: (flags & NEVER_FOR_LOCATION) !== 0 }];
    }),
  );

/** Base types of `android:protectionLevel` (`PermissionInfo.PROTECTION_*`). */
const PROTECTIONS: readonly string[] = ["normal", "dangerous", "signature", "signatureOrSystem", "internal"];

const readDefinedPermissions = (root: XmlElement, attributes: AttributeReader): ManifestFacts["definedPermissions"] =>
  findChildren(root, "permission").flatMap((element) => {
    const name = attributes.text(element, "name");
    if (name === null) return [];
    const level = attributes.integer(element, "protectionLevel") ?? 0;
    return [{ name, protection: PROTECTIONS[level & 0xf] ?? String(level) }];
  });

const readApplication = (element: XmlElement | undefined, root: XmlElement, context: ManifestContext): ApplicationFacts => {
  const { attributes, packageName } = context;
  const name = element && attributes.text(element, "name");
  const flag = (attribute: "debuggable" | "testOnly" | "allowBackup" | "usesCleartextTraffic"): boolean | null =>
    element === undefined ? null : attributes.boolean(element, attribute);
  const rules = element && (attributes.find(element, "dataExtractionRules") ?? attributes.find(element, "fullBackupContent"));
  return {
    className: name === null || name === undefined || name === "" ? null : expandClassName(name, packageName),
    debuggable: flag("debuggable") ?? false,
    testOnly: flag("testOnly") ?? false,
    allowBackup: flag("allowBackup"),
    hasBackupRules: rules !== undefined,
    usesCleartextTraffic: flag("usesCleartextTraffic"),
    sharedUserId: attributes.text(root, "sharedUserId"),
  };
};

const readQueries = (root: XmlElement, attributes: AttributeReader): ManifestFacts["queries"] =>
  findChildren(root, "queries").flatMap((queries) => [
    ...findChildren(queries, "package").map((item) => ({ kind: "package" as const, value: attributes.text(item, "name") ?? "" })),
    ...findChildren(queries, "provider").map((item) => ({
      kind: "provider" as const,
      value: attributes.text(item, "authorities") ?? "",
    })),
    ...findChildren(queries, "intent").map((item) => {
      const action = firstChild(item, "action");
      return { kind: "intent" as const, value: action === undefined ? "" : (attributes.text(action, "name") ?? "") };
    }),
  ]);

const readRequired = (
  parent: XmlElement,
  tag: string,
  attributes: AttributeReader,
): readonly { readonly name: string; readonly required: boolean }[] =>
  findChildren(parent, tag).flatMap((item) => {
    const name = attributes.text(item, "name");
    return name === null ? [] : [{ name, required: attributes.boolean(item, "required") ?? true }];
  });

/** Everything of the manifest that the report stands on. */
export const readManifest = (
  root: XmlElement,
  context: ManifestContext,
  networkSecurity: NetworkSecurityFacts | null,
): ManifestFacts => {
  const { attributes } = context;
  const application = firstChild(root, "application");
  return {
    packageName: context.packageName,
    compileSdk: attributes.integer(root, "compileSdkVersion"),
    permissions: readPermissions(root, attributes),
    definedPermissions: readDefinedPermissions(root, attributes),
    application: readApplication(application, root, context),
    components: application === undefined ? [] : readComponents(application, context),
    metaData: application === undefined ? [] : readMetaData(application, attributes),
    queries: readQueries(root, attributes),
    features: readRequired(root, "uses-feature", attributes),
    usesLibraries: application === undefined ? [] : readRequired(application, "uses-library", attributes),
    networkSecurity,
  };
};
