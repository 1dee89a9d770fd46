import { describe, expect, it } from "vitest";
import { classOf, programOf } from "../testing/program.ts";
import { findApiUses, type ApiTable } from "./api-uses.ts";

const tableOf = (...members: readonly string[]): ApiTable<string> => ({
  hasClass: (name) => members.some((member) => member.startsWith(`${name}.`)),
  find: (name, member) => members.filter((known) => known === `${name}.${member}`),
});

const RETURN = "return-void";
const START = "startActivity(Landroid/content/Intent;)V";

const uses = (table: ApiTable<string>, ...classes: Parameters<typeof classOf>[]): readonly string[] => {
  const program = programOf({ classes: classes.map((input) => classOf(...input)) });
  return findApiUses(program, table).map(
    ({ api, kind, method, pc }) => `${kind} ${api} in ${program.methodText(method)} at ${pc}`,
  );
};

describe("uses of an API", () => {
  it("are calls to the class of the table itself, at the offset of the instruction", () => {
    const code = `const/4 v0, 0\ninvoke-virtual {p1, v0}, Landroid/content/Context;->${START}\nreturn-void`;
    expect(uses(tableOf("android.content.Context.startActivity"), ["La/A;", { "go(Landroid/content/Context;)V": code }])).toEqual(
      ["call android.content.Context.startActivity in a.A.go at 1"],
    );
  });

  it("are calls encoded against a platform class below it", () => {
    const code = `const/4 v0, 0\ninvoke-virtual {p1, v0}, Landroid/app/Activity;->${START}\nreturn-void`;
    expect(
      uses(tableOf("android.content.Context.startActivity"), ["La/A;", { "go(Landroid/app/Activity;)V": code }]),
    ).toHaveLength(1);
  });

  it("are calls encoded against a class of the app below it", () => {
    const code = `const/4 v0, 0\ninvoke-virtual {p0, v0}, La/Main;->${START}\nreturn-void`;
    expect(
      uses(tableOf("android.content.Context.startActivity"), [
        "La/Main;",
        { "go()V": code },
        { superclass: "Landroid/app/Activity;" },
      ]),
    ).toEqual(["call android.content.Context.startActivity in a.Main.go at 1"]);
  });

  it("are told once, of the nearest class that has the member", () => {
    const code = `const/4 v0, 0\ninvoke-virtual {p1, v0}, Landroid/app/Activity;->${START}\nreturn-void`;
    const table = tableOf("android.content.Context.startActivity", "android.app.Activity.startActivity");
    expect(uses(table, ["La/A;", { "go(Landroid/app/Activity;)V": code }])).toEqual([
      "call android.app.Activity.startActivity in a.A.go at 1",
    ]);
  });

  it("are not calls that run the app's own override, but the override is told of", () => {
    const code = `const/4 v0, 0\ninvoke-virtual {p0, v0}, La/Main;->${START}\nreturn-void`;
    expect(
      uses(tableOf("android.content.Context.startActivity"), [
        "La/Main;",
        { "go()V": code, [START]: RETURN },
        { superclass: "Landroid/app/Activity;" },
      ]),
    ).toEqual(["override android.content.Context.startActivity in a.Main.startActivity at 0"]);
  });

  it("are not calls of an unrelated class with a member of the same name", () => {
    const code = `const/4 v0, 0\ninvoke-virtual {p0, v0}, La/A;->${START}\nreturn-void`;
    expect(uses(tableOf("android.content.Context.startActivity"), ["La/A;", { "go()V": code, [START]: RETURN }])).toEqual([]);
  });

  it("are reads of static fields, also through a class of the app that inherits them", () => {
    const table = tableOf("android.os.Build.SERIAL", "android.provider.BaseColumns._ID");
    const code =
      "sget-object v0, Landroid/os/Build;->SERIAL:Ljava/lang/String;\nsget-object v0, La/Columns;->_ID:Ljava/lang/String;\nreturn-void";
    expect(
      uses(table, ["La/A;", { "go()V": code }], ["La/Columns;", {}, { interfaces: ["Landroid/provider/BaseColumns;"] }]),
    ).toEqual(["field android.os.Build.SERIAL in a.A.go at 0", "field android.provider.BaseColumns._ID in a.A.go at 2"]);
  });

  it("are calls to a library class of the table that the app itself brings", () => {
    const code = "invoke-virtual {p0}, Lcom/vendor/Client;->lastLocation()V\nreturn-void";
    expect(
      uses(
        tableOf("com.vendor.Client.lastLocation"),
        ["La/A;", { "go()V": code }],
        ["Lcom/vendor/Client;", { "lastLocation()V": RETURN }],
      ),
    ).toEqual(["call com.vendor.Client.lastLocation in a.A.go at 0"]);
  });

  it("are the same whether the table lists its classes or is asked for each", () => {
    const program = programOf({
      classes: [
        classOf(
          "La/Main;",
          { "go()V": `const/4 v0, 0\ninvoke-virtual {p0, v0}, La/Main;->${START}\nreturn-void`, "onPause()V": RETURN },
          { superclass: "Landroid/app/Activity;" },
        ),
      ],
    });
    const table = tableOf("android.content.Context.startActivity", "android.app.Activity.onPause");
    const listed = findApiUses(program, { ...table, classNames: ["android.content.Context", "android.app.Activity"] });
    expect(listed).toEqual(findApiUses(program, table));
    expect(listed).toHaveLength(2);
  });

  it("are callbacks that a class implements", () => {
    expect(
      uses(tableOf("android.location.LocationListener.onLocationChanged"), [
        "La/Listener;",
        { "onLocationChanged(Landroid/location/Location;)V": RETURN, "other()V": RETURN },
        { interfaces: ["Landroid/location/LocationListener;"] },
      ]),
    ).toEqual(["override android.location.LocationListener.onLocationChanged in a.Listener.onLocationChanged at 0"]);
  });
});
