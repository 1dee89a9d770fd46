import type { Source } from "../claim.ts";
import type { DefectSink } from "./defect.ts";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every `source` anywhere in the value, with its path. `sources` itself is not looked into. */
const sourceRefs = (value: unknown, at: string): readonly { readonly at: string; readonly key: string }[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => sourceRefs(item, `${at}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const under = at === "" ? name : `${at}.${name}`;
    if (name === "source" && typeof item === "string") return [{ at: under, key: item }];
    return name === "sources" ? [] : sourceRefs(item, under);
  });
};

/** Of a text that already has the form `YYYY-MM-DD`. */
const isCalendarDate = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
};

/** A file of a repository changes under its address; an address with the commit (40 hexadecimal digits) stays what was read. */
const isUnpinned = (url: string): boolean => /^https:\/\/github\.com\/[^/]+\/[^/]+\/(blob|raw)\/(?![0-9a-f]{40}\/)/u.test(url);

/** Every claim names a source of its record or `unconfirmed`; every source is used, stands once, stays, and was read on a day that exists. */
export const checkSources = (record: unknown, sources: Readonly<Record<string, Source>>, sink: DefectSink): void => {
  const used = new Set<string>();
  for (const { at, key } of sourceRefs(record, "")) {
    used.add(key);
    if (key !== "unconfirmed" && !Object.hasOwn(sources, key)) {
      sink.report("source-missing", at, `${JSON.stringify(key)} is neither a key of sources nor "unconfirmed"`);
    }
  }
  const urls = Object.values(sources).map(({ url }) => url);
  for (const [key, { checked, url }] of Object.entries(sources)) {
    if (key === "unconfirmed") sink.report("source-name", `sources.${key}`, "this word means that there is no source");
    else if (!used.has(key)) sink.report("source-unused", `sources.${key}`, "no claim of the record names it");
    if (urls.indexOf(url) < urls.lastIndexOf(url)) sink.report("source-repeated", `sources.${key}`, `${url} stands twice`);
    if (isUnpinned(url)) sink.report("source-unpinned", `sources.${key}.url`, `${url} names no commit`);
    if (!isCalendarDate(checked)) sink.report("source-date", `sources.${key}.checked`, `${checked} is not a day`);
  }
};
