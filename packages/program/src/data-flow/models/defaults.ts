import { NONE } from "../../model/tables.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import { registerCallbacks } from "../android/callbacks.ts";
import type { PlatformCall } from "./platform-call.ts";

/** Methods that look at their object and leave it as it is. */
const LOOKS =
  /^(get|is|has|to|size|length|equals|hashCode|compare|contains|index|starts|ends|find|query|read|next|peek|load|create|obtain|open|new)/;
/** Methods that give a number which says how much there is of something, and not what it is. */
const MEASURES =
  /^(available|capacity|limit|position|remaining)$|(^|[a-z])(count|Count|length|Length|size|Size|width|Width|height|Height)$/;
/** Methods that answer a question about their object. */
const ASKS = /^(is|has|can|contains|equals|exists|matches|starts|ends|regionMatches)([A-Z]|$)/;

/** What these hold is not told by what they were given: everything in an app passes through them. */
const NOT_HOLDERS = new Set([
  "android.content.Context",
  "android.app.Fragment",
  "android.view.View",
  "android.os.Looper",
  // Services of the device: which network to leave, whom to ring, is no part of what they tell of the next.
  "android.app.ActivityManager",
  "android.app.AlarmManager",
  "android.app.NotificationManager",
  "android.bluetooth.BluetoothAdapter",
  "android.content.pm.PackageManager",
  "android.hardware.SensorManager",
  "android.location.LocationManager",
  "android.media.AudioManager",
  "android.net.ConnectivityManager",
  "android.net.wifi.WifiManager",
  "android.os.PowerManager",
  "android.telephony.TelephonyManager",
  "android.view.inputmethod.InputMethodManager",
]);

/**
 * A method that no model describes: its result has the information of what it was given, an object that it changes takes in what
 * it is given, and the objects of the program that it is handed can be called back.
 */
export const handOver = (call: PlatformCall): Value => {
  const { machine, frame } = call;
  registerCallbacks(call);
  const [receiver, ...rest] = receiverAndRest(call);
  if (receiver !== undefined && !LOOKS.test(call.model.name) && !isNoHolder(call)) {
    const carried = call.carrying(rest.filter((value) => !isOfProgram(call, value)));
    if (carried.taints.length > 0) frame.access.add(receiver, KEY.content, carried);
  }
  if (call.returnType === "V" || isAboutIt(call)) return machine.values.unknown;
  const from = receiver === undefined || isNoHolder(call) ? rest : call.given;
  const isBuilder = receiver !== undefined && receiver.objects.length > 0 && returnsItself(call);
  return isBuilder ? receiver : call.fresh(from.filter((value) => !isOfProgram(call, value)));
};

/** How large a picture is, or whether an address is valid, does not say which picture or address it is. */
const isAboutIt = ({ returnType, isStatic, model }: PlatformCall): boolean =>
  !isStatic && (returnType === "Z" ? ASKS.test(model.name) : NUMBERS.has(returnType) && MEASURES.test(model.name));

const NUMBERS: ReadonlySet<string> = new Set(["B", "S", "I", "J", "F", "D"]);

const receiverAndRest = (call: PlatformCall): readonly [Value | undefined, ...Value[]] => {
  if (call.isStatic) return [undefined, ...call.given];
  const [receiver, ...rest] = call.given;
  return [receiver, ...rest];
};

const isNoHolder = (call: PlatformCall): boolean => {
  const { owner } = call.model.callee;
  return [...NOT_HOLDERS].some((name) => call.machine.dispatch.isSubclass(owner, name));
};

/** `Builder setTitle(…)` gives the builder. */
const returnsItself = (call: PlatformCall): boolean =>
  call.model.callee.owner === call.returnType && !LOOKS.test(call.model.name);

/** Objects of the program hold much more than what a method takes from them. */
const isOfProgram = ({ machine }: PlatformCall, value: Value): boolean =>
  value.taints.length === 0 &&
  value.objects.length > 0 &&
  value.objects.every((object) => machine.dispatch.classOf(machine.objects.at(object).type) !== NONE);
