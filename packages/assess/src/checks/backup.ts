import { defineCheck, type Check } from "../define-check.ts";

/** Data of the app that device backups copy, without rules for what is left out. */
export const backupCheck: Check = defineCheck({
  id: "backup",
  inputs: ["facts"],
  run: ({ facts: { manifest } }) => {
    if (manifest === null) return [];
    const { allowBackup, hasBackupRules } = manifest.application;
    if (allowBackup === false || hasBackupRules) return [];
    return [
      {
        id: "backup/allowed",
        subject: "application",
        certainty: "certain",
        evidence: [
          { kind: "manifest", element: "application", name: "allowBackup", value: allowBackup === null ? null : "true" },
        ],
      },
    ];
  },
});
