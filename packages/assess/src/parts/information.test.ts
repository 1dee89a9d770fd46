import type { Facts } from "@akashi/facts";
import { describe, expect, it } from "vitest";
import { assess } from "../assess.ts";
import { apiUse, buildFacts, component, requesting } from "../testing/facts-builder.ts";
import { testCatalogue } from "../testing/test-catalogue.ts";

describe("what code can read", () => {
  const typesRead = (facts: Parameters<typeof buildFacts>[0]): readonly string[] =>
    (assess(buildFacts(facts), { catalogue: testCatalogue([]), profile: "jssec-strict" }).otherCode[0]?.information ?? [])
      .filter(({ inCode, permitted }) => inCode === "reads" && permitted !== false)
      .map(({ type }) => type);
  const calling = (...apis: readonly string[]): { apis: Facts["apis"] } => ({
    apis: apis.map((api) => apiUse(api, "com.example.app")),
  });
  const GET_LOCATION = "android.location.LocationManager.getLastKnownLocation";
  const NODE_TEXT = "android.view.accessibility.AccessibilityNodeInfo.getText";

  it("is the rough place only, without the permission for the precise one", () => {
    const asking = (...names: readonly string[]): readonly string[] =>
      typesRead({ ...calling(GET_LOCATION, "android.location.Location.getLatitude"), manifest: requesting(...names) });
    expect(asking("android.permission.ACCESS_COARSE_LOCATION")).toEqual(["UI.LOC.COARSE"]);
    expect(asking("android.permission.ACCESS_FINE_LOCATION")).toEqual(["UI.LOC.COARSE", "UI.LOC.PRECISE"]);
    expect(asking()).toEqual([]);
  });

  it("is the screen only where Android binds an accessibility service", () => {
    const permission = "android.permission.BIND_ACCESSIBILITY_SERVICE";
    const service = component("service", "com.example.app.Reader", { permission });
    expect(typesRead(calling(NODE_TEXT))).toEqual([]);
    expect(typesRead({ ...calling(NODE_TEXT), manifest: { components: [service] } })).toEqual(["UI.COM.ACCESSIBILITY"]);
  });

  it("does not need a permission that Android did not ask of the app's target", () => {
    const api = "android.media.projection.MediaProjectionManager.getMediaProjection";
    expect(typesRead({ ...calling(api), artifact: { targetSdk: 33 } })).toEqual(["UI.COM.ACCESSIBILITY"]);
    expect(typesRead({ ...calling(api), artifact: { targetSdk: 34 } })).toEqual([]);
  });

  it("is the advertising ID without its permission for an app of Android 12 and older, and no later one", () => {
    const api = "com.google.android.gms.ads.identifier.AdvertisingIdClient.getAdvertisingIdInfo";
    expect(typesRead({ ...calling(api), artifact: { targetSdk: 32 } })).toEqual(["UI.ID.ADVERTISING"]);
    expect(typesRead({ ...calling(api), artifact: { targetSdk: 33 } })).toEqual([]);
  });

  it("is a part of the installed apps also without the permission for all", () => {
    expect(typesRead(calling("android.content.pm.PackageManager.getInstalledPackages"))).toEqual(["UI.ACT.INSTALLED_APPS"]);
  });

  it("is nothing by what every program does", () => {
    const asking = requesting("android.permission.ACCESS_NETWORK_STATE");
    const apis = ["android.net.ConnectivityManager.getActiveNetworkInfo", "android.webkit.WebViewClient.onPageFinished"];
    expect(typesRead({ ...calling(...apis), manifest: asking })).toEqual([]);
  });

  it("is another app's notification only for a service that Android binds to see them", () => {
    const api = "android.service.notification.StatusBarNotification.getNotification";
    const permission = "android.permission.BIND_NOTIFICATION_LISTENER_SERVICE";
    const listener = component("service", "com.example.app.Listener", { permission });
    expect(typesRead(calling(api))).toEqual([]);
    expect(typesRead({ ...calling(api), manifest: { components: [listener] } })).toEqual(["UI.COM.NOTIFICATION"]);
  });

  it("is nothing by making a random number or asking for the time", () => {
    expect(typesRead(calling("java.util.UUID.randomUUID", "android.os.SystemClock.uptimeMillis"))).toEqual([]);
  });
});
