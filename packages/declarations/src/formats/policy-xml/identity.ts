/** Namespace of the elements. It holds the version: another version is another namespace. */
export const POLICY_XML_NAMESPACE = "urn:akashi:schema:app-privacy-policy:1";
/** Where an app keeps it, below the root of its archive. */
export const POLICY_XML_PATH = "assets/app-privacy-policy/policy.xml";
