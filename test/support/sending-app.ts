import { buildApp, classOf, launcherActivity, type AppSpec } from "./app-builder.ts";

/** A small app that carries the module fluct and asks for the location. */
export const SENDING: AppSpec = {
  declarations: '<uses-permission android:name="android.permission.ACCESS_FINE_LOCATION"/>',
  components: launcherActivity(),
  classes: [
    classOf("com.example.app.MainActivity", "android.app.Activity", [
      {
        name: "onCreate",
        descriptor: "(Landroid/os/Bundle;)V",
        code: "invoke-static {}, Ljp/fluct/fluctsdk/Fluct;->start()V\nreturn-void",
      },
    ]),
    classOf("jp.fluct.fluctsdk.Fluct", "java.lang.Object", [
      { name: "start", descriptor: "()V", code: "return-void", isStatic: true },
    ]),
  ],
};

/** The same, with a name that people see. */
export const sendingApp = (label = "あした天気"): Uint8Array =>
  buildApp({ ...SENDING, applicationAttributes: `android:allowBackup="false" android:label="${label}"` });
