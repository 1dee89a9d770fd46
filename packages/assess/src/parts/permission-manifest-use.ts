import type { ComponentFact, Facts } from "@akashi/facts";
import type { Evidence } from "../schema.ts";

/**
 * Permissions that are used by a declaration and not by a call: an intent filter that Android delivers only to holders.
 * Source: documentation of the actions of `android.content.Intent` and `android.provider.Telephony.Sms.Intents`.
 */
const ACTION_NEEDS: Readonly<Record<string, string>> = {
  "android.intent.action.BOOT_COMPLETED": "android.permission.RECEIVE_BOOT_COMPLETED",
  "android.intent.action.LOCKED_BOOT_COMPLETED": "android.permission.RECEIVE_BOOT_COMPLETED",
  "android.provider.Telephony.SMS_RECEIVED": "android.permission.RECEIVE_SMS",
  "android.provider.Telephony.SMS_DELIVER": "android.permission.RECEIVE_SMS",
  "android.provider.Telephony.WAP_PUSH_RECEIVED": "android.permission.RECEIVE_WAP_PUSH",
  "android.provider.Telephony.WAP_PUSH_DELIVER": "android.permission.RECEIVE_WAP_PUSH",
  "android.intent.action.PHONE_STATE": "android.permission.READ_PHONE_STATE",
  "android.intent.action.NEW_OUTGOING_CALL": "android.permission.PROCESS_OUTGOING_CALLS",
  "com.google.android.c2dm.intent.RECEIVE": "com.google.android.c2dm.permission.RECEIVE",
};

const actionsOf = (component: ComponentFact): readonly string[] => component.filters.flatMap(({ actions }) => actions);

/** Declarations of the manifest that need a permission, by its name. One pass, as a manifest can have thousands of both. */
export const indexManifestUsers = (facts: Facts): ReadonlyMap<string, readonly Evidence[]> => {
  const index = new Map<string, Evidence[]>();
  for (const component of facts.manifest?.components ?? []) {
    for (const action of actionsOf(component)) {
      const permission = Object.hasOwn(ACTION_NEEDS, action) ? ACTION_NEEDS[action] : undefined;
      if (permission === undefined) continue;
      const found = index.get(permission) ?? [];
      index.set(permission, found);
      found.push({ kind: "manifest", element: component.kind, name: component.name, value: action });
    }
  }
  return index;
};
