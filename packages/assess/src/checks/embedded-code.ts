import { defineCheck, type Check } from "../define-check.ts";

/** Code in places where Android does not load it by itself, and that this report did not follow. */
export const embeddedCodeCheck: Check = defineCheck({
  id: "embedded-code",
  inputs: ["facts"],
  run: ({ facts }) =>
    facts.files.embeddedCode.map(({ file, kind }) => ({
      id: "embedded-code/found",
      subject: file,
      certainty: "certain",
      severity: kind === "script" ? "info" : "medium",
      detail: { kind },
      evidence: [{ kind: "file", file }],
    })),
});
