import { HOLE } from "../values/constants.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import { forgetCallbacks, registerCallbacks, registerObjects } from "../android/callbacks.ts";
import type { FlowComponent } from "../environment.ts";
import { numberOf } from "../engine/elements.ts";
import { ADDRESS_OPERATIONS } from "./addresses.ts";
import { ANSWER_OPERATIONS } from "./answers.ts";
import { CONTENT_PROVIDER_OPERATIONS } from "./content-providers.ts";
import { EVENT_BUS_OPERATIONS } from "./event-bus.ts";
import { TASK_OPERATIONS } from "./tasks.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

const unknown = (call: PlatformCall): Value => call.machine.values.unknown;

/** A class constant, a component name or a text decides where an intent goes. */
const intentOf = (call: PlatformCall, position: number): void => {
  const value = call.argument(position);
  const intent = call.argument(0);
  const { machine, frame } = call;
  const classes = value.constants.filter((id) => machine.constants.at(id).kind === "class");
  const isName = value.objects.some((object) => machine.objects.at(object).type === "Landroid/content/ComponentName;");
  const isSetter = call.model.name !== "<init>";
  if (classes.length > 0 || isName || (isSetter && value.constants.length > 0))
    frame.access.store(intent, "target", call.contentOf(value));
  else if (isIntent(call, value)) call.copyInto(value, intent);
  else if (isContext(call, value)) return;
  else frame.access.store(intent, isAddress(call, position) ? "data" : "action", value);
};

const isIntent = ({ machine }: PlatformCall, value: Value): boolean =>
  value.objects.some((object) => machine.dispatch.isSubclass(machine.objects.at(object).type, "android.content.Intent"));
const isContext = ({ machine }: PlatformCall, value: Value): boolean =>
  value.objects.some((object) => machine.dispatch.isSubclass(machine.objects.at(object).type, "android.content.Context"));
const isAddress = (call: PlatformCall, position: number): boolean =>
  call.model.callee.parameters[position - 1] === "Landroid/net/Uri;" ||
  (call.model.name === "<init>" &&
    call.textsOf(call.argument(position)).some((text) => /^(tel|sms|smsto|mailto|geo|https?|market|content|file):/.test(text)));

export const ownClass = (call: PlatformCall): string => {
  const [object] = call.argument(0).objects;
  const { machine } = call;
  const descriptor = object === undefined ? call.model.callee.owner : machine.objects.at(object).type;
  return machine.dispatch.className(descriptor);
};

/** The views of the app, one for each number that layouts give. */
const view = (call: PlatformCall, id: Value): Value => {
  const number = numberOf(call.frame, id);
  if (number === null) return call.fresh([]);
  const found = call.shared(`view:${number}`, "Landroid/view/View;");
  const input = call.machine.environment.inputOfView(number);
  if (input !== null) call.frame.access.add(found, "input", call.text(input));
  return found;
};

/** Text of a view: what code put there, and what a person typed where that is information of its own. */
const viewText = (call: PlatformCall): Value => {
  const { values, dispatch } = call.machine;
  let text = values.opened(call.load(call.argument(0), KEY.content) ?? values.unknown);
  const input = call.load(call.argument(0), "input");
  // The kind of information stands behind the name of the API: it is the view that tells it.
  for (const kind of input === undefined ? [] : call.exactTextsOf(input)) {
    const api = `android.widget.EditText.getText#${kind}`;
    text = values.withTaints(text, dispatch.read(call.frame, api, call.frame.pc).taints);
  }
  return text;
};

