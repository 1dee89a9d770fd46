import { expect, test } from "vitest";
import { parseCreate, parseSelect, parseWrite } from "./sql.ts";

test("the tables and columns of a query", () => {
  expect(parseSelect("SELECT _id, Name FROM user WHERE id = ? ORDER BY name;")).toEqual({
    tables: ["user"],
    columns: ["_id", "name"],
  });
  expect(parseSelect("select * from `user`")).toEqual({ tables: ["user"], columns: null });
  expect(parseSelect("SELECT distinct t.a, count(*), b AS c FROM site AS t LEFT JOIN user u ON t.id = u.id")).toEqual({
    tables: ["site", "user"],
    columns: ["a", null, null],
  });
});

test("a query that says more than its tables and columns is not read", () => {
  for (const sql of ["select a from (select b from t)", "select a from t where b in (select c from u)", "pragma table_info(t)"])
    expect(parseSelect(sql)).toBeNull();
});

test("the columns of a table in their order", () => {
  const sql = "create table if not exists [User] (id integer primary key, price decimal(10,2), name text, unique (id, name));";
  expect(parseCreate(sql)).toEqual({ tables: ["user"], columns: ["id", "price", "name"] });
  expect(parseCreate("create index i on t (a)")).toBeNull();
});

test("the table that a statement writes to", () => {
  expect(parseWrite("INSERT OR REPLACE INTO user(a) VALUES (1)")).toBe("user");
  expect(parseWrite("update user set a = 1")).toBe("user");
  expect(parseWrite("delete from user")).toBeNull();
});
