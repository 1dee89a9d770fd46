import type { Rows } from "./rows.ts";

const DATABASE: Rows = {
  insert: "row-into 1 3",
  insertOrThrow: "row-into 1 3",
  insertWithOnConflict: "row-into 1 3",
  replace: "row-into 1 3",
  replaceOrThrow: "row-into 1 3",
  update: "row-into 1 2",
  updateWithOnConflict: "row-into 1 2",
  execSQL: "sql-into 1",
  "execSQL/2": "sql-into 1 2",
  query: "row-of 1 2",
  // With a flag for distinct rows before.
  "query/9": "row-of 2 3",
  "query/10": "row-of 2 3",
  rawQuery: "sql-of 1",
  close: "nothing",
  delete: "nothing",
};

/** SQLite, and cursors over what it and content providers give (https://developer.android.com/reference/android/database). */
export const DATABASES: Readonly<Record<string, Rows>> = {
  "android.database.sqlite.SQLiteDatabase": DATABASE,
  "android.database.sqlite.SQLiteOpenHelper": {
    getWritableDatabase: "open-database database",
    getReadableDatabase: "open-database database",
  },
  "android.database.Cursor": {
    getString: "column 1",
    getInt: "column 1",
    getLong: "column 1",
    getBlob: "column 1",
    getDouble: "column 1",
    getFloat: "column 1",
    getShort: "column 1",
    moveToFirst: "nothing",
    moveToNext: "nothing",
    getColumnIndex: "column-index 1",
    getColumnIndexOrThrow: "column-index 1",
    getCount: "nothing",
    close: "nothing",
  },
};
