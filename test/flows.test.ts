import { assess, compareReports, type Report } from "@akashi/assess";
import { loadCatalogue } from "@akashi/catalogue";
import { collectFacts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { renderHtml, renderSarif, renderTerminal } from "@akashi/render";
import { describe, expect, it } from "vitest";
import { buildApp, classOf, launcherActivity, type AppSpec } from "./support/app-builder.ts";

const reportOf = async (spec: AppSpec, flows = true): Promise<Report> =>
  assess(await collectFacts({ files: [{ name: "app.apk", bytes: buildApp(spec) }], flows }, nodePrimitives), {
    catalogue: loadCatalogue(),
    profile: "jssec-strict",
  });

const asking = (...names: readonly string[]): string => names.map((name) => `<uses-permission android:name="${name}"/>`).join("");
const MAIN = "com.example.app.MainActivity";
const running = (code: string): NonNullable<AppSpec["classes"]>[number] =>
  classOf(MAIN, "android.app.Activity", [{ name: "onCreate", descriptor: "(Landroid/os/Bundle;)V", code }]);

/** A screen that sends the last known place to an address by `HttpURLConnection`, and when it was there before to the other. */
const placeSender = (address: string, other = address): AppSpec => ({
  declarations: asking("android.permission.INTERNET", "android.permission.ACCESS_FINE_LOCATION"),
  components: launcherActivity(),
  classes: [
    running(`
      const-string v0, "location"
      invoke-virtual {p0, v0}, Landroid/app/Activity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
      move-result-object v1
      check-cast v1, Landroid/location/LocationManager;
      const-string v2, "gps"
      invoke-virtual {v1, v2}, Landroid/location/LocationManager;->getLastKnownLocation(Ljava/lang/String;)Landroid/location/Location;
      move-result-object v1
      invoke-virtual {v1}, Landroid/location/Location;->toString()Ljava/lang/String;
      move-result-object v1
      invoke-virtual {v1}, Ljava/lang/String;->getBytes()[B
      move-result-object v1
      const-string v2, "${address}"
      if-eqz p1, :first
      const-string v2, "${other}"
      :first
      new-instance v3, Ljava/net/URL;
      invoke-direct {v3, v2}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
      invoke-virtual {v3}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
      move-result-object v3
      check-cast v3, Ljava/net/HttpURLConnection;
      invoke-virtual {v3}, Ljava/net/HttpURLConnection;->getOutputStream()Ljava/io/OutputStream;
      move-result-object v3
      invoke-virtual {v3, v1}, Ljava/io/OutputStream;->write([B)V
      return-void`),
  ],
});

/** A screen that hands the hash of the advertising id to a method of an analytics SDK. */
const hashHander: AppSpec = {
  declarations: asking("android.permission.INTERNET", "com.google.android.gms.permission.AD_ID"),
  components: launcherActivity(),
  classes: [
    running(`
      invoke-static {p0}, Lcom/google/android/gms/ads/identifier/AdvertisingIdClient;->getAdvertisingIdInfo(Landroid/content/Context;)Lcom/google/android/gms/ads/identifier/AdvertisingIdClient$Info;
      move-result-object v0
      invoke-virtual {v0}, Lcom/google/android/gms/ads/identifier/AdvertisingIdClient$Info;->getId()Ljava/lang/String;
      move-result-object v0
      invoke-virtual {v0}, Ljava/lang/String;->getBytes()[B
      move-result-object v0
      const-string v1, "SHA-256"
      invoke-static {v1}, Ljava/security/MessageDigest;->getInstance(Ljava/lang/String;)Ljava/security/MessageDigest;
      move-result-object v1
      invoke-virtual {v1, v0}, Ljava/security/MessageDigest;->digest([B)[B
      move-result-object v0
      new-instance v1, Ljava/lang/String;
      invoke-direct {v1, v0}, Ljava/lang/String;-><init>([B)V
      invoke-static {v1}, Lcom/adjust/sdk/Adjust;->setUser(Ljava/lang/String;)V
      return-void`),
    classOf("com.adjust.sdk.Adjust", "java.lang.Object", [
      { name: "setUser", descriptor: "(Ljava/lang/String;)V", code: "return-void", isStatic: true },
    ]),
  ],
};

const MAP = "Ljava/util/HashMap;";
const BUILDER = "Ljava/lang/StringBuilder;";
const THIS = "Lcom/example/app/MainActivity;";

/** A screen that keeps the model of the device under a key, then in a builder, each filled in one method and read in the next. */
const modelKeeper: AppSpec = {
  declarations: asking("android.permission.INTERNET"),
  components: launcherActivity(),
  classes: [
    classOf(MAIN, "android.app.Activity", [
      {
        name: "onCreate",
        descriptor: "(Landroid/os/Bundle;)V",
        code: `
          sget-object v0, Landroid/os/Build;->MODEL:Ljava/lang/String;
          new-instance v1, ${MAP}
          invoke-direct {v1}, ${MAP}-><init>()V
          const-string v2, "model#1"
          invoke-virtual {v1, v2, v0}, ${MAP}->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
          invoke-static {v1}, ${THIS}->write(${MAP})V
          return-void`,
      },
      {
        name: "write",
        descriptor: `(${MAP})V`,
        isStatic: true,
        code: `
          const-string v2, "model#1"
          invoke-virtual {p0, v2}, ${MAP}->get(Ljava/lang/Object;)Ljava/lang/Object;
          move-result-object v0
          check-cast v0, Ljava/lang/String;
          new-instance v1, ${BUILDER}
          invoke-direct {v1}, ${BUILDER}-><init>()V
          invoke-virtual {v1, v0}, ${BUILDER}->append(Ljava/lang/String;)${BUILDER}
          invoke-static {v1}, ${THIS}->log(${BUILDER})V
          return-void`,
      },
      {
        name: "log",
        descriptor: `(${BUILDER})V`,
        isStatic: true,
        code: `
          invoke-virtual {p0}, ${BUILDER}->toString()Ljava/lang/String;
          move-result-object v0
          const-string v1, "tag"
          invoke-static {v1, v0}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
          return-void`,
      },
    ]),
  ],
};

describe("information that is kept on its way", () => {
  it("are unencrypted for the hosts that an address without encryption names, whichever address stands for all", async () => {
    const report = await reportOf(placeSender("https://a.example.net/v1", "http://b.example.org/v1"));
    const precise = report.flows.filter(({ informationType }) => informationType === "UI.LOC.PRECISE");
    expect(precise.map(({ hosts, cleartext }) => [hosts, cleartext])).toEqual([
      [["a.example.net"], false],
      [["b.example.org"], true],
    ]);
  });

  it("is told with the key under which it was, and in words where it was no field", async () => {
    const report = await reportOf(modelKeeper);
    const [path] = report.flows.flatMap(({ paths }) => paths);
    expect(path?.steps.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      "read android.os.Build.MODEL",
      "store k:model#1",
      "load k:model#1",
      "store #",
      "load #",
      "send android.util.Log.d",
    ]);
    const page = renderHtml(report, { lang: "en" });
    expect(page).toContain("the entry “model#1”");
    expect(page).toContain("オブジェクトの内容");
  });
});

