import { describe, expect, it } from "vitest";
import { buildCallGraph } from "../entry-points/enter.ts";
import { NO_ENTRIES } from "../entry-points/declarations.ts";
import { abstractMethod, classOf, methodNamed, programOf, reachedNames, staticMethod } from "../testing/program.ts";
import { ACTIVITY, MAIN, RETURN, create, main, reach } from "../testing/reach.ts";

describe("what an activity reaches", () => {
  it("is what it overrides of the platform, and not its other methods", () => {
    const names = reach({
      classes: [
        classOf("La/Main;", { "onResume()V": RETURN, "helper()V": RETURN, "onResume(I)V": RETURN }, { superclass: ACTIVITY }),
      ],
    });
    expect(names).toEqual(["a.Main.onResume"]);
  });

  it("is nothing where the manifest declares nothing", () => {
    expect(reach({ classes: [main("")] }, NO_ENTRIES)).toEqual([]);
  });

  it("has callbacks that a superclass in the program inherits from the platform", () => {
    const names = reach({
      classes: [
        classOf("La/Base;", { "onDestroy()V": RETURN, "onCreate(Landroid/os/Bundle;)V": RETURN }, { superclass: ACTIVITY }),
        classOf("La/Main;", { "onCreate(Landroid/os/Bundle;)V": RETURN }, { superclass: "La/Base;" }),
      ],
    });
    expect(names).toEqual(["a.Base.onDestroy", "a.Main.onCreate"]);
  });
});

describe("calls", () => {
  it("run static methods and the static initialiser of their class, once each", () => {
    const names = reach({
      classes: [
        main("invoke-static {}, La/Util;->go()V"),
        {
          descriptor: "La/Util;",
          methods: [
            staticMethod("go()V", RETURN),
            staticMethod("stay()V", RETURN),
            { name: "<clinit>", descriptor: "()V", access: ["static"], code: RETURN },
          ],
        },
      ],
    });
    expect(names).toEqual(["a.Main.onCreate", "a.Util.<clinit>", "a.Util.go"]);
  });

  it("dispatch virtually only to classes of which objects are made", () => {
    const names = reach({
      classes: [
        main(`${create("La/Dog;")}\ninvoke-virtual {v0}, La/Animal;->speak()V`),
        classOf("La/Animal;", { "speak()V": RETURN }),
        classOf("La/Dog;", { "speak()V": RETURN }, { superclass: "La/Animal;" }),
        classOf("La/Cat;", { "speak()V": RETURN }, { superclass: "La/Animal;" }),
      ],
    });
    expect(names).toEqual(["a.Dog.speak", "a.Main.onCreate"]);
  });

  it("meet an object that is made only after the call was seen", () => {
    const names = reach({
      classes: [
        main(`${create("La/Dog;")}\ninvoke-virtual {v0}, La/Animal;->speak()V`),
        classOf("La/Animal;", { "speak()V": RETURN }),
        classOf("La/Dog;", { "speak()V": `${create("La/Cat;")}\nreturn-void` }, { superclass: "La/Animal;" }),
        classOf("La/Cat;", { "speak()V": RETURN }, { superclass: "La/Animal;" }),
      ],
    });
    expect(names).toContain("a.Cat.speak");
  });

  it("find an inherited method, also where only the superclass implements the interface's method", () => {
    const names = reach({
      classes: [
        main(`${create("La/Impl;")}\ninvoke-interface {v0}, La/Port;->send()V`),
        { descriptor: "La/Port;", access: ["public", "interface", "abstract"], methods: [abstractMethod("send()V")] },
        classOf("La/Base;", { "send()V": RETURN }),
        classOf("La/Impl;", {}, { superclass: "La/Base;", interfaces: ["La/Port;"] }),
      ],
    });
    expect(names).toEqual(["a.Base.send", "a.Main.onCreate"]);
  });

  it("run a default method of an interface where no class has its own", () => {
    const names = reach({
      classes: [
        main(`${create("La/Impl;")}\ninvoke-interface {v0}, La/Port;->send()V`),
        {
          descriptor: "La/Port;",
          access: ["public", "interface", "abstract"],
          methods: [{ name: "send", descriptor: "()V", access: ["public"], code: RETURN }],
        },
        classOf("La/Impl;", {}, { interfaces: ["La/Port;"] }),
      ],
    });
    expect(names).toEqual(["a.Main.onCreate", "a.Port.send"]);
  });

  it("to super run the superclass's method and not the override", () => {
    const names = reach({
      classes: [
        main(`${create("La/Sub;")}\ninvoke-virtual {v0}, La/Sub;->go()V`),
        classOf("La/Base;", { "work()V": RETURN }),
        classOf(
          "La/Sub;",
          { "go()V": "invoke-super {p0}, La/Base;->work()V\nreturn-void", "work()V": RETURN },
          { superclass: "La/Base;" },
        ),
      ],
    });
    expect(names).toEqual(["a.Base.work", "a.Main.onCreate", "a.Sub.go"]);
  });

  it("on an object that nothing seen creates run the method of the receiver type", () => {
    const names = reach({
      classes: [
        main("const/4 v0, 0\ninvoke-virtual {v0}, La/Parsed;->name()V"),
        classOf("La/Parsed;", { "name()V": RETURN, "other()V": RETURN }),
      ],
    });
    expect(names).toEqual(["a.Main.onCreate", "a.Parsed.name"]);
  });

  it("across DEX files reach the first definition of a class that is defined twice", () => {
    const program = programOf(
      {
        classes: [
          main("invoke-static {}, La/Util;->first()V\ninvoke-static {}, La/Util;->second()V"),
          { descriptor: "La/Util;", methods: [staticMethod("first()V", RETURN)] },
        ],
      },
      { classes: [{ descriptor: "La/Util;", methods: [staticMethod("second()V", RETURN)] }] },
    );
    expect(reachedNames(buildCallGraph(program, MAIN))).toEqual(["a.Main.onCreate", "a.Util.first"]);
    expect(program.classes.duplicates).toHaveLength(1);
  });
});

