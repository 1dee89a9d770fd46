import type { Actor, PermissionResult, Report } from "@akashi/assess";
import { compareText } from "@akashi/bytes";
import type { Bilingual } from "@akashi/catalogue";
import { actorNames, PROTECTION_ORDER, shortPermission } from "../../summary/names.ts";
import { DESCRIPTION_STATE_WORDS, PERMISSION_USE_WORDS, PROTECTION_WORDS } from "../../words/kinds.ts";
import { LABELS } from "../../words/labels.ts";
import { formatCount } from "../../words/language.ts";
import { NOTES } from "../../words/questions.ts";
import { callCount, nothingFound } from "../../words/sentences.ts";
import { codePlaces, evidenceList } from "../evidence.ts";
import { typeList } from "../marks.ts";
import { html, type Html } from "../markup.ts";
import { dataTable } from "../table.ts";
import { breakable, name, nameList, say, unfold } from "../text.ts";
import { lead, type Section } from "./section.ts";

type NameOf = (actor: Actor) => Bilingual;

const rankOf = ({ protection }: PermissionResult): number => PROTECTION_ORDER.indexOf(protection);

const comparePermissions = (a: PermissionResult, b: PermissionResult): number =>
  rankOf(a) - rankOf(b) || compareText(a.name, b.name);

const nameCell = ({ name: full, label, origin, impliedBy, maxSdk }: PermissionResult): Html =>
  html`${label !== null && html`<span class="label">${say(label)}</span> `}<code title="${full}"
      >${breakable(shortPermission(full))}</code
    >
    ${
      origin === "implied" &&
      html`<span class="note"
        >${say(LABELS.implied)}${impliedBy !== null && html` (${breakable(shortPermission(impliedBy))})`}</span
      >`
    }
    ${maxSdk !== null && html`<span class="note">${say(LABELS.upToSdk)} ${maxSdk}</span>`}`;

const usersCell = ({ users, use, declaredUse }: PermissionResult, nameOf: NameOf): Html => {
  if (users.length === 0 && declaredUse.length === 0) {
    return html`<span class="use ${use}">${say(PERMISSION_USE_WORDS[use].label)}</span>`;
  }
  const count = users.reduce((sum, user) => sum + user.count, declaredUse.length);
  const reaching = users.filter(({ reachable }) => reachable > 0);
  const label = html`<span class="use ${use}">${say(PERMISSION_USE_WORDS[use].label)}</span>`;
  return html`${reaching.length > 0 ? nameList(reaching.map(({ actor }) => nameOf(actor))) : label}
  ${unfold(
    html`${say(LABELS.evidence)} ${formatCount(count)}`,
    html`${users.map(
      ({ actor, count: calls, reachable, apis, examples }) =>
        html`<div class="api">
          <b>${say(nameOf(actor))}</b> <span class="at">${say(callCount(calls, reachable))}</span>
          ${apis.map((api) => html`<br />${name(api)}`)} ${codePlaces(examples)}
        </div>`,
    )}${declaredUse.length > 0 && evidenceList(declaredUse)}`,
  )}`;
};

const descriptionTable = (description: NonNullable<Report["description"]>): Html =>
  html`<h3>${say(LABELS.description)}</h3>
    ${lead(NOTES.description)}
    ${dataTable({
      id: "description-table",
      caption: LABELS.description,
      columns: [LABELS.permission, LABELS.information, LABELS.state, LABELS.quotes],
      rows: description.rows.map(({ permission, informationTypes, state, quotes }) => ({
        cells: [
          { content: html`<code title="${permission}">${breakable(shortPermission(permission))}</code>` },
          { content: typeList(informationTypes) },
          { content: html`<span class="state ${state}">${say(DESCRIPTION_STATE_WORDS[state])}</span>` },
          { content: quotes.map((quote) => html`<q>${quote}</q> `) },
        ],
      })),
    })}`;

/** Permissions, those that the user grants first, with whose code uses them. */
export const permissionsSection = (report: Report): Section => {
  const nameOf = actorNames(report);
  const sorted = [...report.permissions].sort(comparePermissions);
  const rows = sorted.map((permission) => ({
    cells: [
      { content: nameCell(permission) },
      {
        content: html`<span class="protection ${permission.protection}">${say(PROTECTION_WORDS[permission.protection])}</span>`,
        rank: rankOf(permission),
      },
      { content: typeList(permission.informationTypes), rank: permission.informationTypes.length },
      { content: usersCell(permission, nameOf), rank: permission.users.length },
    ],
  }));
  const columns = [LABELS.permission, LABELS.protection, LABELS.information, LABELS.users];
  const content = html`${lead(NOTES.permissions)}
  ${
    rows.length === 0
      ? html`<p>${say(nothingFound(LABELS.permissions))}</p>`
      : dataTable({ id: "permissions-table", caption: LABELS.permissions, columns, rows })
  }
  ${report.description !== null && descriptionTable(report.description)}`;
  return { id: "permissions", title: LABELS.permissions, count: rows.length, content };
};
