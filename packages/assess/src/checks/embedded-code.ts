import type { Facts } from "@akashi/facts";
import { defineCheck, type Check } from "../define-check.ts";

/**
 * The app for a watch that the build tool of Android Wear packs into that of the phone, where the manifest names it (Wear OS
 * documentation: "Package and distribute Wear apps"). It is an app of its own, so that what it does is still unknown.
 */
const isWatchApp = (file: string, { manifest }: Facts): boolean =>
  file.endsWith("res/raw/android_wear_micro_apk.apk") &&
  manifest?.metaData.some(({ name }) => name === "com.google.android.wearable.beta.app") === true;

/** Code in places where Android does not load it by itself, and that this report did not follow. */
export const embeddedCodeCheck: Check = defineCheck({
  id: "embedded-code",
  inputs: ["facts"],
  run: ({ facts }) =>
    facts.files.embeddedCode.map(({ file, kind }) => ({
      id: "embedded-code/found",
      subject: file,
      certainty: "certain",
      severity: kind === "script" ? "info" : isWatchApp(file, facts) ? "low" : "medium",
      detail: { kind, ...(isWatchApp(file, facts) && { purpose: "wear-app" }) },
      evidence: [{ kind: "file", file }],
    })),
});
