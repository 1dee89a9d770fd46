import type { FindingId, Severity } from "./findings.ts";
import { PROFILES, type Profile } from "./schema.ts";

/** Day on which the table below was last read against its sources. */
export const FINDING_RULES_AS_OF = "2026-11-22";

interface Basis {
  /** The first of the nested profiles that asks for it. */
  readonly profile: Profile;
  readonly title: string;
}

/** Why a finding counts. */
const BASES = {
  /** Who handles what is sent must be named: of these recipients the app does not show who they are. */
  law: { profile: "law-minimum", title: "電気通信事業法施行規則 第22条の2の29第2号" },
  /** Not a rule about the app but what every rule stands on: that it is whose it claims to be, and runs as it was inspected. */
  artifact: { profile: "law-minimum", title: "検査の前提(検査したものが、端末で動くものと同じであること)" },
  /** 開発元の確認, 情報収集モジュール, 攻撃性, 説明とパーミッションの食い違い. */
  market: { profile: "jssec-strict", title: "JSSEC 2011年の資料: 独自マーケットの認定の観点" },
  guide: { profile: "jssec-strict", title: "JSSEC Androidアプリのセキュア設計・セキュアコーディングガイド(2018年2月1日版)" },
  /** Recommendations that no rule of the profiles below repeats. */
  android: { profile: "best-practice", title: "developer.android.com" },
} as const satisfies Readonly<Record<string, Basis>>;

const FINDING_BASES: Readonly<Record<FindingId, keyof typeof BASES>> = {
  // 5.5.2.2: consent comes before.
  "modules/starts-by-itself": "guide",
  "modules/unknown-third-party": "law",
  "modules/renamed-code": "law",
  "modules/remnant": "market",
  "modules/recipient-unknown": "law",
  // 5.5.2.1: no more than needed.
  "permissions/unused-dangerous": "guide",
  "permissions/unused": "guide",
  "permissions/only-modules-use": "guide",
  "permissions/implied-dangerous": "guide",
  "description/not-explained": "market",
  "description/denied": "market",
  "developer-identity/not-signed": "artifact",
  "developer-identity/signature-invalid": "artifact",
  "developer-identity/some-versions-refuse": "artifact",
  "developer-identity/debug-key": "artifact",
  "developer-identity/public-key": "artifact",
  "developer-identity/unexpected-signer": "artifact",
  "developer-identity/weak-key": "artifact",
  "developer-identity/rotated": "market",
  "developer-identity/members-differ": "artifact",
  "janus/old-android": "artifact",
  "destinations/recipient-unknown": "law",
  "destinations/ip-address": "law",
  // 5.4.2.1, 4.9.2.2: HTTPS.
  "cleartext-traffic/allowed": "guide",
  "cleartext-traffic/url": "guide",
  // 5.4.2.4, 5.4.2.5: no weaker checks of certificates.
  "network-security/trusts-user-certificates": "guide",
  "network-security/debug-overrides": "android",
  // Who gets it must be named.
  "data-flow/sent": "law",
  // 5.4.2.1: information that is to be protected over HTTPS.
  "data-flow/cleartext": "guide",
  "data-flow/message": "market",
  // 4.1.2.2: care with what is sent to other activities.
  "data-flow/other-app": "guide",
  // 4.8.2.1: nothing of the kind in the log.
  "data-flow/log": "guide",
  // 4.1.2.1, 4.2.2.1, 4.3.2.1, 4.4.2.1: private what is used within.
  "exported-components/open": "guide",
  "exported-components/open-provider": "guide",
  "debuggable/debuggable": "artifact",
  "debuggable/test-only": "android",
  "backup/allowed": "android",
  // 5.5.2.3: consent of its own, which Android asks for only from target 23.
  "target-sdk/old": "guide",
  "dynamic-code/capable": "market",
  "embedded-code/found": "market",
  "sms-sending/capable": "market",
  "phone-call/capable": "market",
  "accessibility/capable": "market",
  "input-method/capable": "market",
  "device-admin/capable": "market",
  "overlay/capable": "market",
  "hidden-icon/no-icon": "market",
  "hidden-icon/capable": "market",
  "package-installation/capable": "market",
  "command-execution/capable": "market",
  "notification-listener/capable": "market",
  "vpn/capable": "market",
  "boot-persistence/capable": "market",
  "screen-capture/capable": "market",
  // 4.9.2.1, 4.9.2.3: JavaScript only for content of one's own.
  "webview-bridge/capable": "guide",
  "anti-analysis/capable": "market",
  "malformed/unreadable": "artifact",
  "malformed/android-refuses": "artifact",
  "malformed/misleading": "artifact",
};

/** The first profile that asks for a finding; the ones after it hold all that it holds. */
export const profileOf = (id: FindingId): Profile => BASES[FINDING_BASES[id]].profile;

/** How a finding counts in a profile: as grave as it is where the profile asks for it, and for information elsewhere. It is never hidden. */
export const severityIn = (profile: Profile, id: FindingId, severity: Severity): Severity =>
  PROFILES.indexOf(profile) >= PROFILES.indexOf(profileOf(id)) ? severity : "info";
