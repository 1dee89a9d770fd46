import type { ModuleInformation, ModuleResult, Report } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { type Answer, compareTypes, stepRank, switchedOffLabel } from "../../summary/answer.ts";
import { moduleRecipientName, purposeName, recipientName } from "../../summary/names.ts";
import { LADDER_WORDS } from "../../words/evidence-words.ts";
import { informationState, MODULE_KIND_WORDS } from "../../words/kinds.ts";
import { LABELS } from "../../words/labels.ts";
import { same } from "../../words/language.ts";
import { NOTES } from "../../words/questions.ts";
import { callCount, codeSize, librariesToo, nothingFound, OPT_OUT_WORDS, reachableSize } from "../../words/sentences.ts";
import { codePlaces, evidenceDetails } from "../evidence.ts";
import { inCodeMark, informationMark, ladderMark } from "../marks.ts";
import { html, type Html } from "../markup.ts";
import { dataTable } from "../table.ts";
import { definitions, link, name, say, sourceNote, unfold } from "../text.ts";
import { flowsOfModule } from "./followed.ts";
import { lead, type Section } from "./section.ts";

const anchorOf = (module: ModuleResult): string => `module-${module.id}`;

const offNote = (module: ModuleResult): Html | null => {
  if (module.switchedOff.length === 0) return null;
  return html` <span class="off">${say(switchedOffLabel(module))}</span>`;
};

const recipientCell = (module: ModuleResult): Html => {
  const { provider, sendsTo } = module;
  if (sendsTo === "operator") return html`${say(moduleRecipientName(module))}`;
  return html`${say(recipientName(provider))}${
    provider.legalName === null && html` <span class="note">(${say(LABELS.legalNameUnknown)})</span>`
  }${provider.country !== null && html` <span class="country">${provider.country}</span>`}`;
};

const informationCell = ({ information }: ModuleResult): Html => {
  const sorted = [...information].sort((a, b) => compareTypes(a.type, b.type));
  return html`<ul class="types">
    ${sorted.map((row) => html`<li class="${informationState(row)}">${informationMark(row.type)}</li>`)}
  </ul>`;
};

/** Modules in one table, the furthest on the ladder first. */
const modulesTable = (modules: readonly ModuleResult[], id: string, caption: Bilingual): Html =>
  dataTable({
    id,
    caption,
    columns: [LABELS.module, LABELS.kind, LABELS.recipient, LABELS.step, LABELS.information],
    rows: modules.map((module) => ({
      quiet: stepRank(module.step) < stepRank("embedded"),
      cells: [
        {
          content: html`<a href="#${anchorOf(module)}">${say(module.name)}</a>${
              module.version !== null && html` <span class="version">${module.version}</span>`
            }${offNote(module)}`,
        },
        { content: say(MODULE_KIND_WORDS[module.kind]) },
        { content: recipientCell(module) },
        { content: ladderMark(module.step), rank: stepRank(module.step) },
        { content: informationCell(module), rank: module.information.length },
      ],
    })),
  });

const informationRow = ({ type, claimed, inCode, flow, permitted, apis }: ModuleInformation): Html =>
  html`<li>
    ${informationMark(type)} ${inCodeMark(informationState({ inCode, flow }))}
    ${permitted === false && html`<span class="off">${say(LABELS.notPermitted)}</span>`}
    ${claimed !== null && sourceNote(claimed.source)}
    ${apis.map(
      ({ api, count, reachable, examples }) =>
        html`<div class="api">
          ${name(api)} <span class="at">${say(callCount(count, reachable))}</span>
          ${examples.length > 0 && codePlaces(examples)}
        </div>`,
    )}
  </li>`;

const STOPS: Readonly<Record<ModuleResult["switchedOff"][number]["stops"], Bilingual>> = {
  collection: { ja: "すべての収集", en: "all collection" },
  "until-enabled": { ja: "アプリが実行中に有効にするまで", en: "until the app enables it while running" },
  part: { ja: "一部", en: "a part" },
};

const switchedOffDetails = ({ switchedOff }: ModuleResult): Html | null =>
  switchedOff.length === 0
    ? null
    : html`<ul class="plain">
        ${switchedOff.map(
          (off) =>
            html`<li>
              ${name(off.name)} (${say(STOPS[off.stops])}) ${off.note !== null && say(off.note)} ${sourceNote(off.source)}
              ${evidenceDetails(off.evidence)}
            </li>`,
        )}
      </ul>`;

