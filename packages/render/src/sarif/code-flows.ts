import type { Finding, FlowPath } from "@akashi/assess";
import { flowStepSubject } from "../summary/flows.ts";
import { FLOW_STEP_WORDS } from "../words/flow-words.ts";
import type { Language } from "../words/language.ts";
import { encodePath, methodLogical } from "./locations.ts";
import { escapeMessage } from "./log.ts";
import type { SarifCodeFlow, SarifLocation } from "./schema.ts";

/** What is needed to name places in the artifact. */
interface Places {
  readonly root: string;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly lang: Language;
}

/** Steps name no file: those in the class of an end are in its file, of the others the artifact as a whole is named. */
const fileOfStep = ({ source, sink }: FlowPath, className: string): string | null =>
  className === source.class ? source.file : className === sink.class ? sink.file : null;

const stepLocation = (path: FlowPath, step: FlowPath["steps"][number], { root, indexOf, lang }: Places): SarifLocation => {
  const file = fileOfStep(path, step.class);
  const uri = file === null ? root : `${root}/${encodePath(file)}`;
  const index = indexOf.get(uri);
  const text = `${FLOW_STEP_WORDS[step.kind][lang]} ${flowStepSubject(step).text[lang]}`;
  return {
    physicalLocation: { artifactLocation: { uri, ...(index !== undefined && { index }) }, region: { startLine: 1 } },
    logicalLocations: methodLogical(step),
    message: { text: escapeMessage(text) },
    properties: { sourceLine: step.line },
  };
};

/** The ways of a finding that is about flows, each as one thread (§3.36); none for other findings. */
export const codeFlowsOf = ({ evidence }: Finding, places: Places): readonly SarifCodeFlow[] =>
  evidence.flatMap((item) =>
    item.kind !== "flow"
      ? []
      : [
          {
            threadFlows: [
              {
                locations: item.steps.map((step, row) => ({
                  location: stepLocation(item, step, places),
                  executionOrder: row + 1,
                })),
              },
            ],
          },
        ],
  );
