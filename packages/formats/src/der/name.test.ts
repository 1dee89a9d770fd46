import { describe, expect, it } from "vitest";
import { integerOf, objectIdentifier, sequence, set, tlv, utf8String } from "../testing/der-writer.ts";
import { type DistinguishedName, findNameTexts, isSameName, readName, renderName } from "./name.ts";
import { derCursor, readBerValue } from "./value.ts";

const attribute = (oid: string, value: Uint8Array | string): Uint8Array =>
  sequence(objectIdentifier(oid), typeof value === "string" ? utf8String(value) : value);
const printable = (text: string): Uint8Array =>
  tlv(
    0x13,
    Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
  );
const name = (...relative: readonly Uint8Array[]): DistinguishedName =>
  readName(readBerValue(derCursor(sequence(...relative), [])));

describe("distinguished names", () => {
  it("puts the most specific part first, as RFC 4514 wants it", () => {
    const debug = name(
      set(attribute("2.5.4.6", "US")),
      set(attribute("2.5.4.10", "Android")),
      set(attribute("2.5.4.3", "Android Debug")),
    );
    expect(renderName(debug)).toBe("CN=Android Debug,O=Android,C=US");
    expect(findNameTexts(debug, "2.5.4.3")).toEqual(["Android Debug"]);
  });

  // The examples of RFC 4514 §4.
  it("renders the examples of the specification", () => {
    const net = set(attribute("0.9.2342.19200300.100.1.25", "net"));
    const example = set(attribute("0.9.2342.19200300.100.1.25", "example"));
    const jsmith = set(attribute("0.9.2342.19200300.100.1.1", "jsmith"));
    expect(renderName(name(net, example, jsmith))).toBe("UID=jsmith,DC=example,DC=net");
    const sales = set(attribute("2.5.4.11", "Sales"), attribute("2.5.4.3", "J.  Smith"));
    expect(renderName(name(net, example, sales))).toBe("OU=Sales+CN=J.  Smith,DC=example,DC=net");
    const quoted = set(attribute("2.5.4.3", 'James "Jim" Smith, III'));
    expect(renderName(name(net, example, quoted))).toBe('CN=James \\"Jim\\" Smith\\, III,DC=example,DC=net');
    const octets = set(attribute("1.3.6.1.4.1.1466.0", tlv(0x04, Uint8Array.of(0x48, 0x69))));
    expect(renderName(name(octets))).toBe("1.3.6.1.4.1.1466.0=#04024869");
    expect(renderName(name(set(attribute("2.5.4.3", "Lučić"))))).toBe("CN=Lučić");
  });

  it.each([
    [" led", "\\ led"],
    ["#led", "\\#led"],
    ["trailed ", "trailed\\ "],
    [" ", "\\ "],
    ["a\0b", "a\\00b"],
    ["a+b;c<d>e\\f", "a\\+b\\;c\\<d\\>e\\\\f"],
    ["a = b # c", "a = b # c"],
  ])("escapes %j", (text, expected) => {
    expect(renderName(name(set(attribute("2.5.4.3", text))))).toBe(`CN=${expected}`);
  });

  it("takes two names for one whatever string type, case and spacing they have", () => {
    const one = name(set(attribute("2.5.4.3", "Some  Body ")));
    expect(isSameName(one, name(set(attribute("2.5.4.3", printable("some body")))))).toBe(true);
    expect(isSameName(one, name(set(attribute("2.5.4.3", printable("somebody")))))).toBe(false);
    expect(isSameName(one, name(set(attribute("2.5.4.10", "Some  Body "))))).toBe(false);
    expect(isSameName(one, name())).toBe(false);
  });

  it("does not let a text pass for two attributes", () => {
    const two = name(set(attribute("2.5.4.3", "a")), set(attribute("2.5.4.10", "b")));
    expect(isSameName(two, name(set(attribute("2.5.4.3", "a,2.5.4.10=b"))))).toBe(false);
  });

  it("refuses a name that is none", () => {
    expect(() => name(integerOf(1))).toThrow("tag");
    expect(() => name(set(sequence(integerOf(1))))).toThrow("tag");
  });
});
