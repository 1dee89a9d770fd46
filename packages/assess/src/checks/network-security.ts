import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";

/** Up to this target SDK, certificates that the user installed are trusted unless a configuration says otherwise. */
const TRUSTS_USER_UP_TO = 23;

/** Which certificates the app trusts for its connections. */
export const networkSecurityCheck: Check = defineCheck({
  id: "network-security",
  inputs: ["facts"],
  run: ({ facts: { manifest, artifact } }): readonly FindingDraft[] => {
    if (manifest === null) return [];
    const config = manifest.networkSecurity;
    const trustsByDefault = (artifact.targetSdk ?? 1) <= TRUSTS_USER_UP_TO;
    if (config === null) {
      if (!trustsByDefault) return [];
      return [
        {
          id: "network-security/trusts-user-certificates",
          subject: "application",
          certainty: "certain",
          detail: { scope: "*" },
          evidence: [{ kind: "manifest", element: "uses-sdk", name: "targetSdkVersion", value: String(artifact.targetSdk) }],
        },
      ];
    }
    // What it allows is unknown, which the coverage section and the finding of an unreadable part say.
    if (!config.readable) return [];
    const evidence = [{ kind: "file", file: config.file }] as const;
    const domains = config.domains.filter(({ trustsUser }) => trustsUser).map(({ domain }) => domain);
    const scope = (config.baseTrustsUser ?? trustsByDefault) ? "*" : domains.join(", ");
    return [
      ...(scope === ""
        ? []
        : [
            {
              id: "network-security/trusts-user-certificates" as const,
              subject: "application",
              certainty: "certain" as const,
              detail: { scope },
              evidence,
            },
          ]),
      ...(config.debugOverrides
        ? [{ id: "network-security/debug-overrides" as const, subject: "application", certainty: "certain" as const, evidence }]
        : []),
    ];
  },
});