describe("callbacks", () => {
  it("of an object that is made can be called: a Runnable, a thread, a click listener", () => {
    const names = reach({
      classes: [
        main(`${create("La/Task;")}\n${create("La/Worker;")}\n${create("La/Click;")}`),
        classOf("La/Task;", { "run()V": RETURN, "unused()V": RETURN }, { interfaces: ["Ljava/lang/Runnable;"] }),
        classOf("La/Worker;", { "run()V": RETURN }, { superclass: "Ljava/lang/Thread;" }),
        classOf(
          "La/Click;",
          { "onClick(Landroid/view/View;)V": RETURN },
          { interfaces: ["Landroid/view/View$OnClickListener;"] },
        ),
      ],
    });
    expect(names).toEqual(["a.Click.onClick", "a.Main.onCreate", "a.Task.run", "a.Worker.run"]);
  });

  it("are not called on a class of which no object is made", () => {
    const names = reach({
      classes: [main(""), classOf("La/Task;", { "run()V": RETURN }, { interfaces: ["Ljava/lang/Runnable;"] })],
    });
    expect(names).toEqual(["a.Main.onCreate"]);
  });

  it("of a type that neither the program nor the platform table knows are all its public methods", () => {
    const names = reach({
      classes: [main(create("La/Plugin;")), classOf("La/Plugin;", { "anything()V": RETURN }, { superclass: "Lmissing/Base;" })],
    });
    expect(names).toEqual(["a.Main.onCreate", "a.Plugin.anything"]);
  });

  it("run where the implementing method is inherited", () => {
    const names = reach({
      classes: [
        main(create("La/Task;")),
        classOf("La/Base;", { "run()V": RETURN }),
        classOf("La/Task;", {}, { superclass: "La/Base;", interfaces: ["Ljava/lang/Runnable;"] }),
      ],
    });
    expect(names).toContain("a.Base.run");
  });
});

describe("a path", () => {
  const program = programOf({
    classes: [
      main(create("La/Task;")),
      classOf(
        "La/Task;",
        { "run()V": "invoke-static {}, La/Net;->send()V\nreturn-void" },
        { interfaces: ["Ljava/lang/Runnable;"] },
      ),
      { descriptor: "La/Net;", methods: [staticMethod("send()V", RETURN), staticMethod("never()V", RETURN)] },
    ],
  });
  const graph = buildCallGraph(program, MAIN);

  it("leads from the entry point over each step to the method", () => {
    const path = graph.pathTo(methodNamed(program, "a.Net.send"));
    expect(path?.methods.map((method) => program.methodText(method))).toEqual(["a.Main.onCreate", "a.Task.run", "a.Net.send"]);
    expect(path?.steps).toEqual(["entry", "callback", "call"]);
    expect(path?.entry.kind).toBe("activity");
  });

  it("does not exist to a method that nothing reaches", () => {
    expect(graph.pathTo(methodNamed(program, "a.Net.never"))).toBeUndefined();
  });

  it("can be walked backwards by the callers", () => {
    const { start, items } = graph.callers;
    const send = methodNamed(program, "a.Net.send");
    const callers = [...items.subarray(start[send], start[send + 1])].map((method) => program.methodText(method));
    expect(callers).toEqual(["a.Task.run"]);
  });
});

describe("native methods", () => {
  it("are reached and told of, since what they do is not seen", () => {
    const program = programOf({
      classes: [
        main("invoke-static {}, La/Jni;->go()V"),
        { descriptor: "La/Jni;", methods: [{ name: "go", descriptor: "()V", access: ["public", "static", "native"] }] },
      ],
    });
    const graph = buildCallGraph(program, MAIN);
    expect(graph.parts.reachedNativeMethods.map((method) => program.methodText(method))).toEqual(["a.Jni.go"]);
  });
});
