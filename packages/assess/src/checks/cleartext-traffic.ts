import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";
import type { Evidence } from "../schema.ts";

/** From target SDK 28 cleartext is off unless the app allows it (documentation of `android:usesCleartextTraffic`). */
const CLEARTEXT_OFF_FROM = 28;
const URLS_SHOWN = 3;

/** Whether the app lets data travel unencrypted, and which addresses it names without encryption. */
export const cleartextTrafficCheck: Check = defineCheck({
  id: "cleartext-traffic",
  inputs: ["facts", "destinations"],
  run: ({ facts: { manifest, artifact }, destinations }): readonly FindingDraft[] => {
    const urls = destinations
      .filter(({ cleartext }) => cleartext)
      .map(({ host, urls: all, evidence, count }): FindingDraft => ({
        id: "cleartext-traffic/url",
        subject: host,
        certainty: "possible",
        detail: {
          urls: all
            .filter((url) => /^(http|ws):/.test(url))
            .slice(0, URLS_SHOWN)
            .join(" "),
        },
        evidence,
        evidenceCount: count,
      }));
    if (manifest === null) return urls;
    const { usesCleartextTraffic: declared } = manifest.application;
    const config = manifest.networkSecurity;
    // What an unreadable one allows is unknown; the finding of an unreadable part says so.
    if (config !== null && !config.readable) return urls;
    // A network security configuration takes the place of the attribute (Android 7.0 and later).
    const base = config === null ? declared : config.baseCleartext;
    const allowed = base ?? (artifact.targetSdk ?? 1) < CLEARTEXT_OFF_FROM;
    const domains = (config?.domains ?? []).filter(({ cleartext }) => cleartext === true);
    if (!allowed && domains.length === 0) return urls;
    const evidence: readonly Evidence[] = [
      config === null
        ? {
            kind: "manifest",
            element: "application",
            name: "usesCleartextTraffic",
            value: declared === null ? null : String(declared),
          }
        : { kind: "file", file: config.file },
    ];
    const scope = allowed ? "*" : domains.map(({ domain }) => domain).join(", ");
    return [
      {
        id: "cleartext-traffic/allowed",
        subject: "application",
        certainty: "certain",
        severity: allowed ? "medium" : "low",
        detail: { scope },
        evidence,
      },
      ...urls,
    ];
  },
});
