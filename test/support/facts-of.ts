import { collectFacts, type Facts, type FactsInput } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { buildApp, classOf, launcherActivity, type AppSpec } from "./app-builder.ts";

/** The Facts of a built app. */
export const factsOf = async (spec: AppSpec, more: Partial<FactsInput> = {}): Promise<Facts> =>
  collectFacts({ files: [{ name: "app.apk", bytes: buildApp(spec) }], ...more }, nodePrimitives);

/** An app whose first screen runs this. */
export const activity = (code: string): AppSpec => ({
  components: launcherActivity(),
  classes: [
    classOf("com.example.app.MainActivity", "android.app.Activity", [
      { name: "onCreate", descriptor: "(Landroid/os/Bundle;)V", code },
    ]),
  ],
});
