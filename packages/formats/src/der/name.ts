import { encodeHex, encodeUtf8 } from "@akashi/bytes";
import { readOid, findText } from "./primitive-values.ts";
import { BerElements, type BerValue, expectTag, TAG } from "./value.ts";

/** One attribute of a distinguished name (X.501). */
export interface NameAttribute {
  readonly oid: string;
  /** Null where the value is no character string. */
  readonly text: string | null;
  /** The value in BER. */
  readonly encoded: Uint8Array;
}

/** A distinguished name: a sequence of sets, the country usually first. */
export interface DistinguishedName {
  readonly encoded: Uint8Array;
  readonly relativeNames: readonly (readonly NameAttribute[])[];
}

/**
 * Short names: RFC 4514 §3, RFC 4519 §2 and, of mail addresses, RFC 2985 §5.2.1, in the capitals in which Java and apksigner print
 * them (case does not count). An OID that is not here is printed as such.
 */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SURNAME",
  "2.5.4.5": "SERIALNUMBER",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "STREET",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "title",
  "2.5.4.13": "description",
  "2.5.4.17": "postalCode",
  "2.5.4.42": "GIVENNAME",
  "2.5.4.46": "DNQUALIFIER",
  "0.9.2342.19200300.100.1.1": "UID",
  "0.9.2342.19200300.100.1.25": "DC",
  "1.2.840.113549.1.9.1": "EMAILADDRESS",
};

/** Reads a Name (RFC 5280 §4.1.2.4). Throws FormatError. */
export const readName = (value: BerValue): DistinguishedName => ({
  encoded: value.encoded,
  relativeNames: new BerElements(expectTag(value, TAG.sequence))
    .rest()
    .map((relative) => new BerElements(expectTag(relative, TAG.set)).rest().map(readAttribute)),
});

const readAttribute = (value: BerValue): NameAttribute => {
  const elements = new BerElements(expectTag(value, TAG.sequence));
  const oid = readOid(elements.next());
  const attributeValue = elements.next();
  return { oid, text: findText(attributeValue) ?? null, encoded: attributeValue.encoded };
};

/** RFC 4514 §2.4. */
const escapeText = (text: string): string => {
  const escaped = text.replace(/[\\"+,;<>]/g, "\\$&").replaceAll("\0", "\\00");
  const led = /^[ #]/.test(escaped) ? `\\${escaped}` : escaped;
  return text.length > 1 && led.endsWith(" ") ? `${led.slice(0, -1)}\\ ` : led;
};

const renderAttribute = ({ oid, text, encoded }: NameAttribute): string => {
  const name = SHORT_NAMES[oid];
  return name !== undefined && text !== null ? `${name}=${escapeText(text)}` : `${name ?? oid}=#${encodeHex(encoded)}`;
};

/** The name as text by RFC 4514: the most specific part first. */
export const renderName = (name: DistinguishedName): string =>
  name.relativeNames
    .map((relative) => relative.map(renderAttribute).join("+"))
    .reverse()
    .join(",");

/** The texts of the attributes with this OID, in the order of the name. */
export const findNameTexts = (name: DistinguishedName, oid: string): string[] =>
  name.relativeNames.flat().flatMap((attribute) => (attribute.oid === oid && attribute.text !== null ? [attribute.text] : []));

const comparable = (name: DistinguishedName): string =>
  name.relativeNames
    .map((relative) =>
      relative
        .map(({ oid, text, encoded }) => `${oid}=${text === null ? `#${encodeHex(encoded)}` : foldText(text)}`)
        .sort()
        .join("+"),
    )
    .join(",");

const foldText = (text: string): string => encodeHex(encodeUtf8(text.trim().replace(/\s+/g, " ").toLowerCase()));

/** Whether two names are one: string type, case and spacing of a text do not count (RFC 5280 §7.1). */
export const isSameName = (a: DistinguishedName, b: DistinguishedName): boolean => comparable(a) === comparable(b);
