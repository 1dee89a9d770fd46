import { describe, expect, it } from "vitest";
import { classOf, programOf, staticMethod } from "../testing/program.ts";
import { NONE } from "./tables.ts";

const RETURN = "return-void";

describe("a program of several DEX files", () => {
  const program = programOf(
    {
      classes: [
        classOf("La/Main;", {
          "go()V": 'const-string v0, "one"\ninvoke-static {v0}, Lb/Net;->send(Ljava/lang/String;)V\nreturn-void',
        }),
        classOf("La/Twice;", { "first()V": RETURN }),
      ],
    },
    {
      classes: [
        {
          descriptor: "Lb/Net;",
          fields: [{ name: "last", type: "Ljava/lang/String;", access: ["public", "static"] }],
          methods: [staticMethod("send(Ljava/lang/String;)V", "sput-object p0, Lb/Net;->last:Ljava/lang/String;\nreturn-void")],
        },
        classOf("La/Twice;", { "second()V": 'const-string v0, "shadowed"\nreturn-void' }),
      ],
    },
  );

  it("gives a type, a method and a field one id in all of them", () => {
    const net = program.findClass("b.Net");
    const [method, field] = [program.classes.methodStart[net] ?? 0, program.classes.fieldStart[net] ?? 0];
    expect(program.sites.calls.target).toContain(program.methods.reference[method]);
    expect([...program.sites.fields.target.subarray(0, program.sites.fields.count)]).toEqual([program.fields.reference[field]]);
    expect(program.classes.type[net]).toBe(program.findType("b.Net"));
  });

  it("writes the descriptor of a method as DEX does, and none that is too long", () => {
    const method = program.classes.methodStart[program.findClass("b.Net")] ?? 0;
    expect(program.methodDescriptor(method, 21)).toBe("(Ljava/lang/String;)V");
    expect(program.methodDescriptor(method, 20)).toBeNull();
    expect(program.methodDescriptor(method, 5)).toBeNull();
  });

  it("keeps the first definition of a class and records the other", () => {
    expect(program.classes.count).toBe(3);
    const type = program.findType("a.Twice");
    expect(program.classes.duplicates).toEqual([{ type, keptFile: 0, shadowedFile: 1, shadowedDefinition: expect.any(Number) }]);
    const names = Array.from({ length: program.methods.count }, (_, method) => program.methodText(method));
    expect(names).toContain("a.Twice.first");
    expect(names).not.toContain("a.Twice.second");
  });

  it("leaves the code of a shadowed class out", () => {
    const { strings } = program.sites;
    expect(Array.from({ length: strings.count }, (_, site) => program.stringOfSite(site))).toEqual(["one"]);
  });

  it("tells a method's sites by its range", () => {
    const { calls } = program.sites;
    for (let method = 0; method < program.methods.count; method += 1) {
      for (let site = calls.start[method] ?? 0; site < (calls.start[method + 1] ?? 0); site += 1)
        expect(calls.method[site]).toBe(method);
    }
    expect(calls.start[program.methods.count]).toBe(calls.count);
  });

  it("says of a name that nothing uses that it has no type and no class", () => {
    expect(program.findType("no.Such")).toBe(NONE);
    expect(program.findClass("java.lang.Object")).toBe(NONE);
    expect(program.findType("java.lang.Object")).not.toBe(NONE);
  });
});

describe("names", () => {
  it("outside ASCII are found and printed", () => {
    const program = programOf({ classes: [classOf("La/日本$Ω;", { "送信()V": RETURN })] });
    expect(program.className(program.findClass("a.日本$Ω"))).toBe("a.日本$Ω");
    expect(program.methodText(1)).toBe("a.日本$Ω.送信");
  });

  it("by the thousand keep their ids while the tables grow", () => {
    const classes = Array.from({ length: 3000 }, (_, index) => classOf(`Lp/C${index};`, { [`m${index}()V`]: RETURN }));
    const program = programOf({ classes: classes.slice(0, 10) }, { classes: classes.slice(10) });
    for (let index = 0; index < 3000; index += 1) {
      const id = program.findClass(`p.C${index}`);
      expect(program.methodName((program.classes.methodStart[id + 1] ?? 0) - 1)).toBe(`m${index}`);
    }
  });
});
