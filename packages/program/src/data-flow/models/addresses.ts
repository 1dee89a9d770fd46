import { HOLE } from "../values/constants.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

/** What stands in an address so far; builders begin with nothing (`content-set`), others with what nobody saw. */
const contentOf = (call: PlatformCall): Value => call.load(call.argument(0), KEY.content) ?? call.machine.values.unknown;

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

/** What `path` says where `base` is the address that it stands in (RFC 3986 §5.2, as far as it is used). */
const resolve = (base: string, path: string): string => {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return path;
  if (path.startsWith("/")) return (/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(base)?.[0] ?? HOLE) + path;
  return base.includes("://") ? base.slice(0, Math.max(base.lastIndexOf("/") + 1, base.indexOf("://") + 3)) + path : HOLE + path;
};

const resolved = (call: PlatformCall, base: Value, path: Value): Value => {
  const { values, constants } = call.machine;
  const texts = call.textsOf(base).flatMap((start) => call.textsOf(path).map((end) => resolve(start, end)));
  const found = values.constants(
    texts.slice(0, 8).map((text) => constants.string(text)),
    false,
  );
  return values.withTaints(found, call.carrying([base, path]).taints);
};

/** Address of a request that annotations describe: an argument, or the path below the address of the client. */
const requestAddress = (call: PlatformCall, [given]: readonly number[], path: string): Value => {
  const base = call.load(call.argument(0), "base") ?? call.machine.values.unknown;
  return resolved(call, base, given === undefined ? call.text(path) : call.argument(given));
};

/** A request with its address and the information of `parts`. */
const request = (call: PlatformCall, address: Value, parts: readonly Value[]): Value => {
  const created = call.create(call.returnType, "request");
  call.frame.access.store(created, "destination", call.contentOf(address));
  call.frame.access.add(created, KEY.content, call.carrying(parts));
  return created;
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
  "resolve-address": (call, [base = 1, path = 2]) => set(call, resolved(call, call.argument(base), call.argument(path))),
  /** A request to an address, which is part of what is sent. */
  request: (call, [address = 1]) => request(call, call.argument(address), [call.argument(address)]),
  /** A request that annotations describe: `positions` has the argument that is its address, `word` else its path. */
  "request-of": (call, positions, word) => request(call, requestAddress(call, positions, word), call.given.slice(1)),
  "send-request": (call, positions, word) => {
    call.send("network", call.given.slice(1), requestAddress(call, positions, word));
    return call.fresh([]);
  },
  /** An object of an interface of the program, whose methods are requests. */
  client: (call, [type = 1]) => {
    const [id] = call.argument(type).constants;
    const constant = id === undefined ? undefined : call.machine.constants.at(id);
    const created = call.create(constant?.kind === "class" ? constant.type : call.returnType, "client");
    const base = call.load(call.argument(0), "base");
    if (base !== undefined) call.frame.access.store(created, "base", base);
    return created;
  },
  /** A page is loaded; a script is none. */
  "open-page": (call, [address = 1]) => {
    const page = call.argument(address);
    if (!call.textsOf(page).every((text) => text.startsWith("javascript:")))
      call.frame.access.store(call.argument(0), "destination", call.contentOf(page));
    return call.machine.values.unknown;
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
