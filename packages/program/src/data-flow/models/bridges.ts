import type { Value } from "../values/values.ts";
import { annotationsOf } from "../code/annotations.ts";
import type { PlatformCall } from "./platform-call.ts";

/** What a page may call (https://developer.android.com/reference/android/webkit/JavascriptInterface). */
const MARK = "Landroid/webkit/JavascriptInterface;";
const API = "android.webkit.WebView.addJavascriptInterface";
/** Objects that a view has given to its page. */
const KEY_OF_BRIDGES = "bridges";

/** What the methods give that a page may call. */
const answersOf = (call: PlatformCall, bridges: Value): Value => {
  const { machine } = call;
  const { program, dispatch } = machine;
  let answers = machine.values.none;
  for (const object of bridges.objects) {
    const owner = dispatch.classOf(machine.objects.at(object).type);
    if (owner < 0) continue;
    const isMarked = (method: number): boolean => annotationsOf(program, method).own.some(({ type }) => type === MARK);
    for (const method of dispatch.ownMethods(owner, () => true).filter(isMarked)) {
      const parameters = dispatch.parametersOf(program.methods.reference[method] ?? 0).map(() => machine.values.unknown);
      const given = call.run(machine.values.object(object), program.methodName(method), parameters);
      answers = machine.values.join(answers, given);
    }
  }
  return answers;
};

const sendAnswers = (call: PlatformCall, bridges: Value, page: Value | null): void => {
  const answers = answersOf(call, bridges);
  if (answers.taints.length > 0 || answers.objects.length > 0) call.send("webview", [answers], page, { api: API });
};

/** An object is given to the page of a view, which may ask it from then on. */
export const giveBridge = (call: PlatformCall): void => {
  const view = call.argument(0);
  call.frame.access.add(view, KEY_OF_BRIDGES, call.argument(1));
  sendAnswers(call, call.argument(1), call.load(view, "destination") ?? null);
};

/** A page is loaded into a view: it may ask what the view was given. */
export const askBridges = (call: PlatformCall): void => {
  const bridges = call.load(call.argument(0), KEY_OF_BRIDGES);
  if (bridges !== undefined) sendAnswers(call, bridges, call.argument(1));
};
