import { findChildren, type XmlDocument, type XmlElement } from "@akashi/formats";
import type { Program } from "@akashi/program";
import type { Member } from "../application.ts";
import type { ManifestFacts, NetworkSecurityFacts } from "../schema.ts";
import { AttributeReader } from "./attributes.ts";
import { expandClassName } from "./class-name.ts";
import { readNetworkSecurity, unreadableNetworkSecurity } from "./network-security.ts";
import { readIdentity, readManifest, type Identity } from "./read.ts";

/** What the manifests of the members say together. */
export interface ReadManifests {
  /** That of the base. */
  readonly document: XmlDocument | null;
  readonly facts: ManifestFacts | null;
  readonly identity: Omit<Identity, "splitName">;
  /** Classes beside the components that Android creates by the manifest's word. */
  readonly createdByName: readonly string[];
}

const NO_IDENTITY: ReadManifests["identity"] = {
  packageName: null,
  versionCode: null,
  versionName: null,
  minSdk: null,
  targetSdk: null,
  label: { default: null, ja: null, en: null },
};

const NOTHING: ReadManifests = {
  document: null,
  facts: null,
  identity: NO_IDENTITY,
  createdByName: [],
};

const createdByName = (root: XmlElement, attributes: AttributeReader, packageName: string | null): readonly string[] => {
  const [application] = findChildren(root, "application");
  const ofApplication =
    application === undefined
      ? []
      : [attributes.text(application, "appComponentFactory"), attributes.text(application, "backupAgent")];
  const ofInstrumentation = findChildren(root, "instrumentation").map((element) => attributes.text(element, "name"));
  return [...ofApplication, ...ofInstrumentation].flatMap((name) => (name === null ? [] : [expandClassName(name, packageName)]));
};

/** Permissions and components of every member count: Android merges the manifests of a set. */
const merge = (all: readonly ManifestFacts[]): ManifestFacts | null => {
  const [base, ...splits] = all;
  if (base === undefined) return null;
  return {
    ...base,
    permissions: all.flatMap(({ permissions }) => permissions),
    definedPermissions: all.flatMap(({ definedPermissions }) => definedPermissions),
    components: all.flatMap(({ components }) => components),
    metaData: all.flatMap(({ metaData }) => metaData),
    queries: all.flatMap(({ queries }) => queries),
    features: all.flatMap(({ features }) => features),
    usesLibraries: all.flatMap(({ usesLibraries }) => usesLibraries),
    networkSecurity:
      base.networkSecurity ?? splits.find(({ networkSecurity }) => networkSecurity !== null)?.networkSecurity ?? null,
  };
};

/** The network security configuration that the manifest names; null where it names none. */
const networkSecurityOf = (
  root: XmlElement,
  attributes: AttributeReader,
  openXml: (path: string) => XmlElement | null,
): NetworkSecurityFacts | null => {
  const [application] = findChildren(root, "application");
  if (application === undefined || attributes.find(application, "networkSecurityConfig") === undefined) return null;
  const path = attributes.text(application, "networkSecurityConfig");
  const config = path === null ? null : openXml(path);
  return path === null || config === null
    ? unreadableNetworkSecurity(path ?? attributes.resourceName(application, "networkSecurityConfig") ?? "networkSecurityConfig")
    : readNetworkSecurity(config, path, attributes);
};

/** Reads the manifests of all members; the first member with one says who the app is. */
export const readManifests = (
  members: readonly Member[],
  program: Program,
  openXml: (path: string) => XmlElement | null,
): ReadManifests => {
  const read = members.flatMap(({ split, resources }) => {
    const root = split.manifest?.root;
    const document = split.manifest;
    return root === undefined || document === undefined ? [] : [{ document, root, attributes: new AttributeReader(resources) }];
  });
  const [first] = read;
  if (first === undefined) return NOTHING;
  const { splitName: _splitName, ...identity } = readIdentity(first.root, first.attributes);
  const { packageName, minSdk, targetSdk } = identity;
  const facts = read.map(({ root, attributes }) => {
    const context = {
      attributes,
      packageName,
      minSdk: minSdk ?? 1,
      targetSdk: targetSdk ?? minSdk ?? 1,
      isDefined: (className: string): boolean => program.findClass(className) >= 0,
    };
    return readManifest(root, context, networkSecurityOf(root, attributes, openXml));
  });
  return {
    document: first.document,
    facts: merge(facts),
    identity,
    createdByName: read.flatMap(({ root, attributes }) => createdByName(root, attributes, packageName)),
  };
};
