import { isInputError } from "@akashi/bytes";
import { findAndroidAttribute, type ResourceTable, VALUE_TYPES, type XmlAttribute, type XmlElement } from "@akashi/formats";

/**
 * Resource ids of the attributes read here (`android.R.attr`, public.xml of AOSP frameworks/base). Android finds an attribute of
 * the manifest by this id and not by its name.
 */
const ATTRIBUTES = {
  label: 0x01010001,
  name: 0x01010003,
  permission: 0x01010006,
  readPermission: 0x01010007,
  writePermission: 0x01010008,
  protectionLevel: 0x01010009,
  sharedUserId: 0x0101000b,
  enabled: 0x0101000e,
  debuggable: 0x0101000f,
  exported: 0x01010010,
  authorities: 0x01010018,
  value: 0x01010024,
  resource: 0x01010025,
  mimeType: 0x01010026,
  scheme: 0x01010027,
  host: 0x01010028,
  port: 0x01010029,
  path: 0x0101002a,
  pathPrefix: 0x0101002b,
  pathPattern: 0x0101002c,
  targetActivity: 0x01010202,
  minSdkVersion: 0x0101020c,
  versionCode: 0x0101021b,
  versionName: 0x0101021c,
  targetSdkVersion: 0x01010270,
  maxSdkVersion: 0x01010271,
  testOnly: 0x01010272,
  backupAgent: 0x0101027f,
  allowBackup: 0x01010280,
  required: 0x0101028e,
  onClick: 0x0101026f,
  fullBackupContent: 0x010104eb,
  usesCleartextTraffic: 0x010104ec,
  networkSecurityConfig: 0x01010527,
  compileSdkVersion: 0x01010572,
  versionCodeMajor: 0x01010576,
  appComponentFactory: 0x0101057a,
  dataExtractionRules: 0x0101063e,
  usesPermissionFlags: 0x01010644,
} as const;
export type AttributeName = keyof typeof ATTRIBUTES;

/** A hostile table answers with a limit; the attribute is then as one that leads out of the app. */
const askTable = <T>(ask: () => T | undefined): T | undefined => {
  try {
    return ask();
  } catch (error) {
    if (!isInputError(error)) throw error;
    return undefined;
  }
};

/** Reads attributes of binary XML as Android does: by resource id, references followed into the app's resources. */
export class AttributeReader {
  readonly #resources: ResourceTable | null;

  constructor(resources: ResourceTable | null) {
    this.#resources = resources;
  }

  find(element: XmlElement, name: AttributeName): XmlAttribute | undefined {
    return findAndroidAttribute(element, ATTRIBUTES[name], name);
  }

  /** The value as text, a reference resolved for the languages; null where there is none or it leads out of the app. */
  text(element: XmlElement, name: AttributeName, languages: readonly string[] = []): string | null {
    const attribute = this.find(element, name);
    return attribute === undefined ? null : this.textOf(attribute, languages);
  }

  textOf(attribute: XmlAttribute, languages: readonly string[] = []): string | null {
    const { value } = attribute;
    if (value.type === VALUE_TYPES.reference) return this.#resolve(value.data, languages);
    if (attribute.text !== null) return attribute.text;
    if (value.type === VALUE_TYPES.intBoolean) return value.data === 0 ? "false" : "true";
    if (value.type === VALUE_TYPES.intDec) return String(value.data | 0);
    if (value.type === VALUE_TYPES.intHex) return String(value.data);
    return attribute.rawValue;
  }

  #resolve(id: number, languages: readonly string[]): string | null {
    const found = askTable(() => this.#resources?.resolve(id, { languages }));
    return found === undefined || found.unresolved !== null ? null : found.text;
  }

  /** `type/entry` where the value is a reference to a resource of the app. */
  resourceName(element: XmlElement, name: AttributeName): string | null {
    const value = this.find(element, name)?.value;
    if (value?.type !== VALUE_TYPES.reference) return null;
    const resource = askTable(() => this.#resources?.findResourceName(value.data));
    return resource === undefined ? `@0x${value.data.toString(16).padStart(8, "0")}` : `${resource.type}/${resource.entry}`;
  }

  integer(element: XmlElement, name: AttributeName): number | null {
    const text = this.text(element, name);
    return text !== null && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
  }

  /** Null where the attribute is not there, or is no boolean. */
  boolean(element: XmlElement, name: AttributeName): boolean | null {
    const text = this.text(element, name)?.toLowerCase();
    return text === "true" || text === "1" || text === "-1" ? true : text === "false" || text === "0" ? false : null;
  }
}
