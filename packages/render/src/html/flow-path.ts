import type { FlowPath } from "@akashi/assess";
import { FLOW_STEP_WORDS } from "../words/flow-words.ts";
import { flowStepSubject } from "../summary/flows.ts";
import { LABELS } from "../words/labels.ts";
import { html, type Html } from "./markup.ts";
import { breakable, name, say } from "./text.ts";

/** Names of code break anywhere sensible; a text of ours is said in both languages. */
const subjectOf = (step: FlowPath["steps"][number]): Html => {
  const subject = flowStepSubject(step);
  return subject.isName ? name(subject.text.en) : say(subject.text);
};

/** The way of information through the code, step by step: what happens, and where. */
export const flowPathMarkup = ({ url, sink, source, steps }: FlowPath): Html => {
  const isElsewhere = sink.file !== source.file || sink.offset !== source.offset;
  return html`<ol class="steps-of-flow">
      ${steps.map(
        (step) =>
          html`<li class="${step.kind}">
            <span class="what"><b>${say(FLOW_STEP_WORDS[step.kind])}</b> ${subjectOf(step)}</span>
            <span class="at">${breakable(`${step.class}.${step.method}`)}${step.line !== null && ` L${step.line}`}</span>
          </li>`,
      )}
    </ol>
    ${url !== null && html`<p class="note">${say(LABELS.address)}: ${name(url)}</p>`}
    <p class="note">
      ${source.file} ${hexOffset(source.offset)}${isElsewhere && html` &rarr; ${sink.file} ${hexOffset(sink.offset)}`}
    </p>`;
};

/** Offset as dexdump prints it. */
const hexOffset = (offset: number): string => `0x${offset.toString(16).padStart(4, "0")}`;
