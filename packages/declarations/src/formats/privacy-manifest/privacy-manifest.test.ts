import { listInformationTypes, listPurposes } from "@akashi/catalogue/platform";
import { encodeUtf8 } from "@akashi/bytes";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleDeclaration } from "../testing/declarations.ts";
import { findForbiddenCharacter } from "../xml/characters.ts";
import { buildPrivacyManifest } from "./build.ts";
import type { PrivacyManifest } from "./manifest.ts";
import { parsePrivacyManifest } from "./parse.ts";
import { renderPrivacyManifest } from "./render.ts";
import { API_REASONS, APPLE_DATA_TYPES, APPLE_PURPOSES } from "./terms.ts";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
`;
const plist = (inner: string): string => `${HEAD}<plist version="1.0">\n<dict>\n${inner}\n</dict>\n</plist>\n`;
const read = (file: string | Uint8Array): Extract<ReturnType<typeof parsePrivacyManifest>, { kind: "ok" }> => {
  const outcome = parsePrivacyManifest(file);
  if (outcome.kind === "rejected") throw new Error(outcome.reason);
  return outcome;
};
const rejection = (file: string | Uint8Array): string => {
  const outcome = parsePrivacyManifest(file);
  return outcome.kind === "rejected" ? outcome.code : outcome.kind;
};

const carried = fc.string({ unit: "binary", maxLength: 10 }).filter((text) => findForbiddenCharacter(text) < 0);
const nullable = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });
const manifests: fc.Arbitrary<PrivacyManifest> = fc.record({
  tracking: nullable(fc.boolean()),
  trackingDomains: nullable(fc.array(carried, { maxLength: 3 })),
  collected: nullable(
    fc.array(
      fc.record({
        type: fc.constantFrom(...APPLE_DATA_TYPES),
        linked: nullable(fc.boolean()),
        tracking: nullable(fc.boolean()),
        purposes: fc.subarray([...APPLE_PURPOSES]),
      }),
      { maxLength: 4 },
    ),
  ),
  accessedApis: nullable(
    fc.array(
      fc
        .constantFrom(...API_REASONS)
        .chain(([category, reasons]) => fc.record({ category: fc.constant(category), reasons: fc.subarray([...reasons]) })),
      { maxLength: 3 },
    ),
  ),
});

/** As Xcode writes it: tabs, and keys in any order. */
const XCODE = plist(`	<key>NSPrivacyCollectedDataTypes</key>
	<array>
		<dict>
			<key>NSPrivacyCollectedDataTypePurposes</key>
			<array>
				<string>NSPrivacyCollectedDataTypePurposeAnalytics</string>
			</array>
			<key>NSPrivacyCollectedDataTypeTracking</key>
			<false/>
			<key>NSPrivacyCollectedDataType</key>
			<string>NSPrivacyCollectedDataTypeDeviceID</string>
			<key>NSPrivacyCollectedDataTypeLinked</key>
			<true/>
		</dict>
	</array>
	<key>NSPrivacyAccessedAPITypes</key>
	<array>
		<dict>
			<key>NSPrivacyAccessedAPIType</key>
			<string>NSPrivacyAccessedAPICategoryUserDefaults</string>
			<key>NSPrivacyAccessedAPITypeReasons</key>
			<array>
				<string>CA92.1</string>
			</array>
		</dict>
	</array>
	<key>NSPrivacyTracking</key>
	<true/>
	<key>NSPrivacyTrackingDomains</key>
	<array>
		<string>track.example.com</string>
	</array>`);

describe("the privacy manifest", () => {
  it("gives back every manifest that was written", () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        expect(read(renderPrivacyManifest(manifest))).toMatchObject({ manifest, unmapped: [] });
      }),
      { numRuns: 200, seed: 31 },
    );
  });

  it("has every data type and purpose that the catalogue names for Apple", () => {
    expect(
      listInformationTypes()
        .flatMap(({ apple }) => apple)
        .filter((type) => !APPLE_DATA_TYPES.includes(type)),
    ).toEqual([]);
    expect(
      listPurposes()
        .flatMap(({ apple }) => apple ?? [])
        .filter((purpose) => !APPLE_PURPOSES.includes(purpose)),
    ).toEqual([]);
  });
});

describe("the reader of privacy manifests", () => {
  it("reads what Xcode writes, from text and from bytes", () => {
    const { manifest, places, unmapped } = read(encodeUtf8(XCODE));
    expect(manifest).toEqual({
      tracking: true,
      trackingDomains: ["track.example.com"],
      collected: [{ type: "DeviceID", linked: true, tracking: false, purposes: ["Analytics"] }],
      accessedApis: [{ category: "UserDefaults", reasons: ["CA92.1"] }],
    });
    expect(unmapped).toEqual([]);
    expect(places.map(({ quote }) => quote)).toEqual([
      expect.stringMatching(/^<string>NSPrivacyCollectedDataTypeDeviceID<\/string>/),
    ]);
    expect(read(XCODE).manifest).toEqual(manifest);
  });

  it("tells a key that is not there from one that says nothing is there", () => {
    expect(read(plist("")).manifest).toEqual({ tracking: null, trackingDomains: null, collected: null, accessedApis: null });
    expect(read(plist("<key>NSPrivacyCollectedDataTypes</key><array/>")).manifest.collected).toEqual([]);
  });

  it("lists words that Apple does not have, and keeps them where they have Apple's form", () => {
    const { manifest, unmapped } = read(
      XCODE.replace("DataTypeDeviceID", "DataTypeShoeSize")
        .replace("PurposeAnalytics", "PurposeFun")
        .replace("CA92.1", "CA99.1")
        .replace("<key>NSPrivacyTracking</key>", "<key>Comment</key><integer>1</integer><key>NSPrivacyTracking</key>"),
    );
    expect(unmapped.map(({ what, text }) => [what, text])).toEqual([
      ["key", "Comment"],
      ["purpose", "NSPrivacyCollectedDataTypePurposeFun"],
      ["data-type", "NSPrivacyCollectedDataTypeShoeSize"],
      ["api-reason", "CA99.1"],
    ]);
    expect(manifest.collected).toEqual([{ type: "ShoeSize", linked: true, tracking: false, purposes: ["Fun"] }]);
    const bare = read(XCODE.replace("NSPrivacyCollectedDataTypeDeviceID", "DeviceID"));
    expect([bare.manifest.collected, bare.unmapped.map(({ text }) => text)]).toEqual([[], ["DeviceID"]]);
  });

  it("lists an entry that was added and not filled in, and reads the others", () => {
    const { manifest, unmapped } = read(
      XCODE.replace("<array>", "<array><dict/>").replace("<key>NSPrivacyAccessedAPIType</key>", "<key>Type</key>"),
    );
    expect(manifest.collected?.map(({ type }) => type)).toEqual(["DeviceID"]);
    expect(manifest.accessedApis).toEqual([]);
    expect(unmapped.map(({ what, text }) => [what, text])).toEqual([
      ["data-type", ""],
      ["key", "Type"],
      ["api-category", ""],
    ]);
  });

  it.each([
    ["a binary property list", "bplist00\u0001", "binary-plist"],
    [
      "bytes of a binary property list",
      new Uint8Array([0x62, 0x70, 0x6c, 0x69, 0x73, 0x74, 0x30, 0x30, 0xd4, 0xff]),
      "binary-plist",
    ],
    ["a document type with definitions", XCODE.replace('dtd">', 'dtd" [<!ENTITY x "y">]>'), "doctype"],
    ["another document type", XCODE.replace("<!DOCTYPE plist", "<!DOCTYPE html"), "doctype"],
    ["another root", XCODE.replaceAll("plist version", "list version").replace("</plist>", "</list>"), "format"],
    ["no dictionary", `${HEAD}<plist version="1.0"><array/></plist>`, "type"],
    ["two values", `${HEAD}<plist version="1.0"><dict/><dict/></plist>`, "plist"],
    ["a key without value", plist("<key>NSPrivacyTracking</key>"), "plist"],
    ["a value without key", plist("<true/><true/>"), "plist"],
    ["a key twice", plist("<key>NSPrivacyTracking</key><true/><key>NSPrivacyTracking</key><false/>"), "duplicate-key"],
    ["a text for a flag", plist("<key>NSPrivacyTracking</key><string>true</string>"), "type"],
    ["a flag for a list", plist("<key>NSPrivacyTrackingDomains</key><true/>"), "type"],
    ["an element inside of a flag", plist("<key>NSPrivacyTracking</key><true><true/></true>"), "plist"],
    ["an unknown element", plist("<key>NSPrivacyTracking</key><yes/>"), "plist"],
    ["an attribute", plist('<key>NSPrivacyTracking</key><true x="1"/>'), "unknown-attribute"],
    ["text between elements", plist("x<key>NSPrivacyTracking</key><true/>"), "text"],
    ["deep nesting", plist(`<key>x</key>${"<array>".repeat(10_000)}`), "limit"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x3f, 0]), "character"],
  ])("refuses %s", (_, file, code) => {
    expect(rejection(file)).toBe(code);
  });

  it("refuses every beginning of a file", () => {
    const whole = XCODE.trimEnd();
    for (let end = 0; end < whole.length; end += 1) expect(parsePrivacyManifest(whole.slice(0, end)).kind).toBe("rejected");
  });
});

describe("the privacy manifest of a declaration", () => {
  it("declares the types with the purposes of both sides, and guesses nothing else", () => {
    const { manifest, gaps } = buildPrivacyManifest(sampleDeclaration());
    const open = { linked: null, tracking: null };
    expect(manifest).toEqual({
      tracking: null,
      trackingDomains: null,
      collected: [
        { type: "UserID", ...open, purposes: ["AppFunctionality"] },
        { type: "DeviceID", ...open, purposes: ["ThirdPartyAdvertising", "Analytics"] },
        { type: "ProductInteraction", ...open, purposes: ["ThirdPartyAdvertising", "Analytics"] },
      ],
      accessedApis: null,
    });
    expect(gaps.map(({ question, subject }) => [question, subject].join(" "))).toEqual([
      "linked UserID",
      "linked DeviceID",
      "linked ProductInteraction",
      "tracking UserID",
      "tracking DeviceID",
      "tracking ProductInteraction",
      "tracking-domains ",
      "accessed-apis ",
    ]);
    expect(read(renderPrivacyManifest(manifest)).manifest).toEqual(manifest);
  });

  it("is complete where the provider has answered", () => {
    const types = ["UserID", "DeviceID", "ProductInteraction"];
    const flags = (value: boolean): ReadonlyMap<string, boolean> => new Map(types.map((type) => [type, value]));
    const { manifest, gaps } = buildPrivacyManifest(sampleDeclaration(), {
      linked: flags(true),
      tracking: flags(false),
      accessedApis: [],
    });
    expect([manifest.tracking, gaps]).toEqual([false, []]);
    const tracking = buildPrivacyManifest(sampleDeclaration(), { tracking: new Map([["DeviceID", true]]) });
    expect(tracking.manifest.tracking).toBe(true);
    expect(tracking.gaps.map(({ question }) => question)).toContain("tracking-domains");
  });

  it("never says that nothing is collected", () => {
    expect(buildPrivacyManifest({ ...sampleDeclaration(), transmissions: [] }).manifest.collected).toBeNull();
  });
});
