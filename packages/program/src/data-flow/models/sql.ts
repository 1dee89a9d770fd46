/**
 * What SQL says of tables and columns, as far as Android's code writes it by hand: one statement, plain names, no query in another. Null where it says
 * more than that; whoever asks then takes everything. Names are in lower case, since SQLite does not tell case apart
 * (https://www.sqlite.org/lang_keywords.html).
 */

/** Columns in the order of a result; null stands for an expression, or one that is given another name. */
export interface SqlSource {
  readonly tables: readonly string[];
  /** Null for all of the tables. */
  readonly columns: readonly (string | null)[] | null;
}

const NAME = /^[`"[]?(\w+)[`"\]]?$/;
const plainName = (text: string): string | null => NAME.exec(text.trim())?.[1]?.toLowerCase() ?? null;

/** Splits at commas that stand in no parentheses. */
const splitList = (text: string): readonly string[] => {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
};

/** The one table that a text names. */
export const tableOf = (text: string): string | null => plainName(text);

const JOINS = /,|\b(?:natural\s+)?(?:left\s+|inner\s+|outer\s+|cross\s+)*join\b/i;

/** `t`, `t AS x JOIN u ON x.id = u.id`; null where one of them has no plain name. */
const parseTables = (from: string): readonly string[] | null => {
  const names = from.split(JOINS).map((part) =>
    plainName(
      part
        .split(/\b(?:on|using)\b/i)[0]
        ?.trim()
        .split(/\s/)[0] ?? "",
    ),
  );
  const known = names.filter((name) => name !== null);
  return known.length === names.length ? known : null;
};

/** `a`, `x.a`; null for anything else. */
const columnOf = (item: string): string | null => plainName(item.trim().replace(/^\w+\./, ""));

/** `SELECT a, b FROM t WHERE …`, `SELECT x.a FROM t x, u WHERE …` */
export const parseSelect = (sql: string): SqlSource | null => {
  const match =
    /^\s*select\s+(?:distinct\s+)?(.+?)\s+from\s+(.+?)\s*(?:;\s*)?(?:\b(?:where|order|group|having|limit)\b(.*))?$/is.exec(sql);
  const [, list = "", from = "", rest = ""] = match ?? [];
  const tables = from.includes("(") ? null : parseTables(from);
  if (tables === null || /\b(select|union)\b/i.test(rest)) return null;
  const columns = splitList(list);
  return { tables, columns: columns.some((item) => item.trim().endsWith("*")) ? null : columns.map(columnOf) };
};

/** Table and columns of `CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)`. */
export const parseCreate = (sql: string): SqlSource | null => {
  const match = /^\s*create\s+(?:temp\w*\s+)?table\s+(?:if\s+not\s+exists\s+)?([^\s(]+)\s*\((.*)\)[^)]*$/is.exec(sql);
  const [, name = "", list = ""] = match ?? [];
  const table = plainName(name);
  if (table === null) return null;
  const columns = splitList(list).filter((part) => !/^\s*(primary|unique|check|foreign|constraint)\b/i.test(part));
  return { tables: [table], columns: columns.map((part) => plainName(part.trim().split(/\s/)[0] ?? "")) };
};

/** The table of `INSERT INTO t …`, `REPLACE INTO t …` and `UPDATE t SET …`. */
export const parseWrite = (sql: string): string | null => {
  const match = /^\s*(?:(?:insert|replace)\s+(?:or\s+\w+\s+)?into|update(?:\s+or\s+\w+)?)\s+([^\s(]+)/i.exec(sql);
  return match?.[1] === undefined ? null : plainName(match[1]);
};
