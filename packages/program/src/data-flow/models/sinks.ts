import { NONE } from "../../model/tables.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { FlowChannel } from "../engine/flow-log.ts";
import { askBridges, giveBridge } from "./bridges.ts";
import type { PlatformCall } from "./platform-call.ts";
import { throughStreams } from "./transforms.ts";

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
  /** Methods of what is sent by which the library asks for its parts; what else an object of the app holds it does not look at. */
  readonly asks?: readonly string[];
  /** An object of the program, whose fields the library reads. */
  readonly takesObjects?: true;
  /** Key of a part of the request that writes itself, when it is sent. */
  readonly writer?: string;
  /** Only where the receiver leads to something that a model has called a channel: a stream of a connection, not any stream. */
  readonly byChannel?: true;
}

const CONTEXTS = ["android.content.Context"];
const WEB_VIEW = ["android.webkit.WebView"];
const HTTP = ["org.apache.http.client.HttpClient"];

const ROWS: readonly SinkRow[] = [
  {
    classes: ["kotlin.io.FilesKt"],
    methods: ["writeText", "writeText$default", "appendText", "appendText$default", "writeBytes", "appendBytes"],
    channel: "file",
    sent: [1],
  },
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
  { classes: ["java.nio.channels.SocketChannel"], methods: ["write"], channel: "socket", sent: [1] },
  { classes: ["java.nio.channels.DatagramChannel"], methods: ["write"], channel: "socket", sent: [1] },
  { classes: ["java.nio.channels.DatagramChannel"], methods: ["send"], channel: "socket", sent: [1], destination: 2 },
  { classes: HTTP, methods: ["execute"], channel: "network", sent: [1, 2] },
  { classes: ["okhttp3.Call", "retrofit2.Call"], methods: ["execute", "enqueue"], channel: "network", sent: [0], writer: "body" },
  { classes: ["okhttp3.Interceptor$Chain"], methods: ["proceed"], channel: "network", sent: [1] },
  { classes: ["okhttp3.WebSocket"], methods: ["send"], channel: "network", sent: [1] },
  { classes: ["okhttp3.sse.EventSource$Factory"], methods: ["newEventSource"], channel: "network", sent: [1] },
  {
    classes: ["com.android.volley.RequestQueue"],
    methods: ["add"],
    channel: "network",
    sent: [1],
    asks: ["getUrl", "getHeaders", "getParams", "getBody"],
  },
  { classes: ["org.chromium.net.UrlRequest", "android.net.http.UrlRequest"], methods: ["start"], channel: "network", sent: [0] },
  { classes: ["io.ktor.client.statement.HttpStatement"], methods: ["execute", "body"], channel: "network", sent: [0] },
  {
    classes: ["io.ktor.client.request.forms.FormBuildersKt"],
    methods: ["submitForm", "submitForm$default", "submitFormWithBinaryData", "submitFormWithBinaryData$default"],
    channel: "network",
    sent: [1, 2],
    destination: 1,
  },
  { classes: WEB_VIEW, methods: ["loadUrl", "postUrl", "loadDataWithBaseURL"], channel: "webview", destination: 1 },
  { classes: WEB_VIEW, methods: ["evaluateJavascript", "loadData"], channel: "webview" },
  { classes: ["java.lang.Runtime"], methods: ["exec"], channel: "process" },
  { classes: ["java.lang.ProcessBuilder"], methods: ["start"], channel: "process", sent: [0] },
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
  {
    classes: ["androidx.room.EntityInsertionAdapter", "androidx.room.EntityDeletionOrUpdateAdapter"],
    methods: ["insert", "insertAndReturnId", "handle"],
    channel: "database",
    sent: [1],
    takesObjects: true,
  },
  { classes: ["androidx.datastore.preferences.core.MutablePreferences"], methods: ["set"], channel: "preferences", sent: [2] },
  { classes: ["android.app.Activity"], methods: ["setResult"], channel: "intent", sent: [2] },
  { classes: ["androidx.activity.result.ActivityResultLauncher"], methods: ["launch"], channel: "intent", sent: [1] },
  // The browser of the device opens the address.
  { classes: ["androidx.browser.customtabs.CustomTabsIntent"], methods: ["launchUrl"], channel: "intent", sent: [2] },
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
  const isAnswer = call.model.name === "setResult";
  const { components } = call.machine;
  const actions = isAnswer ? [] : components.actionsOutside(call, intent);
  if (isAnswer ? components.isExported(call.argument(0)) : actions.length > 0) call.send("intent", [intent], null, { actions });
};

