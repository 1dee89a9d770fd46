import type { PlatformData } from "../platform/data.ts";
import type { PlatformApi } from "../platform/schema.ts";
import type { DefectList, DefectSink } from "./defect.ts";
import { checkSources } from "./sources.ts";

/** Ids that the APIs and permissions refer to. */
interface Names {
  readonly types: ReadonlySet<string>;
  readonly capabilities: ReadonlySet<string>;
  readonly permissions: ReadonlySet<string>;
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const checkKnown = (ids: readonly string[], known: ReadonlySet<string>, what: string, sink: DefectSink): void => {
  for (const id of ids) if (!known.has(id)) sink.report(`${what}-unknown`, "", `no such ${what}: ${id}`);
};

const idOf = (api: PlatformApi): string => {
  if (api.kind === "content-uri") return api.value ?? "";
  const value = api.kind === "setting" ? `=${api.value ?? ""}` : "";
  return `${api.class ?? ""}.${api.member ?? ""}${value}`;
};

const checkApi = (api: PlatformApi, sink: DefectSink, names: Names): void => {
  const hasMember = api.class !== null && api.member !== null;
  const wantsMember = api.kind !== "content-uri";
  const wantsValue = api.kind === "content-uri" || api.kind === "setting";
  if (wantsMember && !hasMember) sink.report("api-place", "", `a ${api.kind} has a class and a member`);
  if (!wantsMember && (api.class !== null || api.member !== null)) {
    sink.report("api-place", "", "a URI has no class and no member");
  }
  if (wantsValue !== (api.value !== null)) {
    sink.report("api-place", "value", `a ${api.kind} has ${wantsValue ? "a" : "no"} value`);
  }
  if (api.id !== idOf(api)) sink.report("api-id", "id", `wants ${idOf(api)}`);
  if (api.informationTypes.length + api.capabilities.length + api.permissions.length === 0) {
    sink.report("api-empty", "", "gives no information and no capability, and needs no permission");
  }
  checkKnown(api.informationTypes, names.types, "type", sink);
  checkKnown(api.capabilities, names.capabilities, "capability", sink);
  checkKnown(api.permissions, names.permissions, "permission", sink);
};

const checkApis = (data: PlatformData, list: DefectList, names: Names): void => {
  const seen = new Map<string, string>();
  for (const [name, file] of Object.entries(data.apis)) {
    const path = `platform/apis/${name}`;
    checkSources(file.apis, file.sources, list.sinkFor(path, "(file)"));
    for (const api of file.apis) {
      const sink = list.sinkFor(path, api.id);
      checkApi(api, sink, names);
      const other = seen.get(api.id);
      if (other !== undefined) sink.report("id-repeated", "id", `stands in ${other} too`);
      seen.set(api.id, path);
    }
  }
};

const checkPermissions = (data: PlatformData, list: DefectList, names: Names): void => {
  const { permissions, sources } = data.permissions;
  checkSources(permissions, sources, list.sinkFor("platform/permissions", "(file)"));
  for (const permission of permissions) {
    const sink = list.sinkFor("platform/permissions", permission.name);
    checkKnown(permission.informationTypes, names.types, "type", sink);
    if (!JAPANESE.test(permission.label.ja)) sink.report("text-japanese", "label.ja", "has no Japanese in it");
  }
  const implied = data.impliedPermissions;
  checkSources(implied.rules, implied.sources, list.sinkFor("platform/implied-permissions", "(file)"));
  for (const rule of implied.rules) {
    const sink = list.sinkFor("platform/implied-permissions", rule.id);
    checkKnown([...rule.implies, ...(rule.requested === null ? [] : [rule.requested])], names.permissions, "permission", sink);
    if (rule.requested === null && rule.targetSdkBelow === null) sink.report("rule-always", "", "would add it to every app");
  }
};

const checkUnique = (ids: readonly string[], file: string, list: DefectList): void => {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) list.sinkFor(file, id).report("id-repeated", "id", "stands twice");
  });
};

const checkWords = (data: PlatformData, list: DefectList): void => {
  const { types } = data.informationTypes;
  const { capabilities } = data.capabilities;
  for (const record of types) {
    if (!JAPANESE.test(record.plain.ja)) {
      list.sinkFor("platform/information-types", record.id).report("text-japanese", "plain.ja", "has no Japanese in it");
    }
  }
  const used = new Set(Object.values(data.apis).flatMap((file) => file.apis.flatMap((api) => api.capabilities)));
  for (const { id } of capabilities) {
    if (!used.has(id)) list.sinkFor("platform/capabilities", id).report("capability-unused", "", "no API gives it");
  }
};

/** Every rule about the platform files. */
export const checkPlatform = (data: PlatformData, list: DefectList): void => {
  const types = data.informationTypes.types.map(({ id }) => id);
  const purposes = data.purposes.purposes.map(({ id }) => id);
  const capabilities = data.capabilities.capabilities.map(({ id }) => id);
  const permissions = data.permissions.permissions.map(({ name }) => name);
  checkUnique(types, "platform/information-types", list);
  checkUnique(purposes, "platform/purposes", list);
  checkUnique(capabilities, "platform/capabilities", list);
  checkUnique(permissions, "platform/permissions", list);
  checkUnique(
    data.impliedPermissions.rules.map(({ id }) => id),
    "platform/implied-permissions",
    list,
  );
  const names: Names = { types: new Set(types), capabilities: new Set(capabilities), permissions: new Set(permissions) };
  checkApis(data, list, names);
  checkPermissions(data, list, names);
  checkWords(data, list);
};
