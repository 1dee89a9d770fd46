import { defineCapabilityCheck, type CapabilityRule } from "./capabilities.ts";

const rule = (check: string, id: CapabilityRule["id"], ways: Partial<CapabilityRule>): CapabilityRule => ({
  check,
  id,
  calls: null,
  boundBy: null,
  needs: [],
  needsFrom: 1,
  action: [],
  ...ways,
});

/** Attack surface and attack behaviour (アプリ攻撃性) as capabilities: what the app could do, not what it is accused of. */
const CAPABILITY_RULES: readonly CapabilityRule[] = [
  rule("dynamic-code", "dynamic-code/capable", { calls: "dynamic-code" }),
  rule("sms-sending", "sms-sending/capable", { calls: "sms-send", needs: ["android.permission.SEND_SMS"] }),
  rule("phone-call", "phone-call/capable", { calls: "phone-call", needs: ["android.permission.CALL_PHONE"] }),
  rule("accessibility", "accessibility/capable", { boundBy: "android.permission.BIND_ACCESSIBILITY_SERVICE" }),
  rule("input-method", "input-method/capable", { boundBy: "android.permission.BIND_INPUT_METHOD" }),
  rule("device-admin", "device-admin/capable", { boundBy: "android.permission.BIND_DEVICE_ADMIN" }),
  rule("overlay", "overlay/capable", { calls: "overlay", needs: ["android.permission.SYSTEM_ALERT_WINDOW"] }),
  rule("package-installation", "package-installation/capable", {
    calls: "package-install",
    needs: ["android.permission.REQUEST_INSTALL_PACKAGES", "android.permission.INSTALL_PACKAGES"],
    // Before Android 8.0 a user allowed unknown sources for all apps at once (documentation of the permission).
    needsFrom: 26,
  }),
  rule("command-execution", "command-execution/capable", { calls: "command-execution" }),
  rule("notification-listener", "notification-listener/capable", {
    boundBy: "android.permission.BIND_NOTIFICATION_LISTENER_SERVICE",
  }),
  rule("vpn", "vpn/capable", { boundBy: "android.permission.BIND_VPN_SERVICE" }),
  rule("boot-persistence", "boot-persistence/capable", {
    action: ["android.intent.action.BOOT_COMPLETED", "android.intent.action.LOCKED_BOOT_COMPLETED"],
    needs: ["android.permission.RECEIVE_BOOT_COMPLETED"],
  }),
  rule("screen-capture", "screen-capture/capable", { calls: "screen-capture" }),
  rule("webview-bridge", "webview-bridge/capable", { calls: "webview-bridge" }),
  rule("anti-analysis", "anti-analysis/capable", { calls: "anti-analysis" }),
];

/** The checks of the table, in its order. */
export const capabilityChecks: readonly ReturnType<typeof defineCapabilityCheck>[] = CAPABILITY_RULES.map(defineCapabilityCheck);