const sendAlongChain = (call: PlatformCall, sent: readonly Value[]): void => {
  const chain = call.chainOf(call.argument(0));
  const arriving = [throughStreams(call, chain, call.carrying(sent))];
  for (const object of chain.objects) {
    const one = call.machine.values.object(object);
    const channel = call.load(one, "channel");
    if (channel !== undefined) {
      const [name = "network"] = call.exactTextsOf(channel);
      call.send(name as FlowChannel, arriving, call.load(one, "destination") ?? null);
    } else if (call.machine.objects.at(object).type === "Ljava/io/File;" || isFileOutput(call, object)) {
      call.send("file", arriving, null);
    }
  }
};

/** What openFileOutput gives. */
const isFileOutput = (call: PlatformCall, object: number): boolean => {
  const { type, isShared } = call.machine.objects.at(object);
  return isShared && type === "Ljava/io/FileOutputStream;";
};

const destinationOf = (
  call: PlatformCall,
  { destination, sent: positions = [] }: SinkRow,
  sent: readonly Value[],
): Value | null => {
  // A script goes to the page that stands in the view.
  const isScript = (value: Value): boolean => call.textsOf(value).every((text) => text.startsWith("javascript:"));
  if (destination !== undefined && !isScript(call.argument(destination))) return call.argument(destination);
  const holders = [...sent, ...positions.map((position) => call.argument(position))];
  const chain = holders.reduce(
    (all, value) => call.machine.values.join(all, call.chainOf(value)),
    call.chainOf(call.argument(0)),
  );
  return call.load(chain, "destination") ?? null;
};

/** What bodies of the program write into what they are handed: `RequestBody.writeTo(BufferedSink)`. */
const writtenBy = (call: PlatformCall, given: readonly Value[], key: string): readonly Value[] =>
  given.flatMap((value) => {
    const body = call.load(call.chainOf(value), key);
    if (body === undefined) return [];
    const written = call.create("Lokio/BufferedSink;", "written");
    call.run(body, "writeTo", [written]);
    return [written];
  });

/** What takes texts, numbers and containers of them only: of an object of the program what its `toString` gives. */
const TEXT_CHANNELS: ReadonlySet<FlowChannel> = new Set(["log", "sms", "preferences", "database"]);

const sendTexts = (call: PlatformCall, row: SinkRow, sent: readonly Value[]): void => {
  if (sent.every((value) => call.taintsOf(value).length === 0)) return;
  const { dispatch, objects } = call.machine;
  const texts = sent.map((value) => call.asText(value));
  const isReadable = (object: number): boolean => dispatch.classOf(objects.at(object).type) === NONE;
  call.send(row.channel, texts, destinationOf(call, row, sent), { isReadable });
};

/** What the models of its constructors have put into a request, which can be of a class of the app. */
const ownPartsOf = (call: PlatformCall, request: Value): Value => {
  const { values } = call.machine;
  const parts = ["destination", KEY.content].map((key) => call.load(request, key) ?? values.none);
  return values.withTaints(
    parts.reduce((a, b) => values.join(a, b)),
    request.taints,
  );
};

/** What a call of the row sends. */
const sentBy = (call: PlatformCall, row: SinkRow): readonly Value[] => {
  const given = row.sent === undefined ? call.given.slice(call.isStatic ? 0 : 1) : row.sent.map((at) => call.argument(at));
  const { asks, writer } = row;
  const parts = asks === undefined ? given : given.map((value) => ownPartsOf(call, value));
  const answers = given.flatMap((value) => (asks ?? []).map((name) => call.run(value, name, [])));
  return [...parts, ...answers, ...(writer === undefined ? [] : writtenBy(call, given, writer))];
};

const effectOf =
  (row: SinkRow): SinkEffect =>
  (call) => {
    const sent = sentBy(call, row);
    if (row.channel === "intent") for (const value of sent) sendIntent(call, value);
    else if (row.byChannel === true) sendAlongChain(call, sent);
    else if (TEXT_CHANNELS.has(row.channel) && row.takesObjects !== true) sendTexts(call, row, sent);
    else if (sent.some((value) => call.taintsOf(call.chainOf(value)).length > 0)) {
      call.send(
        row.channel,
        sent.map((value) => call.chainOf(value)),
        destinationOf(call, row, sent),
      );
    }
  };

/** What is sent where no argument holds it. */
const OTHER_EFFECTS: Readonly<Record<string, SinkEffect>> = {
  "android.webkit.WebView.addJavascriptInterface": giveBridge,
  "android.webkit.WebView.loadUrl": askBridges,
};

/** What a call of `name`, found in a class of `lineage`, sends. */
export const sinksOf = (lineage: Iterable<string>, name: string): readonly SinkEffect[] => {
  const rows = new Set<SinkRow>();
  for (const className of lineage) for (const row of byMethod.get(`${className}.${name}`) ?? []) rows.add(row);
  const others = [...lineage].flatMap((className) => OTHER_EFFECTS[`${className}.${name}`] ?? []);
  return [...[...rows].map(effectOf), ...others];
};