describe("a place that is sent to a constant address", () => {
  it("is a flow of the app's own code to that host, told step by step in every output", async () => {
    const report = await reportOf(placeSender("https://collect.example.net/v1"));
    const precise = report.flows.find(({ informationType }) => informationType === "UI.LOC.PRECISE");
    expect(precise).toMatchObject({
      certainty: "path",
      sender: { kind: "app" },
      reach: "sent",
      receiver: { kind: "unknown" },
      hosts: ["collect.example.net"],
      unresolved: null,
      transformed: [],
      permitted: true,
    });
    expect(precise?.paths[0]?.steps.map(({ kind }) => kind)).toEqual(["read", "send"]);
    expect(report.otherCode[0]?.information.find(({ type }) => type === "UI.LOC.PRECISE")).toMatchObject({ flow: "path" });
    expect(renderTerminal(report, { lang: "en" })).toContain("Precise location -> collect.example.net");
    const page = renderHtml(report, { lang: "ja" });
    expect(page).toContain("経路を確認");
    expect(page).toMatch(/data-from="code-app"\s+data-to="to-host-collect\.example\.net"/);
    expect(renderSarif(report, { lang: "en" })).toContain('"codeFlows"');
  });

  it("is unencrypted where the address is", async () => {
    const idsOf = async (address: string): Promise<readonly string[]> =>
      (await reportOf(placeSender(address))).findings.map(({ id }) => id);
    expect(await idsOf("http://collect.example.net/")).toContain("data-flow/cleartext");
    expect(await idsOf("https://collect.example.net/")).not.toContain("data-flow/cleartext");
  });

  it("is new in an update where only the address is another one", async () => {
    const before = await reportOf(placeSender("https://old.example.net/"));
    const after = await reportOf(placeSender("https://new.example.net/"));
    const { flows } = compareReports(before, after);
    expect(new Set(flows.added.flatMap(({ hosts }) => hosts))).toEqual(new Set(["new.example.net"]));
    expect(new Set(flows.removed.flatMap(({ hosts }) => hosts))).toEqual(new Set(["old.example.net"]));
  });

  it("is not looked for where that is left out, which the coverage says", async () => {
    const report = await reportOf(placeSender("https://collect.example.net/"), false);
    expect(report.flows).toEqual([]);
    expect(report.coverage).toContainEqual({ area: "data-flow", state: "none", reason: "left-out", count: 0, examples: [] });
    expect(renderTerminal(report, { lang: "en" })).toContain("Data flow was not looked at");
  });
});

describe("a hashed advertising id that is handed to an SDK", () => {
  it("is received by the SDK's provider, hashed or not, and brings the SDK to the step of flows", async () => {
    const report = await reportOf(hashHander);
    const [module] = report.modules;
    expect(module).toMatchObject({ id: "adjust", step: "flows" });
    const flow = report.flows.find(({ informationType }) => informationType === "UI.ID.ADVERTISING");
    expect(flow).toMatchObject({ reach: "handed-over", receiver: { kind: "module", id: "adjust" }, transformed: ["hashed"] });
    expect(module?.information.find(({ type }) => type === "UI.ID.ADVERTISING")).toMatchObject({ flow: "path" });
    const page = renderHtml(report, { lang: "ja" });
    expect(page).toContain("ハッシュ化して引渡し");
    expect(page).toContain("handed over hashed");
  });
});
