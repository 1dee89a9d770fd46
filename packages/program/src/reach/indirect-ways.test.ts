import { describe, expect, it } from "vitest";
import { classOf, staticMethod } from "../testing/program.ts";
import { ACTIVITY, RETURN, main, reach } from "../testing/reach.ts";

describe("indirect ways", () => {
  it("lead through a lambda's call site to its body", () => {
    const names = reach({
      methodHandles: {
        metafactory: {
          kind: "invoke-static",
          member:
            "Ljava/lang/invoke/LambdaMetafactory;->metafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
        },
        body: { kind: "invoke-static", member: "La/Main;->lambda$0()V" },
      },
      callSites: {
        site: {
          bootstrap: "metafactory",
          name: "run",
          type: "()Ljava/lang/Runnable;",
          extra: [{ proto: "()V" }, { methodHandle: "body" }, { proto: "()V" }],
        },
      },
      classes: [
        classOf(
          "La/Main;",
          { "onCreate(Landroid/os/Bundle;)V": "invoke-custom {}, site\nreturn-void" },
          { superclass: ACTIVITY, methods: [staticMethod("lambda$0()V", RETURN), staticMethod("lambda$1()V", RETURN)] },
        ),
      ],
    });
    expect(names).toEqual(["a.Main.lambda$0", "a.Main.onCreate"]);
  });

  it("lead from Class.forName with a constant name to the class, and from getMethod to the named method", () => {
    const code = `
      const-string v0, "a.Hidden"
      invoke-static {v0}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;
      move-result-object v0
      const-string v1, "secret"
      const/4 v2, 0
      invoke-virtual {v0, v1, v2}, Ljava/lang/Class;->getMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;`;
    const names = reach({
      classes: [
        main(code),
        classOf(
          "La/Hidden;",
          { "secret()V": RETURN, "other()V": RETURN },
          {
            methods: [{ name: "<clinit>", descriptor: "()V", access: ["static"], code: RETURN }],
          },
        ),
      ],
    });
    expect(names).toEqual(["a.Hidden.<clinit>", "a.Hidden.secret", "a.Main.onCreate"]);
  });

  it("lead to a class whose constant name is given to a helper that loads it, also over a second helper", () => {
    const forName = "Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;";
    const names = reach({
      classes: [
        main(
          'const-string v0, "a.Hidden"\ninvoke-static {v0}, La/Util;->load(Ljava/lang/String;)V\nconst-string v0, "a.Named"\ninvoke-static {v0}, La/Util;->log(Ljava/lang/String;)V',
        ),
        {
          descriptor: "La/Util;",
          methods: [
            staticMethod("load(Ljava/lang/String;)V", "invoke-static {p0}, La/Util;->find(Ljava/lang/String;)V\nreturn-void"),
            staticMethod("find(Ljava/lang/String;)V", `invoke-static {p0}, ${forName}\nreturn-void`),
            staticMethod("log(Ljava/lang/String;)V", RETURN),
          ],
        },
        classOf("La/Hidden;", { "toString()Ljava/lang/String;": "const/4 v0, 0\nreturn-object v0" }),
      ],
    });
    expect(names).toContain("a.Hidden.toString");
  });

  it("do not lead to a class that a constant string only happens to name", () => {
    const names = reach({
      classes: [
        main('const-string v0, "a.Hidden"\ninvoke-static {v0}, La/Util;->log(Ljava/lang/String;)V'),
        { descriptor: "La/Util;", methods: [staticMethod("log(Ljava/lang/String;)V", RETURN)] },
        classOf("La/Hidden;", { "toString()Ljava/lang/String;": "const/4 v0, 0\nreturn-object v0" }),
      ],
    });
    expect(names).not.toContain("a.Hidden.toString");
  });

  it("lead from a class constant to the objects that others make of it", () => {
    const names = reach({
      classes: [
        main("const-class v0, La/Job;\ninvoke-static {v0}, La/Queue;->put(Ljava/lang/Class;)V"),
        {
          descriptor: "La/Queue;",
          methods: [
            staticMethod("put(Ljava/lang/Class;)V", "const/4 v0, 0\ninvoke-virtual {v0}, La/Work;->doWork()V\nreturn-void"),
          ],
        },
        classOf("La/Work;", { "doWork()V": RETURN }),
        classOf("La/Job;", { "doWork()V": RETURN }, { superclass: "La/Work;" }),
      ],
    });
    expect(names).toContain("a.Job.doWork");
    expect(names).not.toContain("a.Work.doWork");
  });

  it("lead from the class constant of an abstract class to the class that Room generates for it", () => {
    const names = reach({
      classes: [
        main("const-class v0, La/Base;"),
        classOf(
          "La/Base;",
          { "toString()Ljava/lang/String;": "const/4 v0, 0\nreturn-object v0" },
          { access: ["public", "abstract"] },
        ),
        classOf("La/Base_Impl;", { "hashCode()I": "const/4 v0, 0\nreturn v0" }, { superclass: "La/Base;" }),
        classOf("La/Other_Impl;", { "hashCode()I": "const/4 v0, 0\nreturn v0" }),
      ],
    });
    expect(names).toEqual(["a.Base.toString", "a.Base_Impl.hashCode", "a.Main.onCreate"]);
  });

  it("lead from reading a static field to the initialiser of the class that declares it", () => {
    const names = reach({
      classes: [
        main("sget v0, La/Sub;->count:I"),
        {
          descriptor: "La/Base;",
          fields: [{ name: "count", type: "I", access: ["public", "static"] }],
          methods: [{ name: "<clinit>", descriptor: "()V", access: ["static"], code: RETURN }],
        },
        classOf("La/Sub;", {}, { superclass: "La/Base;" }),
      ],
    });
    expect(names).toEqual(["a.Base.<clinit>", "a.Main.onCreate"]);
  });
});
