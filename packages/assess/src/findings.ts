export const SEVERITIES = ["info", "low", "medium", "high"] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * Every finding Akashi can make, with the severity it starts from. The key is the stable id `check/what`: the same text in the
 * report, in SARIF, in `docs/checks/<check>.<language>.md` and in the words of both languages. Severity is how much a reviewer should care
 * when the finding is true; a capability that many honest apps have is `info` or `low`, never an accusation.
 */
export const FINDINGS = {
  "modules/starts-by-itself": "low",
  "modules/unknown-third-party": "info",
  "modules/renamed-code": "info",
  "modules/remnant": "info",
  "modules/recipient-unknown": "low",
  "permissions/unused-dangerous": "medium",
  "permissions/unused": "info",
  "permissions/only-modules-use": "low",
  "permissions/implied-dangerous": "low",
  "description/not-explained": "medium",
  "description/denied": "high",
  "developer-identity/not-signed": "high",
  "developer-identity/signature-invalid": "high",
  "developer-identity/some-versions-refuse": "medium",
  "developer-identity/debug-key": "high",
  "developer-identity/public-key": "high",
  "developer-identity/unexpected-signer": "high",
  "developer-identity/weak-key": "medium",
  "developer-identity/rotated": "info",
  "developer-identity/members-differ": "high",
  "janus/old-android": "medium",
  "destinations/recipient-unknown": "info",
  "destinations/ip-address": "low",
  "cleartext-traffic/allowed": "medium",
  "cleartext-traffic/url": "low",
  "network-security/trusts-user-certificates": "medium",
  "network-security/debug-overrides": "info",
  "data-flow/sent": "info",
  "data-flow/cleartext": "medium",
  "data-flow/message": "medium",
  "data-flow/other-app": "low",
  "data-flow/log": "low",
  "exported-components/open": "low",
  "exported-components/open-provider": "medium",
  "debuggable/debuggable": "high",
  "debuggable/test-only": "medium",
  "backup/allowed": "low",
  "target-sdk/old": "low",
  "dynamic-code/capable": "medium",
  "embedded-code/found": "medium",
  "sms-sending/capable": "medium",
  "phone-call/capable": "low",
  "accessibility/capable": "medium",
  "input-method/capable": "medium",
  "device-admin/capable": "medium",
  "overlay/capable": "low",
  "hidden-icon/no-icon": "low",
  "hidden-icon/capable": "low",
  "package-installation/capable": "medium",
  "command-execution/capable": "low",
  "notification-listener/capable": "medium",
  "vpn/capable": "low",
  "boot-persistence/capable": "info",
  "screen-capture/capable": "medium",
  "webview-bridge/capable": "low",
  "anti-analysis/capable": "info",
  "malformed/unreadable": "medium",
  "malformed/android-refuses": "medium",
  "malformed/misleading": "medium",
} as const;

export type FindingId = keyof typeof FINDINGS;

/** All ids in the order of the table. */
export const FINDING_IDS: readonly FindingId[] = Object.keys(FINDINGS) as FindingId[];

/** The check that makes a finding: the part of its id before the slash. */
export const checkOf = (id: FindingId): string => id.slice(0, id.indexOf("/"));

/** The checks, each once, in the order of the table; each has a page `docs/checks/<check>.<language>.md`. */
export const CHECK_IDS: readonly string[] = [...new Set(FINDING_IDS.map(checkOf))];

/** Severity a finding starts from. */
export const severityOf = (id: FindingId): Severity => FINDINGS[id];
