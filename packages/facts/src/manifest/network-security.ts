import { findChildren, findPlainAttribute, type XmlElement } from "@akashi/formats";
import type { NetworkSecurityFacts } from "../schema.ts";
import type { AttributeReader } from "./attributes.ts";

// The configuration's own attributes have no namespace (developer.android.com, "Network security configuration").
const plainBoolean = (element: XmlElement, name: string, attributes: AttributeReader): boolean | null => {
  const attribute = findPlainAttribute(element, name);
  const text = attribute === undefined ? null : attributes.textOf(attribute)?.toLowerCase();
  return text === "true" ? true : text === "false" ? false : null;
};

const trustsUser = (element: XmlElement, attributes: AttributeReader): boolean =>
  findChildren(element, "trust-anchors").some((anchors) =>
    findChildren(anchors, "certificates").some((item) => {
      const source = findPlainAttribute(item, "src");
      return source !== undefined && attributes.textOf(source) === "user";
    }),
  );

type Domain = NetworkSecurityFacts["domains"][number];

/** Domains of a `domain-config` and of those inside it, which inherit what they do not say themselves. */
const readDomains = (config: XmlElement, attributes: AttributeReader, inherited: boolean | null): readonly Domain[] => {
  const cleartext = plainBoolean(config, "cleartextTrafficPermitted", attributes) ?? inherited;
  const pins = findChildren(config, "pin-set").flatMap((set) => findChildren(set, "pin")).length;
  const own = findChildren(config, "domain").map((element): Domain => ({
    domain: element.children.flatMap((child) => (child.kind === "text" ? [child.text.trim()] : [])).join(""),
    includeSubdomains: plainBoolean(element, "includeSubdomains", attributes) ?? false,
    cleartext,
    trustsUser: trustsUser(config, attributes),
    pins,
  }));
  return [...own, ...findChildren(config, "domain-config").flatMap((inner) => readDomains(inner, attributes, cleartext))];
};

/** What the network security configuration says. */
export const readNetworkSecurity = (root: XmlElement, file: string, attributes: AttributeReader): NetworkSecurityFacts => {
  const base = findChildren(root, "base-config")[0];
  return {
    file,
    baseCleartext: base === undefined ? null : plainBoolean(base, "cleartextTrafficPermitted", attributes),
    baseTrustsUser: base === undefined || findChildren(base, "trust-anchors").length === 0 ? null : trustsUser(base, attributes),
    domains: findChildren(root, "domain-config").flatMap((config) => readDomains(config, attributes, null)),
    debugOverrides: findChildren(root, "debug-overrides").length > 0,
  };
};
