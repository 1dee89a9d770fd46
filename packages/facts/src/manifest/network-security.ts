import { findChildren, findPlainAttribute, type XmlElement } from "@akashi/formats";
import type { NetworkSecurityFacts } from "../schema.ts";
import type { AttributeReader } from "./attributes.ts";

// The configuration's own attributes have no namespace (developer.android.com, "Network security configuration").
const plainBoolean = (element: XmlElement, name: string, attributes: AttributeReader): boolean | null => {
  const attribute = findPlainAttribute(element, name);
  const text = attribute === undefined ? null : attributes.textOf(attribute)?.toLowerCase();
  return text === "true" ? true : text === "false" ? false : null;
};

/** Null where the element names no trust anchors. */
const trustsUser = (element: XmlElement, attributes: AttributeReader): boolean | null => {
  const anchors = findChildren(element, "trust-anchors");
  if (anchors.length === 0) return null;
  return anchors.some((anchor) =>
    findChildren(anchor, "certificates").some((item) => {
      const source = findPlainAttribute(item, "src");
      return source !== undefined && attributes.textOf(source) === "user";
    }),
  );
};

type Domain = NetworkSecurityFacts["domains"][number];

/** What a `domain-config` hands down to those inside it. */
interface Inherited {
  readonly cleartext: boolean | null;
  readonly trustsUser: boolean | null;
  readonly pins: number;
}

const NOTHING_INHERITED: Inherited = { cleartext: null, trustsUser: null, pins: 0 };

/** Domains of a `domain-config` and of those inside it, which inherit what they do not say themselves. */
const readDomains = (config: XmlElement, attributes: AttributeReader, inherited: Inherited): readonly Domain[] => {
  const pinSets = findChildren(config, "pin-set");
  const here: Inherited = {
    cleartext: plainBoolean(config, "cleartextTrafficPermitted", attributes) ?? inherited.cleartext,
    trustsUser: trustsUser(config, attributes) ?? inherited.trustsUser,
    pins: pinSets.length === 0 ? inherited.pins : pinSets.flatMap((set) => findChildren(set, "pin")).length,
  };
  const own = findChildren(config, "domain").map((element): Domain => ({
    domain: element.children.flatMap((child) => (child.kind === "text" ? [child.text.trim()] : [])).join(""),
    includeSubdomains: plainBoolean(element, "includeSubdomains", attributes) ?? false,
    cleartext: here.cleartext,
    trustsUser: here.trustsUser ?? false,
    pins: here.pins,
  }));
  return [...own, ...findChildren(config, "domain-config").flatMap((inner) => readDomains(inner, attributes, here))];
};

/** What the network security configuration says. */
export const readNetworkSecurity = (root: XmlElement, file: string, attributes: AttributeReader): NetworkSecurityFacts => {
  const base = findChildren(root, "base-config")[0];
  return {
    file,
    readable: true,
    baseCleartext: base === undefined ? null : plainBoolean(base, "cleartextTrafficPermitted", attributes),
    baseTrustsUser: base === undefined ? null : trustsUser(base, attributes),
    domains: findChildren(root, "domain-config").flatMap((config) => readDomains(config, attributes, NOTHING_INHERITED)),
    debugOverrides: findChildren(root, "debug-overrides").length > 0,
  };
};

/** A configuration that the manifest names and that cannot be read: what it allows is unknown. */
export const unreadableNetworkSecurity = (file: string): NetworkSecurityFacts => ({
  file,
  readable: false,
  baseCleartext: null,
  baseTrustsUser: null,
  domains: [],
  debugOverrides: false,
});
