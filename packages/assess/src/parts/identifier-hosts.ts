/**
 * Hosts that stand in code as names and not as addresses. A host of this table can be called all the same; the report keeps it,
 * apart from the addresses.
 */
const IDENTIFIER_HOSTS: readonly string[] = [
  // XML namespaces and feature names.
  "schemas.android.com",
  "schemas.microsoft.com",
  "schemas.xmlsoap.org",
  "w3.org",
  "xml.org",
  "xmlpull.org",
  "apache.org",
  "saxproject.org",
  "relaxng.org",
  "java.sun.com",
  "ns.adobe.com",
  "ns.useplus.org",
  "purl.org",
  "iptc.org",
  "openoffice.org",
  // Licence texts.
  "gnu.org",
  "opensource.org",
  "creativecommons.org",
  "mozilla.org",
  "unicode.org",
  // Reserved for documentation and local use (RFC 2606, RFC 6761).
  "example.com",
  "example.org",
  "example.net",
  "localhost",
  "127.0.0.1",
  "0.0.0.0",
  "10.0.2.2",
];

/** Features and properties of Java's XML interfaces are named by URLs made of class names (JAXP, `javax.xml.XMLConstants`). */
const JAVA_NAMES = /^javax?\./;

/** Client ids of Google's OAuth have the form of a host (Google Identity: OAuth client ID); nothing answers there. */
const OAUTH_CLIENT = /^\d+(-[a-z0-9]+)?\.apps\.googleusercontent\.com$/;

/** Resources that name a thing by a text in the form of a host. `google_storage_bucket`: a bucket (`FirebaseOptions.java`). */
const NAMING_RESOURCES: ReadonlySet<string> = new Set(["string/google_storage_bucket", "string/default_web_client_id"]);

/** True where the value of the resource is a name and no address. */
export const isNamingResource = (resource: string): boolean => NAMING_RESOURCES.has(resource);

const RESERVED_SUFFIXES: readonly string[] = [".example", ".invalid", ".test", ".localhost", ".local"];

/** True where the host stands by convention for something else than an address. */
export const isIdentifierHost = (host: string): boolean =>
  IDENTIFIER_HOSTS.some((known) => host === known || host.endsWith(`.${known}`)) ||
  JAVA_NAMES.test(host) ||
  OAUTH_CLIENT.test(host) ||
  RESERVED_SUFFIXES.some((suffix) => host.endsWith(suffix));

/** Files for people who read the sources: what libraries leave beside their code. */
const DOCUMENT =
  /(^|[/_.-])(licen[cs]es?|notices?|copying|copyright|readme|changelog|authors|contributors|third[_-]?party)([/_.-]|$)/i;

/** True where the file holds licences or notes, in which an address is a reference and not called. */
export const isDocumentFile = (path: string): boolean => DOCUMENT.test(path);
