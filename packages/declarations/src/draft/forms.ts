import { buildDataSafety } from "../formats/data-safety/build.ts";
import { renderDataSafetyCsv } from "../formats/data-safety/render.ts";
import { renderExternalTransmissionJson } from "../formats/external-transmission/render.ts";
import { renderPolicyXml } from "../formats/policy-xml/render.ts";
import { buildPrivacyManifest } from "../formats/privacy-manifest/build.ts";
import { renderPrivacyManifest } from "../formats/privacy-manifest/render.ts";
import type { DraftSource } from "./find-missing.ts";
import type { DraftFile } from "./render.ts";

/** The machine-readable forms, and everything of the declaration that the stores' forms do not say or leave open. */
export const renderForms = ({ declaration, policy }: DraftSource): readonly DraftFile[] => {
  const dataSafety = buildDataSafety(declaration);
  const privacyManifest = buildPrivacyManifest(declaration);
  const gaps = { format: "akashi-store-gaps", version: 1, dataSafety: dataSafety.gaps, privacyManifest: privacyManifest.gaps };
  return [
    { name: "external-transmission.json", text: renderExternalTransmissionJson(declaration) },
    { name: "app-privacy-policy.xml", text: renderPolicyXml(declaration, policy) },
    { name: "data-safety.csv", text: renderDataSafetyCsv(dataSafety.form) },
    { name: "PrivacyInfo.xcprivacy", text: renderPrivacyManifest(privacyManifest.manifest) },
    { name: "store-gaps.json", text: `${JSON.stringify(gaps, null, 2)}\n` },
  ];
};
