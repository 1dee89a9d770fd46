import { defineCheck, type Check } from "../define-check.ts";

/**
 * Google Play asks new apps and updates to target API 36 from 2026-08-31
 * (https://developer.android.com/google/play/requirements/target-sdk). An older target keeps older, laxer privacy rules of Android.
 */
const PLAY_ASKS = 36;
/** Below it Android grants every permission at installation (permission model before Android 6.0). */
const RUNTIME_PERMISSIONS_FROM = 23;

/** The Android version the app is written for, and with it the privacy rules that Android applies to it. */
export const targetSdkCheck: Check = defineCheck({
  id: "target-sdk",
  inputs: ["facts"],
  run: ({ facts: { artifact, manifest } }) => {
    if (manifest === null) return [];
    const target = artifact.targetSdk ?? artifact.minSdk ?? 1;
    if (target >= PLAY_ASKS) return [];
    return [
      {
        id: "target-sdk/old",
        subject: "application",
        certainty: "certain",
        severity: target < RUNTIME_PERMISSIONS_FROM ? "high" : "low",
        detail: { targetSdk: target, playAsks: PLAY_ASKS },
        evidence: [{ kind: "manifest", element: "uses-sdk", name: "targetSdkVersion", value: String(target) }],
      },
    ];
  },
});
