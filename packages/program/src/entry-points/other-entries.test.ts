import { describe, expect, it } from "vitest";
import { buildCallGraph } from "./enter.ts";
import { abstractMethod, classOf, methodNamed, programOf, reachedNames } from "../testing/program.ts";
import { ACTIVITY, RETURN, reach } from "../testing/reach.ts";

describe("other entries", () => {
  it("are initializers of androidx.startup, entered at create and dependencies", () => {
    const graph = buildCallGraph(
      programOf({
        classes: [
          classOf(
            "La/Init;",
            { "create(Landroid/content/Context;)Ljava/lang/Object;": "const/4 v0, 0\nreturn-object v0", "other()V": RETURN },
            {
              interfaces: ["Landroidx/startup/Initializer;"],
            },
          ),
          {
            descriptor: "Landroidx/startup/Initializer;",
            access: ["public", "interface", "abstract"],
            methods: [abstractMethod("create(Landroid/content/Context;)Ljava/lang/Object;")],
          },
        ],
      }),
      { components: [], startupInitializers: ["a.Init"] },
    );
    expect(reachedNames(graph)).toEqual(["a.Init.create"]);
    expect(graph.pathTo(methodNamed(graph.program, "a.Init.create"))?.entry.kind).toBe("startup-initializer");
  });

  it("are click handlers that a layout names, in activities only and with a View as their parameter", () => {
    const names = reach(
      {
        classes: [
          classOf("La/Main;", { "send(Landroid/view/View;)V": RETURN, "send(I)V": RETURN }, { superclass: ACTIVITY }),
          classOf("La/Other;", {
            "send(Landroid/view/View;)V":
              "invoke-virtual {p1}, Landroid/content/Context;->getPackageName()Ljava/lang/String;\nreturn-void",
          }),
        ],
      },
      { components: [], layoutHandlers: ["send"] },
    );
    expect(names).toEqual(["a.Main.send"]);
  });

  it("are views that a layout names, and providers of a service that is asked for", () => {
    const names = reach(
      {
        classes: [
          classOf(
            "La/Chart;",
            { "onDraw(Landroid/graphics/Canvas;)V": "const-class v0, La/Service;\nreturn-void" },
            { superclass: "Landroid/view/View;" },
          ),
          { descriptor: "La/Service;", access: ["public", "interface", "abstract"], methods: [abstractMethod("go()V")] },
          classOf(
            "La/Impl;",
            { "toString()Ljava/lang/String;": "const/4 v0, 0\nreturn-object v0" },
            { interfaces: ["La/Service;"] },
          ),
        ],
      },
      { components: [], layoutClasses: ["a.Chart"], serviceProviders: [{ service: "a.Service", implementation: "a.Impl" }] },
    );
    expect(names).toEqual(["a.Chart.onDraw", "a.Impl.toString"]);
  });
});
