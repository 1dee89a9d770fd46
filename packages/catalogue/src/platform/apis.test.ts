import { expect, test } from "vitest";
import { findPlatformApis, isPlatformApiClass, listPlatformApis } from "./apis.ts";

test("a method is found by its class and name", () => {
  const [api] = findPlatformApis("android.telephony.TelephonyManager", "getImei");
  expect(api).toMatchObject({ kind: "method", informationTypes: ["UI.ID.HARDWARE"], addedIn: 26 });
  expect(api?.permissions).toContain("android.permission.READ_PRIVILEGED_PHONE_STATE");
});

test("a setting names the constant that decides", () => {
  const apis = findPlatformApis("android.provider.Settings$Secure", "getString");
  expect(apis.filter((api) => api.value === "android_id")).toMatchObject([
    { kind: "setting", informationTypes: ["UI.ID.ANDROID_ID"], addedIn: 3 },
  ]);
  expect(apis.every((api) => api.kind === "setting")).toBe(true);
});

test("nested classes are written with a dollar sign", () => {
  expect(findPlatformApis("android.provider.ContactsContract$CommonDataKinds$Phone", "CONTENT_URI")).toMatchObject([
    { kind: "field", informationTypes: ["UI.CON.ADDRESSBOOK"] },
  ]);
});

test("another class of the same package and a member of Object are not found", () => {
  expect(findPlatformApis("android.telephony.TelephonyManagerX", "getImei")).toEqual([]);
  expect(findPlatformApis("android.telephony.TelephonyManager", "constructor")).toEqual([]);
  expect(findPlatformApis("constructor", "name")).toEqual([]);
});

test("a class can be asked for before its members", () => {
  expect(isPlatformApiClass("java.net.URL")).toBe(true);
  expect(isPlatformApiClass("java.net")).toBe(false);
});

test("each capability that loads, runs or sends is reached by an entry", () => {
  const capabilityOf = (className: string, member: string): readonly string[] =>
    findPlatformApis(className, member).flatMap((api) => api.capabilities);
  expect(capabilityOf("dalvik.system.DexClassLoader", "<init>")).toEqual(["dynamic-code"]);
  expect(capabilityOf("java.lang.Runtime", "exec")).toEqual(["command-execution"]);
  expect(capabilityOf("java.lang.System", "loadLibrary")).toEqual(["native-code"]);
  expect(capabilityOf("android.telephony.SmsManager", "sendTextMessage")).toEqual(["sms-send"]);
  expect(capabilityOf("android.content.pm.PackageManager", "setComponentEnabledSetting")).toEqual(["hide-icon"]);
  expect(capabilityOf("android.webkit.WebView", "addJavascriptInterface")).toEqual(["webview-bridge"]);
  expect(capabilityOf("java.net.URL", "openConnection")).toEqual(["network-send"]);
  expect(capabilityOf("okhttp3.Call", "enqueue")).toEqual(["network-send"]);
  expect(capabilityOf("android.util.Log", "d")).toEqual(["log-write"]);
});

test("no two entries have the same id, and an id says what the entry is", () => {
  const ids = listPlatformApis().map((api) => api.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const api of listPlatformApis()) {
    const value = api.kind === "setting" ? `=${api.value ?? ""}` : "";
    expect(api.id).toBe(api.kind === "content-uri" ? api.value : `${api.class ?? ""}.${api.member ?? ""}${value}`);
  }
});
