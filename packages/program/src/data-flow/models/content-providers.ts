import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import { registerCallbacks } from "../android/callbacks.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

/** A content provider of the app itself answers for its authorities. */
const providerOf = (call: PlatformCall, address: Value): Value | null => {
  const authorities = call.textsOf(address).flatMap((text) => /^content:\/\/([^/]+)/.exec(text)?.[1] ?? []);
  const found = call.machine.environment.components.find(
    ({ kind, authorities: own }) => kind === "provider" && own.some((authority) => authorities.includes(authority)),
  );
  return found === undefined ? null : call.machine.components.instanceOf(found.className);
};

/** The rows that the provider of the device or of the app gives for an address; `rest` is what else the query is given. */
const rowsOf = (call: PlatformCall, address: Value, rest: readonly Value[], cursor: Value): Value => {
  const { machine, frame } = call;
  const provider = providerOf(call, address);
  if (provider !== null) return machine.values.join(call.run(provider, "query", [address, ...rest]), cursor);
  const uris = [...call.textsOf(address), ...address.objects.flatMap((object) => machine.objects.nameOf(object))];
  for (const uri of uris) {
    const api = machine.environment.sources.contentUri(uri);
    if (api !== null) frame.access.add(cursor, KEY.content, machine.dispatch.read(frame, api, frame.pc));
  }
  return cursor;
};

/** Operations about content providers, and about who asks them later (https://developer.android.com/guide/topics/providers). */
export const CONTENT_PROVIDER_OPERATIONS: Readonly<Record<string, Operation>> = {
  "query-provider": (call, [position = 1]) => rowsOf(call, call.argument(position), call.given.slice(2), call.fresh([])),
  "provider-call": (call, [address = 1], word) => {
    const provider = providerOf(call, call.argument(address));
    return provider === null ? call.machine.values.unknown : call.run(provider, word, call.given.slice(1));
  },
  /** A loader that a callback makes; the callback is handed the rows that it loads. */
  load: (call, [id = 1, bundle = 2, callback = 3]) => {
    registerCallbacks(call, [callback]);
    const loader = call.run(call.argument(callback), "onCreateLoader", [call.argument(id), call.argument(bundle)]);
    const address = call.load(loader, "address");
    if (address === undefined) return call.fresh([]);
    const rows = rowsOf(call, address, [], call.create("Landroid/database/Cursor;", "rows"));
    call.run(call.argument(callback), "onLoadFinished", [loader, rows]);
    return loader;
  },
  /** `AsyncQueryHandler.startQuery(token, cookie, uri, …)`: the handler is handed the rows. */
  "query-later": (call, [address = 3]) => {
    const rows = rowsOf(call, call.argument(address), [], call.create("Landroid/database/Cursor;", "rows"));
    return call.run(call.argument(0), "onQueryComplete", [call.argument(1), call.argument(2), rows]);
  },
};
