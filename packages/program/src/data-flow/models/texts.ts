import { HOLE } from "../values/constants.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import { loadElement, numberOf } from "../engine/elements.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

/** The text that a pattern gives with the elements of an array (java.util.Formatter). */
const formatted = (call: PlatformCall, format: Value, array: Value): Value => {
  const { machine, frame } = call;
  const parts = call.textsOf(format).flatMap((pattern) => {
    let next = 0;
    const pieces: Value[] = [];
    for (const piece of pattern.split(/(%(?:\d+\$)?[-#+ 0,(]*\d*(?:\.\d+)?[a-zA-Z%])/)) {
      const index = /^%(\d+)\$/.exec(piece)?.[1];
      if (!/^%.*[a-zA-Z]$/.test(piece)) pieces.push(call.text(piece.replace("%%", "%")));
      else {
        const number = index === undefined ? next++ : Number(index) - 1;
        pieces.push(loadElement(frame, array, machine.values.constant(machine.constants.number(number))));
      }
    }
    return [call.concat(pieces)];
  });
  let result = machine.values.none;
  for (const part of parts) result = machine.values.join(result, part);
  return machine.values.withTaints(result, call.taintsOf(array));
};

/** The one number or text that a value is; null where it is not known. */
const plainOf = (call: PlatformCall, value: Value): string | number | null => {
  const number = numberOf(call.frame, value);
  if (number !== null) return number;
  const [text, ...more] = call.textsOf(value);
  return text === undefined || more.length > 0 || text.includes(HOLE) ? null : text;
};

const TEXT_FUNCTIONS: Readonly<Record<string, (text: string, given: readonly (string | number)[]) => string>> = {
  trim: (text) => text.trim(),
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  part: (text, [start = 0, end = text.length]) => text.slice(Number(start), Number(end)),
  reverse: (text) => [...text].reverse().join(""),
  replace: (text, [from = "", to = ""]) => text.replaceAll(textOf(from), () => textOf(to)),
};

/** A character is passed as its number. */
const textOf = (given: string | number): string => (typeof given === "number" ? String.fromCharCode(given) : given);

const resourceText = (call: PlatformCall, id: Value): Value => {
  const number = numberOf(call.frame, id);
  const text = number === null ? null : call.machine.environment.stringResource(number);
  return text === null ? call.machine.values.unknown : call.text(text);
};

/** A text made of another one: exactly where it is known. */
const madeText: Operation = (call, positions, word) => {
  const [first = 0, ...rest] = positions;
  const make = TEXT_FUNCTIONS[word];
  const given = rest.filter((position) => position < call.given.length).map((position) => plainOf(call, call.argument(position)));
  const texts = call.textsOf(call.contentOf(call.argument(first))).map((text) => {
    const isKnown = make !== undefined && !text.includes(HOLE) && given.every((value) => value !== null);
    return isKnown ? make(text, given) : HOLE;
  });
  const { values, constants } = call.machine;
  const made = values.constants(
    texts.map((text) => constants.string(text)),
    false,
  );
  return values.withTaints(
    made,
    positions
      .flatMap((position) => (position < call.given.length ? call.taintsOf(call.argument(position)) : []))
      .sort((a, b) => a - b),
  );
};

/** Operations about texts that are compared, changed and put together by a pattern. */
export const TEXT_OPERATIONS: Readonly<Record<string, Operation>> = {
  text: madeText,
  /** A builder changes its own text. */
  "content-text": (call, positions, word) => {
    call.frame.access.store(call.argument(0), KEY.content, madeText(call, positions, word));
    return call.argument(0);
  },
  "compare-texts": (call, positions) => {
    const [left, right] = [call.contentOf(call.argument(positions[0] ?? 0)), call.contentOf(call.argument(positions[1] ?? 0))];
    const isKnown = !left.isOpen && !right.isOpen && left.constants.length === 1 && right.constants.length === 1;
    if (!isKnown || left.objects.length + right.objects.length > 0) return call.machine.values.unknown;
    const [a, b] = [call.exactTextsOf(left), call.exactTextsOf(right)];
    if (a.length !== 1 || b.length !== 1) return call.machine.values.unknown;
    return call.machine.values.constant(call.machine.constants.number(a[0] === b[0] ? 1 : 0));
  },
  format: (call, [position = 0]) => formatted(call, call.argument(position), call.argument(position + 1)),
  /** A formatter appends to what it stands around, else to its own text. */
  "format-into": (call, [position = 1]) => {
    const target = call.load(call.argument(0), KEY.under) ?? call.argument(0);
    const text = formatted(call, call.argument(position), call.argument(position + 1));
    const before = call.load(target, KEY.content) ?? call.text("");
    call.frame.access.store(target, KEY.content, call.concat([before, text]));
    return call.argument(0);
  },
  /** A joiner puts its delimiter between what it is given, and the whole between what stands before and behind it. */
  joiner: (call, [delimiter = 1, prefix, suffix]) => {
    const { access } = call.frame;
    access.store(call.argument(0), "delimiter", call.argument(delimiter));
    access.store(call.argument(0), "suffix", suffix === undefined ? call.text("") : call.argument(suffix));
    access.store(call.argument(0), KEY.content, prefix === undefined ? call.text("") : call.argument(prefix));
    return call.argument(0);
  },
  "joiner-add": (call, [position = 1]) => {
    const joiner = call.argument(0);
    const before = call.load(joiner, KEY.content) ?? call.text(HOLE);
    const between = call.load(joiner, "between") ?? call.text("");
    call.frame.access.store(joiner, KEY.content, call.concat([before, between, call.argument(position)]));
    call.frame.access.store(joiner, "between", call.load(joiner, "delimiter") ?? call.text(HOLE));
    return joiner;
  },
  "joiner-text": (call) => {
    const before = call.load(call.argument(0), KEY.content) ?? call.text(HOLE);
    return call.concat([before, call.load(call.argument(0), "suffix") ?? call.text("")]);
  },
  "text-below": (call) => call.contentOf(call.load(call.argument(0), KEY.under) ?? call.argument(0)),
  "resource-text": (call, [position = 1]) => resourceText(call, call.argument(position)),
  "resource-format": (call, [position = 1]) =>
    formatted(call, resourceText(call, call.argument(position)), call.argument(position + 1)),
};
