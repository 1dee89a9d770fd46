import { HOLE } from "../values/constants.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import { loadElement, numberOf } from "../engine/elements.ts";
import { ownClass } from "./components.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";
import { parseCreate, parseSelect, parseWrite, tableOf } from "./sql.ts";

/** Of a database: its tables. */
const TABLES = "tables";
/** Of a cursor: the tables that its rows are of. */
const ROWS = "rows";
/** Of a cursor or a table: the names of its columns in their order. */
const COLUMNS = "columns";

/** A table, by the name that stands for it in its database; a hole for one whose name is not known. */
const tableIn = (call: PlatformCall, name: string): Value => {
  const { machine, frame } = call;
  const database = call.argument(0);
  let found = machine.values.none;
  for (const object of database.objects) {
    const key = `${machine.objects.at(object).key}/${name}`;
    found = machine.values.join(found, call.shared(key, "Landroid/content/ContentValues;"));
  }
  frame.access.add(database, TABLES, found);
  return found;
};

/** What can be in the rows of a table: what was written to it, and to tables whose names were not known. */
const rowsOf = (call: PlatformCall, name: string | null): Value =>
  name === null
    ? (call.load(call.argument(0), TABLES) ?? call.machine.values.none)
    : call.machine.values.join(tableIn(call, name), tableIn(call, HOLE));

const namesIn = (call: PlatformCall, value: Value, nameOf: (text: string) => string | null): readonly (string | null)[] =>
  call.textsOf(value).map((text) => (text.includes(HOLE) ? null : nameOf(text)));

const listOf = (call: PlatformCall, columns: readonly (string | null)[]): Value => {
  const list = call.create("[Ljava/lang/String;", "columns");
  columns.forEach((name, index) => call.frame.access.store(list, `[${index}]`, call.text(name ?? HOLE)));
  return list;
};

/** A cursor over the rows of tables, whose columns have the names in `columns`. */
const cursorOver = (call: PlatformCall, rows: Value, columns: Value | undefined): Value => {
  const cursor = call.create(call.returnType, "rows");
  call.frame.access.store(cursor, ROWS, rows);
  if (columns !== undefined && columns.objects.length > 0) call.frame.access.store(cursor, COLUMNS, columns);
  return call.machine.values.opened(cursor);
};

/** Whether a column can have the name: where the names are known, and one is that of an expression, only those that are listed. */
const hasColumn = (call: PlatformCall, list: Value | undefined, name: string): boolean => {
  const known = list === undefined ? [] : call.textsOf(call.frame.access.loadAll(list)).map((text) => text.toLowerCase());
  return !known.some((text) => text.includes(HOLE)) || known.includes(name.toLowerCase());
};

/** Names of the columns that an index can mean: `getColumnIndex` gives the name itself. */
const columnsAt = (call: PlatformCall, index: Value): readonly string[] => {
  const { constants } = call.machine;
  const list = call.load(call.argument(0), COLUMNS);
  const names = index.constants.flatMap((id) => {
    const constant = constants.at(id);
    return constant.kind === "string" ? [constant.text] : [];
  });
  // A name that no column has is that of an expression.
  if (names.length > 0) return names.every((name) => hasColumn(call, list, name)) ? names : [HOLE];
  return list === undefined || numberOf(call.frame, index) === null ? [HOLE] : call.textsOf(loadElement(call.frame, list, index));
};

/** What the rows hold in a column; in all of them where its name is not known. */
const cellsOf = (call: PlatformCall, rows: Value, name: string): Value => {
  const { values, objects } = call.machine;
  if (name.includes(HOLE)) return call.frame.access.loadAll(rows);
  const wanted = `k:${name.toLowerCase()}`;
  const keys = new Set([KEY.any, KEY.content, `k:${name}`]);
  for (const object of rows.objects)
    for (const key of objects.at(object).cells.keys())
      if (key.toLowerCase() === wanted || (key.startsWith("k:") && key.includes(HOLE))) keys.add(key);
  let found = values.none;
  for (const key of keys) found = values.join(found, call.load(rows, key) ?? values.none);
  return found;
};

/** Tables and columns of SQLite databases (https://developer.android.com/reference/android/database/sqlite/SQLiteDatabase). */
export const DATABASE_OPERATIONS: Readonly<Record<string, Operation>> = {
  /** The database of a helper, which makes its tables before it is first given out. */
  "open-database": (call, _positions, word) => {
    const database = call.shared(`${word}:${ownClass(call)}`, "Landroid/database/sqlite/SQLiteDatabase;");
    if (call.load(database, KEY.alive) === undefined) {
      call.frame.access.store(database, KEY.alive, call.machine.values.unknown);
      call.run(call.argument(0), "onCreate", [database]);
    }
    return database;
  },
  "row-into": (call, [table = 1, row = 2]) => {
    for (const name of namesIn(call, call.argument(table), tableOf))
      call.copyInto(call.argument(row), tableIn(call, name ?? HOLE));
    return call.machine.values.unknown;
  },
  "row-of": (call, [table = 1, columns = 2]) => {
    const names = namesIn(call, call.argument(table), tableOf);
    const rows = names.map((name) => rowsOf(call, name)).reduce((a, b) => call.machine.values.join(a, b));
    const projection = call.argument(columns);
    return cursorOver(call, rows, projection.objects.length > 0 ? projection : call.load(rows, COLUMNS));
  },
  "sql-into": (call, [statement = 1, ...given]) => {
    const { access } = call.frame;
    const carried = call.carrying([statement, ...given].map((position) => call.argument(position)));
    for (const text of call.textsOf(call.argument(statement))) {
      const made = text.includes(HOLE) ? null : parseCreate(text);
      if (made?.columns) access.add(tableIn(call, made.tables[0] ?? HOLE), COLUMNS, listOf(call, made.columns));
      else if (carried.taints.length > 0) access.add(tableIn(call, parseWrite(text) ?? HOLE), KEY.content, carried);
    }
    return call.machine.values.unknown;
  },
  "sql-of": (call, [statement = 1]) => {
    const [source, ...more] = call.textsOf(call.argument(statement)).map(parseSelect);
    if (source === null || source === undefined || more.length > 0) return call.fresh([rowsOf(call, null)]);
    const rows = source.tables.map((table) => rowsOf(call, table)).reduce((a, b) => call.machine.values.join(a, b));
    const ofTable = source.tables.length === 1 ? call.load(rows, COLUMNS) : undefined;
    return cursorOver(call, rows, source.columns === null ? ofTable : listOf(call, source.columns));
  },
  "column-index": (call, [name = 1]) => call.machine.values.opened(call.argument(name)),
  column: (call, [index = 1]) => {
    const { values } = call.machine;
    const cursor = call.argument(0);
    const rows = call.load(cursor, ROWS);
    if (rows === undefined) return call.carrying([cursor]);
    let found = call.load(cursor, KEY.content) ?? values.none;
    for (const name of columnsAt(call, call.argument(index))) found = values.join(found, cellsOf(call, rows, name));
    return values.withTaints(values.opened(found), cursor.taints);
  },
};