const hostList = ({ hosts }: ModuleResult): Html | null =>
  hosts.length === 0
    ? null
    : html`<ul class="plain">
        ${hosts.map(
          ({ host, found, source }) =>
            html`<li>
              ${name(host)} <span class="at">${say(found ? LABELS.hostFound : LABELS.hostNotFound)}</span> ${sourceNote(source)}
            </li>`,
        )}
      </ul>`;

const purposeList = ({ purposes }: ModuleResult): Html | null =>
  purposes.length === 0
    ? null
    : html`<ul class="plain">
        ${purposes.map(({ value, source }) => html`<li>${say(purposeName(value))} ${sourceNote(source)}</li>`)}
      </ul>`;

const policy = ({ policy: found }: ModuleResult): Html | null =>
  found === null ? null : html`${link(found.url, found.url)} ${sourceNote(found.source)}`;

const optOut = ({ optOut: found }: ModuleResult): Html | null =>
  found === null
    ? null
    : html`${found.url !== null && link(found.url, found.url)} ${say(OPT_OUT_WORDS[found.stops])} ${sourceNote(found.source)}`;

const size = ({ classes, methods, reachableMethods, packages }: ModuleResult): Html | null =>
  classes === 0
    ? null
    : html`${say(codeSize(classes, methods))} (${say(reachableSize(reachableMethods))})
      ${packages.map((one) => html`<br />${name(one)}`)}`;

const stepList = ({ steps }: ModuleResult): Html =>
  html`<ol class="steps">
    ${steps.map(
      ({ step, evidence }) =>
        html`<li>
          <p>${ladderMark(step)}</p>
          <p class="note">${say(LADDER_WORDS[step].plain)}</p>
          ${evidenceDetails(evidence)}
        </li>`,
    )}
  </ol>`;

const moduleDetails = (module: ModuleResult, report: Report): Html =>
  html`<article id="${anchorOf(module)}" class="module">
    ${unfold(
      html`<span class="module-name">${say(module.name)}</span> ${ladderMark(module.step)}${offNote(module)}`,
      html`${definitions([
          { label: LABELS.recipient, value: recipientCell(module) },
          {
            label: LABELS.source,
            value: module.provider.legalName === null ? null : sourceNote(module.provider.legalName.source),
          },
          { label: LABELS.version, value: module.version ?? say(LABELS.versionUnknown) },
          { label: LABELS.size, value: size(module) },
          { label: LABELS.purposes, value: purposeList(module) },
          { label: LABELS.switchedOff, value: switchedOffDetails(module) },
          { label: LABELS.hosts, value: hostList(module) },
          { label: LABELS.policy, value: policy(module) },
          { label: LABELS.optOut, value: optOut(module) },
          { label: LABELS.layer, value: say(module.layer === "bundled" ? LABELS.bundledLayer : same(module.layer)) },
        ])}
        ${flowsOfModule(report, module.id)}
        <h4>${say(LABELS.step)}</h4>
        ${stepList(module)}
        ${
          module.information.length > 0 &&
          html`<h4>${say(LABELS.information)}</h4>
            <ul class="plain rows">
              ${module.information.map(informationRow)}
            </ul>`
        }`,
    )}
  </article>`;

/** Modules: the table, then for each the evidence to unfold. */
export const modulesSection = (report: Report, answer: Answer): Section => {
  const modules = [...answer.active, ...answer.switchedOff, ...answer.remnants];
  const { libraries } = answer;
  const content = html`${lead(NOTES.modules)}
  ${
    modules.length === 0
      ? html`<p>${say(nothingFound(LABELS.modules))}</p>`
      : html`${modulesTable(modules, "modules-table", LABELS.modules)}
          <h3>${say(LABELS.moduleDetails)}</h3>
          <div class="articles">${modules.map((module) => moduleDetails(module, report))}</div>`
  }
  ${
    libraries.length > 0 &&
    unfold(
      say(librariesToo(libraries.length)),
      html`${modulesTable(libraries, "libraries-table", LABELS.libraries)}
        <div class="articles">${libraries.map((module) => moduleDetails(module, report))}</div>`,
    )
  }`;
  return { id: "modules", title: LABELS.modules, count: modules.length, content };
};
