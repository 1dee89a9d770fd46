import { HOLE } from "../values/constants.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

const contentOf = (call: PlatformCall): Value => call.load(call.argument(0), KEY.content) ?? call.text("");

const set = (call: PlatformCall, value: Value): Value => {
  call.frame.access.store(call.argument(0), KEY.content, value);
  return call.argument(0);
};

/** What stands before a part of an address that is appended to `text`. */
const separatorOf = (part: string, text: string, value: string): string => {
  if (part === "query") return "?";
  if (part === "scheme") return "";
  if (part === "authority") return text === "" || text.endsWith("//") ? "" : "://";
  // A path right after the scheme can bring its own authority: `https` and `//host/path`.
  const start = /^[a-z][a-z0-9+.-]*$/i.test(text) ? ":" : "";
  return start + (text.endsWith("/") || value.startsWith("/") ? "" : "/");
};

const append = (call: PlatformCall, part: string, value: Value): Value => {
  const before = contentOf(call);
  const [first = ""] = call.textsOf(before);
  const [text = ""] = call.textsOf(value);
  return set(call, call.concat([before, call.text(separatorOf(part, first, text)), value]));
};

/** Operations about addresses that are put together: `java.net.URL`, `android.net.Uri`, `okhttp3.HttpUrl`. */
export const ADDRESS_OPERATIONS: Readonly<Record<string, Operation>> = {
  "address-part": (call, [position = 1], word) => append(call, word, call.argument(position)),
  "address-query": (call, [name = 1, value = 2]) => {
    const before = contentOf(call);
    const [first = ""] = call.textsOf(before);
    const separator = call.text(first.includes("?") ? "&" : "?");
    return set(call, call.concat([before, separator, call.argument(name), call.text("="), call.argument(value)]));
  },
  "builder-from": (call, [position = 0]) => {
    const builder = call.create(call.returnType, "address");
    call.frame.access.store(builder, KEY.content, call.contentOf(call.argument(position)));
    return builder;
  },
  "join-path": (call, [start = 0, end = 1]) => call.concat([call.argument(start), call.text("/"), call.argument(end)]),
  /** `URL(protocol, host, file)` and `URL(protocol, host, port, file)`. */
  "address-of": (call) => {
    const [, protocol = call.text(HOLE), host = call.text(HOLE), ...rest] = call.given;
    const file = rest.at(-1) ?? call.text("");
    return set(call, call.concat([protocol, call.text("://"), host, file]));
  },
  /** A connection goes where its address says. */
  connection: (call) => {
    const connection = call.create(call.returnType, "connection");
    call.frame.access.store(connection, "destination", call.contentOf(call.argument(0)));
    return connection;
  },
  "connection-output": (call) => {
    const output = call.create(call.returnType, "output");
    call.frame.access.store(output, "channel", call.text("network"));
    const destination = call.load(call.argument(0), "destination");
    if (destination !== undefined) call.frame.access.store(output, "destination", destination);
    return output;
  },
};
