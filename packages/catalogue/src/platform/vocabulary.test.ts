import { expect, test } from "vitest";
import {
  findInformationType,
  findPurpose,
  getInformationType,
  getPurpose,
  listCapabilities,
  listInformationTypes,
  listPurposes,
} from "./vocabulary.ts";

test("an information type carries its class and its names in both stores", () => {
  const location = getInformationType("UI.LOC.PRECISE");
  expect(location.jssecClass).toBe("delicate");
  expect(location.classNamedByGuide).toBe(true);
  expect(location.play).toEqual(["PSL_PRECISE_LOCATION"]);
  expect(location.apple).toEqual(["PreciseLocation"]);
});

test("the classes that the guide names by example are as it names them", () => {
  const named = listInformationTypes().filter((type) => type.classNamedByGuide);
  const idsOf = (jssecClass: string): readonly string[] =>
    named.filter((type) => type.jssecClass === jssecClass).map((type) => type.id);
  expect(idsOf("hard")).toEqual(["UI.ID.ANDROID_ID", "UI.ID.HARDWARE", "UI.ID.SUBSCRIBER", "UI.ID.MAC"]);
  expect(idsOf("easy")).toEqual(["UI.ID.INSTALL", "UI.ID.COOKIE"]);
  expect(idsOf("delicate")).toEqual(["UI.PER.EMAIL", "UI.PER.PHONE", "UI.LOC.PRECISE", "UI.LOC.COARSE", "UI.CON.ADDRESSBOOK"]);
});

test("rows that the taxonomy combines are separate types", () => {
  for (const id of ["UI.MED.PHOTO", "UI.MED.VIDEO", "UI.HLT.HEALTH", "UI.HLT.FITNESS", "UI.FIN.CREDIT", "UI.FIN.OTHER"]) {
    expect(findInformationType(id)?.id).toBe(id);
  }
});

test("every id is found again under itself", () => {
  for (const { id } of listInformationTypes()) expect(getInformationType(id).id).toBe(id);
  for (const { id } of listPurposes()) expect(getPurpose(id).id).toBe(id);
});

test("an unknown id is undefined for find and an error for get", () => {
  expect(findInformationType("UI.NO.SUCH")).toBeUndefined();
  expect(findPurpose("constructor")).toBeUndefined();
  expect(() => getInformationType("UI.NO.SUCH")).toThrow('no information type has the id "UI.NO.SUCH"');
});

test("the capabilities that the checks of attack behaviour are about are all there", () => {
  const ids = new Set(listCapabilities().map((capability) => capability.id));
  for (const id of [
    "dynamic-code",
    "sms-send",
    "accessibility",
    "device-admin",
    "overlay",
    "hide-icon",
    "package-install",
    "command-execution",
    "notification-listener",
    "vpn",
    "boot",
    "anti-analysis",
  ]) {
    expect(ids).toContain(id);
  }
});
