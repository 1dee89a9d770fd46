import { buildCallGraph } from "../entry-points/enter.ts";
import type { EntryDeclarations } from "../entry-points/declarations.ts";
import type { DexInput } from "../../../formats/src/testing/dex-input.ts";
import { classOf, programOf, reachedNames } from "./program.ts";

/** What a manifest with one activity declares. */
export const MAIN: EntryDeclarations = { components: [{ kind: "activity", className: "a.Main" }] };
export const ACTIVITY = "Landroid/app/Activity;";
export const RETURN = "return-void";

/** An activity `a.Main` whose onCreate runs `code`. */
export const main = (code: string): ReturnType<typeof classOf> =>
  classOf("La/Main;", { "onCreate(Landroid/os/Bundle;)V": `${code}\nreturn-void` }, { superclass: ACTIVITY });

/** Code that makes an object of a class in v0. */
export const create = (type: string): string => `new-instance v0, ${type}\ninvoke-direct {v0}, ${type}-><init>()V`;

/** Names of the methods that are reached. */
export const reach = (input: DexInput, declarations: EntryDeclarations = MAIN): readonly string[] =>
  reachedNames(buildCallGraph(programOf(input), declarations));
