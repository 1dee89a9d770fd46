import { fault } from "../outcome.ts";
import { checkForm, checkSet, type ValueFormName, type ValueSetName, type VALUE_SETS } from "../value-forms.ts";
import type { JsonNode } from "./read-json.ts";

/** From a JSON value to a part of a record. Throws FormatError with the place of what does not fit. */
export type Decode<T> = (node: JsonNode) => T;

/** A text. */
export const text: Decode<string> = (node) => {
  if (node.kind !== "string") throw fault("type", `a string is asked for, here is ${node.kind}`, node.offset);
  return node.value;
};

/** True or false. */
export const flag: Decode<boolean> = (node) => {
  if (node.kind !== "boolean") throw fault("type", `true or false is asked for, here is ${node.kind}`, node.offset);
  return node.value;
};

/** One of a few numbers. */
export const oneNumber =
  <const T extends number>(values: readonly T[]): Decode<T> =>
  (node) => {
    const found = node.kind === "number" ? values.find((value) => value === node.value) : undefined;
    if (found === undefined) throw fault("value", `the value is none of ${values.join(", ")}`, node.offset);
    return found;
  };

/** A text of a form, such as a URL. */
export const formed =
  (form: ValueFormName): Decode<string> =>
  (node) =>
    checkForm(text(node), form, node.offset);

/** A text of a closed set. */
export const oneOf =
  <K extends ValueSetName>(set: K): Decode<(typeof VALUE_SETS)[K][number]> =>
  (node) =>
    checkSet(text(node), set, node.offset);

/** The value, or null. */
export const nullable =
  <T>(decode: Decode<T>): Decode<T | null> =>
  (node) =>
    node.kind === "null" ? null : decode(node);

/** A list of values. */
export const list =
  <T>(decode: Decode<T>): Decode<readonly T[]> =>
  (node) => {
    if (node.kind !== "array") throw fault("type", `a list is asked for, here is ${node.kind}`, node.offset);
    return node.items.map((item) => decode(item));
  };

/** An object with exactly these members: one that is missing or unknown is refused, so that nothing is overlooked in silence. */
export const object =
  <T extends object>(members: { readonly [K in keyof T]: Decode<T[K]> }): Decode<T> =>
  (node) => {
    if (node.kind !== "object") throw fault("type", `an object is asked for, here is ${node.kind}`, node.offset);
    const record: Partial<T> = {};
    for (const name of Object.keys(members) as (keyof T & string)[]) {
      const member = node.members.get(name);
      if (member === undefined) throw fault("missing-member", `the member ${name} is missing`, node.offset);
      record[name] = members[name](member);
    }
    for (const [name, member] of node.members) {
      if (!Object.hasOwn(members, name)) throw fault("unknown-member", "a member that the format does not have", member.offset);
    }
    return record as T;
  };
