import type { Value } from "../values/values.ts";
import type { FlowChannel } from "../engine/flow-log.ts";
import type { PlatformCall } from "./platform-call.ts";

/** Looks whether a call sends information out, before the call is executed. */
export type SinkEffect = (call: PlatformCall) => void;

interface SinkRow {
  readonly classes: readonly string[];
  readonly methods: readonly string[];
  readonly channel: FlowChannel;
  /** Positions of what is sent; all but the receiver where left out. */
  readonly sent?: readonly number[];
  /** Position of where it goes to; the `destination` of the objects in the chain below the receiver where left out. */
  readonly destination?: number;
  /** Only where the receiver leads to something that a model has called a channel: a stream of a connection, not any stream. */
  readonly byChannel?: true;
}

const CONTEXTS = ["android.content.Context"];
const HTTP = ["org.apache.http.client.HttpClient"];

const ROWS: readonly SinkRow[] = [
  { classes: ["android.util.Log"], methods: ["v", "d", "i", "w", "e", "wtf", "println"], channel: "log" },
  { classes: ["java.io.PrintStream"], methods: ["print", "println", "printf"], channel: "log" },
  {
    classes: ["android.telephony.SmsManager", "android.telephony.gsm.SmsManager"],
    methods: ["sendTextMessage", "sendMultipartTextMessage", "sendDataMessage", "sendMultimediaMessage"],
    channel: "sms",
    destination: 1,
  },
  {
    classes: ["java.io.OutputStream", "java.io.Writer"],
    methods: [
      "write",
      "print",
      "println",
      "append",
      "writeBytes",
      "writeUTF",
      "writeChars",
      "printf",
      "format",
      "writeObject",
      "writeInt",
      "writeLong",
    ],
    channel: "network",
    byChannel: true,
  },
  {
    classes: ["java.net.URL"],
    methods: ["openConnection", "openStream", "getContent"],
    channel: "network",
    sent: [0],
    destination: 0,
  },
  {
    classes: ["java.net.URLConnection"],
    methods: ["setRequestProperty", "addRequestProperty"],
    channel: "network",
    sent: [1, 2],
  },
  { classes: ["java.net.DatagramSocket"], methods: ["send"], channel: "socket", sent: [1] },
  { classes: HTTP, methods: ["execute"], channel: "network", sent: [1, 2] },
  { classes: ["okhttp3.Call"], methods: ["execute", "enqueue"], channel: "network", sent: [0] },
  { classes: ["okhttp3.WebSocket"], methods: ["send"], channel: "network", sent: [1] },
  { classes: ["com.android.volley.RequestQueue"], methods: ["add"], channel: "network", sent: [1] },
  {
    classes: ["android.webkit.WebView"],
    methods: ["loadUrl", "postUrl", "evaluateJavascript", "loadData", "loadDataWithBaseURL"],
    channel: "webview",
    destination: 1,
  },
  { classes: ["android.app.DownloadManager"], methods: ["enqueue"], channel: "download", sent: [1] },
  {
    classes: ["android.content.SharedPreferences$Editor"],
    methods: ["putString", "putInt", "putLong", "putFloat", "putBoolean", "putStringSet"],
    channel: "preferences",
    sent: [2],
  },
  {
    classes: ["android.database.sqlite.SQLiteDatabase"],
    methods: ["insert", "insertOrThrow", "insertWithOnConflict", "replace", "update", "execSQL"],
    channel: "database",
  },
  {
    classes: CONTEXTS,
    methods: [
      "startActivity",
      "startActivityForResult",
      "startService",
      "startForegroundService",
      "bindService",
      "sendBroadcast",
      "sendOrderedBroadcast",
      "sendStickyBroadcast",
    ],
    channel: "intent",
    sent: [1],
  },
  { classes: ["android.app.Activity"], methods: ["setResult"], channel: "intent", sent: [2] },
];

const byMethod = new Map<string, SinkRow[]>();
for (const row of ROWS) {
  for (const name of row.classes) {
    for (const method of row.methods) {
      const key = `${name}.${method}`;
      byMethod.set(key, [...(byMethod.get(key) ?? []), row]);
    }
  }
}

/** Intents within the app are deliveries, not sinks: `components.ts` tells which leave it. */
const sendIntent = (call: PlatformCall, intent: Value): void => {
  if (call.machine.components.leavesApp(call, intent)) call.send("intent", [intent], null);
};

const sendAlongChain = (call: PlatformCall, sent: readonly Value[]): void => {
  const chain = call.chainOf(call.argument(0));
  for (const object of chain.objects) {
    const one = call.machine.values.object(object);
    const channel = call.load(one, "channel");
    if (channel !== undefined) {
      const [name = "network"] = call.exactTextsOf(channel);
      call.send(name as FlowChannel, sent, call.load(one, "destination") ?? null);
    } else if (call.machine.objects.at(object).type === "Ljava/io/File;" || isFileOutput(call, object)) {
      call.send("file", sent, null);
    }
  }
};

/** What openFileOutput gives. */
const isFileOutput = (call: PlatformCall, object: number): boolean => {
  const { type, isShared } = call.machine.objects.at(object);
  return isShared && type === "Ljava/io/FileOutputStream;";
};

const destinationOf = (call: PlatformCall, { destination }: SinkRow, sent: readonly Value[]): Value | null => {
  if (destination !== undefined) return call.argument(destination);
  const chain = sent.reduce((all, value) => call.machine.values.join(all, call.chainOf(value)), call.chainOf(call.argument(0)));
  return call.load(chain, "destination") ?? null;
};

const effectOf =
  (row: SinkRow): SinkEffect =>
  (call) => {
    const first = call.given.length > call.machine.dispatch.parametersOf(call.reference).length ? 1 : 0;
    const sent = row.sent === undefined ? call.given.slice(first) : row.sent.map((position) => call.argument(position));
    if (row.channel === "intent") for (const value of sent) sendIntent(call, value);
    else if (row.byChannel === true) sendAlongChain(call, sent);
    else if (sent.some((value) => call.taintsOf(call.chainOf(value)).length > 0)) {
      call.send(
        row.channel,
        sent.map((value) => call.chainOf(value)),
        destinationOf(call, row, sent),
      );
    }
  };

/** What a call of `name`, found in a class of `lineage`, sends. */
export const sinksOf = (lineage: Iterable<string>, name: string): readonly SinkEffect[] => {
  const rows = new Set<SinkRow>();
  for (const className of lineage) for (const row of byMethod.get(`${className}.${name}`) ?? []) rows.add(row);
  return [...rows].map(effectOf);
};