const message = (call: PlatformCall): Value => {
  const created = call.create("Landroid/os/Message;", "message");
  const handlers = call.given.filter((value) =>
    value.objects.some((object) => call.machine.dispatch.isSubclass(call.machine.objects.at(object).type, "android.os.Handler")),
  );
  for (const handler of handlers) call.frame.access.store(created, "target", handler);
  // `obtain(handler, what, arg1, arg2, obj)`, `obtain(handler, what, obj)`; of a handler the same without the first.
  const [what, ...rest] = call.given.slice(1);
  const object = rest.length === 1 || rest.length === 3 ? rest.pop() : undefined;
  const [first, second] = rest;
  const parts = { what, obj: object, arg1: first, arg2: second };
  for (const [key, value] of Object.entries(parts)) if (value !== undefined) call.frame.access.store(created, key, value);
  return created;
};

const components = (call: PlatformCall): PlatformCall["machine"]["components"] => call.machine.components;

const FRAGMENT = "Landroid/app/Fragment;";

/** Operations about components, intents, tasks, views and what else is Android's own. */
export const COMPONENT_OPERATIONS: Readonly<Record<string, Operation>> = {
  ...ADDRESS_OPERATIONS,
  ...ANSWER_OPERATIONS,
  ...CONTENT_PROVIDER_OPERATIONS,
  ...EVENT_BUS_OPERATIONS,
  ...TASK_OPERATIONS,
  "intent-of": (call, [position = 1]) => {
    intentOf(call, position);
    return call.argument(0);
  },
  deliver: (call, [position = 1], word) => {
    components(call).deliver(call, call.argument(position), word as FlowComponent["kind"]);
    return unknown(call);
  },
  /** An intent for the class beside it. */
  "deliver-to": (call, [target = 1, intent = 3], word) => {
    call.frame.access.store(call.argument(intent), "target", call.contentOf(call.argument(target)));
    components(call).deliver(call, call.argument(intent), word as FlowComponent["kind"]);
    return unknown(call);
  },
  "give-result": (call, [position = 2]) => {
    components(call).result(call, call.argument(position));
    return unknown(call);
  },
  /** The binder that the service gives arrives at the connection. */
  bind: (call, [intent = 1, connection = 2]) => {
    const { machine, frame } = call;
    for (const className of components(call).targetsOf(call, call.argument(intent))) {
      const service = components(call).instanceOf(className);
      // The service is made for the first who binds to it.
      for (const name of ["<init>", "onCreate"]) call.run(service, name, []);
      const binder = call.run(service, "onBind", [call.argument(intent)]);
      if (components(call).isExported(service)) registerObjects(call, "Landroid/os/IBinder;", binder);
      call.run(call.argument(connection), "onServiceConnected", [machine.values.unknown, binder]);
    }
    frame.access.markEscaped(call.argument(connection));
    return unknown(call);
  },
  "own-intent": (call) => {
    const set = call.load(call.argument(0), "own-intent");
    const received = components(call).received(call.frame, ownClass(call));
    const { values } = call.machine;
    const other = call.shared(`intent-from-outside:${ownClass(call)}`, "Landroid/content/Intent;");
    return values.opened(values.join(set ?? values.none, received.objects.length === 0 ? other : received));
  },
  "set-own-intent": (call, [position = 1]) => {
    call.frame.access.store(call.argument(0), "own-intent", call.argument(position));
    return unknown(call);
  },
  "own-activity": (call) => {
    const { current } = call.machine;
    return current.objects.length === 0 ? call.fresh([]) : current;
  },
  /** A fragment is called back from now on, and can be found again. */
  "add-fragment": (call) => {
    registerCallbacks(call);
    for (const value of call.given.slice(1))
      if (value.objects.length > 0) call.frame.access.add(call.shared("fragments", FRAGMENT), KEY.any, value);
    return call.argument(0);
  },
  fragments: (call) => {
    const added = call.load(call.shared("fragments", FRAGMENT), KEY.any);
    return added === undefined ? call.fresh([]) : call.machine.values.opened(added);
  },
  "own-preferences": (call) => call.shared(`preferences:${ownClass(call)}`, "Landroid/content/SharedPreferences;"),
  application: (call) => {
    const { application } = call.machine.environment;
    return application === null ? call.fresh([]) : components(call).instanceOf(application);
  },
  /** What the manifest says of the application: its `<meta-data>`. */
  "application-info": (call) => {
    const { access } = call.frame;
    const bundle = call.shared("meta-data", "Landroid/os/Bundle;");
    for (const [name, value] of call.machine.environment.metaData) access.add(bundle, `k:${name}`, call.text(value));
    const info = call.shared("application-info", call.returnType);
    access.add(info, "metaData", bundle);
    return info;
  },
  "system-service": (call) => call.fresh([]),
  "register-receiver": (call, [receiver = 1, filter = 2]) => {
    const actions = call.load(call.argument(filter), "actions");
    if (actions !== undefined) {
      call.frame.access.add(call.argument(receiver), "actions", actions);
      for (const action of call.exactTextsOf(actions)) components(call).registeredActions.add(action);
    }
    registerCallbacks(call, [receiver]);
    return unknown(call);
  },
  "add-action": (call, [position = 1]) => {
    call.frame.access.add(call.argument(0), "actions", call.argument(position));
    return call.argument(0);
  },
  register: (call, positions) => {
    registerCallbacks(call, positions);
    return unknown(call);
  },
  forget: (call, [position = 1]) => {
    forgetCallbacks(call, call.argument(position));
    return unknown(call);
  },
  random: (call, [bound = 1]) => {
    const limit = numberOf(call.frame, call.argument(bound));
    const { values, constants } = call.machine;
    return limit === null || limit <= 0 ? unknown(call) : values.constant(constants.range(0, limit - 1));
  },
  /** A number that is not negative. */
  count: (call) => call.machine.values.constant(call.machine.constants.range(0, 2 ** 31 - 1)),
  message,
  view: (call, [position = 1]) => view(call, call.argument(position)),
  "view-text": viewText,
  /** A parcelable writes its own fields. */
  parcel: (call, [position = 1]) => {
    const { frame } = call;
    frame.access.add(call.argument(0), KEY.any, call.argument(position));
    return call.run(call.argument(position), "writeToParcel", [call.argument(0), unknown(call)]);
  },
  unparcel: (call) => call.load(call.argument(0), KEY.any) ?? call.carrying([call.argument(0)]),
  pending: (call, [position = 2], word) => {
    const created = call.create("Landroid/app/PendingIntent;", "pending");
    // Whoever is handed the pending intent sends it.
    components(call).deliver(call, call.argument(position), word as FlowComponent["kind"]);
    return created;
  },
  "send-pending": (call) => unknown(call),
  alarm: (call) => {
    registerCallbacks(call);
    return unknown(call);
  },
  /** The text of an object of the program is what its `toString` gives, that of java.lang.Object nothing of its fields. */
  "text-of": (call) => {
    const given = call.argument(0);
    const { machine } = call;
    const own = call.run(given, "toString", []);
    if (own !== unknown(call)) return own;
    const told = given.objects.filter((object) => !machine.dispatch.isPlain(machine.objects.at(object).type));
    return told.length === given.objects.length
      ? call.contentOf(given)
      : call.contentOf(machine.values.opened(machine.values.of({ ...given, objects: told })));
  },
  "copy-chars": (call, [from = 0, to = 1]) => {
    call.frame.access.add(call.argument(to), KEY.any, call.carrying([call.argument(from)]));
    return unknown(call);
  },
  "insert-into": (call, [array = 0, value = 1]) => {
    call.frame.access.add(call.argument(array), KEY.any, call.argument(value));
    return unknown(call);
  },
  "file-below": (call, [folder = 1, name = 2]) => {
    call.frame.access.store(
      call.argument(0),
      KEY.content,
      call.concat([call.argument(folder), call.text("/"), call.argument(name)]),
    );
    return call.argument(0);
  },
  "encode-text": (call, [position = 0]) => {
    const given = call.argument(position);
    const texts = call.textsOf(given);
    return texts.length === 1 && texts[0] === HOLE ? call.carrying([given]) : call.contentOf(given);
  },
};
