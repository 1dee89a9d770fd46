import { assess, type Profile } from "@akashi/assess";
import { isInputError } from "@akashi/bytes";
import { loadCatalogue } from "@akashi/catalogue";
import { collectFacts } from "@akashi/facts";
import { browserPrimitives } from "@akashi/host/browser";
import { renderCanonical, renderHtml, renderJson, type Language } from "@akashi/render";

/** What a page asks of the worker. The files stay in the browser. */
export interface InspectRequest {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly profile: Profile;
  readonly language: Language;
}

/** What the worker answers. */
export type InspectAnswer =
  | { readonly kind: "report"; readonly factsJson: string; readonly reportJson: string; readonly html: string }
  | { readonly kind: "unreadable"; readonly message: string }
  /** A defect of ours. */
  | { readonly kind: "failed"; readonly message: string };

/** The same engine as the command line, with the browser's primitives: the JSON is equal byte for byte. */
export const inspect = async ({ files, profile, language }: InspectRequest): Promise<InspectAnswer> => {
  try {
    const facts = await collectFacts({ files }, browserPrimitives);
    const report = assess(facts, { catalogue: loadCatalogue(), profile });
    return {
      kind: "report",
      factsJson: renderCanonical(facts),
      reportJson: renderJson(report),
      html: renderHtml(report, { lang: language }),
    };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return { kind: "unreadable", message: error.message };
  }
};
