import type { FlowResult } from "@akashi/assess";

const LOCATION = "android.location.LocationManager.getLastKnownLocation";
const ADVERTISING_ID = "com.google.android.gms.ads.identifier.AdvertisingIdClient$Info.getId";

/** Where a hand-written flow begins and ends. */
interface Ends {
  readonly type: string;
  readonly reader: string;
  readonly api: string;
  readonly sender: string;
  readonly sink: string;
  readonly url: string | null;
}

const pathOf = ({ type, reader, api, sender, sink, url }: Ends): FlowResult["paths"][number] => ({
  informationType: type,
  source: { api, class: reader, method: "locate", line: 41, file: "classes.dex", offset: 12 },
  sink: { api: sink, class: sender, method: "post", line: 88, file: "classes2.dex", offset: 30 },
  url,
  steps: [
    { kind: "read", what: api, class: reader, method: "locate", line: 41 },
    { kind: "store", what: "last", class: reader, method: "locate", line: 42 },
    { kind: "load", what: "last", class: reader, method: "report", line: 60 },
    { kind: "call", what: `${sender}.post`, class: reader, method: "report", line: 61 },
    { kind: "store", what: "#", class: sender, method: "post", line: 84 },
    { kind: "send", what: sink, class: sender, method: "post", line: null },
  ],
});

const flow = (ends: Ends, changes: Partial<FlowResult>): FlowResult => ({
  informationType: ends.type,
  certainty: "path",
  sender: { kind: "app" },
  channel: "network",
  reach: "sent",
  receiver: { kind: "unknown" },
  hosts: [],
  unresolved: null,
  cleartext: false,
  transformed: [],
  permitted: true,
  count: 1,
  paths: [pathOf(ends)],
  ...changes,
});

const OWN = { reader: "com.example.tenki.Place", sender: "com.example.tenki.net.Client", sink: "java.io.OutputStream.write" };
const SORA = { reader: "jp.soraads.sdk.internal.Collector", sender: "jp.soraads.sdk.net.Uploader", sink: "okhttp3.Call.execute" };

/** A flow of every reach and of every kind of receiver. */
export const SAMPLE_FLOWS: readonly FlowResult[] = [
  flow(
    { ...SORA, type: "UI.LOC.PRECISE", api: LOCATION, url: "https://ads.soraads.example/v1/…" },
    {
      sender: { kind: "module", id: "sora-ads" },
      receiver: { kind: "provider", id: "sora-ads", name: { ja: "ソラ広告", en: "Sora Ads" } },
      hosts: ["ads.soraads.example"],
      count: 9,
    },
  ),
  flow(
    { ...OWN, type: "UI.LOC.PRECISE", api: LOCATION, url: "http://api.tenki.example/forecast?lat=…" },
    { hosts: ["api.tenki.example"], unresolved: "partly-unknown", cleartext: true },
  ),
  flow(
    { ...OWN, type: "UI.ID.HARDWARE", api: "android.telephony.TelephonyManager.getDeviceId", url: null },
    {
      sender: { kind: "unknown", package: "org.nazo.kit" },
      channel: "socket",
      unresolved: "unknown-value",
      certainty: "possible",
    },
  ),
  flow(
    { ...OWN, type: "UI.PER.PHONE", api: "android.telephony.TelephonyManager.getLine1Number", url: "+81 90 0000 0000" },
    { channel: "sms", reach: "message" },
  ),
  flow(
    { ...OWN, type: "UI.ID.ADVERTISING", api: ADVERTISING_ID, sink: "com.metrica.Analytics.setUserId", url: null },
    {
      channel: "module",
      reach: "handed-over",
      receiver: { kind: "module", id: "metrica" },
      transformed: ["hashed", "encoded"],
    },
  ),
  flow(
    { ...OWN, type: "UI.LOC.PRECISE", api: LOCATION, sink: "org.nazo.kit.Bridge.put", url: null },
    { channel: "module", reach: "handed-over", receiver: { kind: "code", package: "org.nazo.kit" } },
  ),
  flow(
    { ...OWN, type: "UI.LOC.PRECISE", api: LOCATION, sink: "android.content.Context.startActivity", url: null },
    { channel: "intent", reach: "other-app" },
  ),
  flow(
    { ...OWN, type: "UI.LOC.PRECISE", api: LOCATION, sink: "android.util.Log.d", url: null },
    { channel: "log", reach: "kept", receiver: { kind: "none" } },
  ),
];
