import { expect, test } from "vitest";
import { findPermission, listImpliedPermissions, listPermissions } from "./permissions.ts";

const implied = (targetSdk: number, ...names: readonly string[]): readonly string[] =>
  listImpliedPermissions({ targetSdk, requested: names.map((name) => `android.permission.${name}`) }).map(({ permission }) =>
    permission.replace("android.permission.", ""),
  );

test("a permission has its protection level and what it gives", () => {
  expect(findPermission("android.permission.CAMERA")).toMatchObject({ protection: "dangerous", addedIn: 1 });
  expect(findPermission("android.permission.INTERNET")).toMatchObject({ protection: "normal" });
  expect(findPermission("android.permission.SYSTEM_ALERT_WINDOW")).toMatchObject({ protection: "appop" });
  expect(findPermission("android.permission.POST_NOTIFICATIONS")).toMatchObject({ protection: "dangerous", addedIn: 33 });
  expect(findPermission("com.google.android.gms.permission.AD_ID")?.informationTypes).toEqual(["UI.ID.ADVERTISING"]);
  expect(findPermission("com.example.MADE_UP")).toBeUndefined();
});

test("the table has every permission that the issue of the Android platform asks for", () => {
  expect(listPermissions().length).toBeGreaterThanOrEqual(250);
});

test("an app that targets less than API 4 may write to storage and read the phone state", () => {
  expect(implied(3)).toEqual(
    ["WRITE_EXTERNAL_STORAGE", "READ_PHONE_STATE", "READ_EXTERNAL_STORAGE"].concat([
      "ACCESS_MEDIA_LOCATION",
      "READ_MEDIA_AUDIO",
      "READ_MEDIA_VIDEO",
      "READ_MEDIA_IMAGES",
      "READ_MEDIA_VISUAL_USER_SELECTED",
    ]),
  );
  expect(implied(4)).toEqual([]);
});

test("whoever may write to storage may read it, whatever the target", () => {
  expect(implied(36, "WRITE_EXTERNAL_STORAGE")).toEqual(["READ_EXTERNAL_STORAGE"]);
});

test("contacts brought the call log before API 16", () => {
  expect(implied(15, "READ_CONTACTS")).toEqual(["READ_CALL_LOG"]);
  expect(implied(16, "READ_CONTACTS")).toEqual([]);
});

test("location in the background was not separate before API 29", () => {
  expect(implied(28, "ACCESS_COARSE_LOCATION")).toEqual(["ACCESS_BACKGROUND_LOCATION"]);
  expect(implied(29, "ACCESS_FINE_LOCATION")).toEqual(["ACCESS_COARSE_LOCATION"]);
});

test("media were not separate before API 33", () => {
  expect(implied(32, "READ_EXTERNAL_STORAGE")).toEqual([
    "READ_MEDIA_AUDIO",
    "READ_MEDIA_VIDEO",
    "READ_MEDIA_IMAGES",
    "READ_MEDIA_VISUAL_USER_SELECTED",
  ]);
  expect(implied(33, "READ_EXTERNAL_STORAGE")).toEqual([]);
});

test("what is requested is not called implied, and the rule is named once", () => {
  const found = listImpliedPermissions({
    targetSdk: 30,
    requested: ["android.permission.BLUETOOTH", "android.permission.BLUETOOTH_ADMIN", "android.permission.BLUETOOTH_SCAN"],
  });
  expect(found.map(({ permission, rule }) => [permission, rule.id])).toEqual([
    ["android.permission.BLUETOOTH_CONNECT", "split-bluetooth-31"],
    ["android.permission.BLUETOOTH_ADVERTISE", "split-bluetooth-31"],
  ]);
});
