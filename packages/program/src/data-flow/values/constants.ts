/** The part of a string pattern that is not known. U+FFFC never stands in addresses, keys or names. */
export const HOLE = "\uFFFC";

/** What a slot of a map is asked for: the key, what stands at it, or both. */
export type SlotPart = "key" | "value" | "entry";

/**
 * A value that is known: a string (with {@link HOLE} where a part is not), a number (also null, which is 0), one of a range of
 * numbers, a class, or a part of some slot of a map: whichever slot it is, key and value are of the same one.
 */
export type Constant =
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  /** Both ends included. */
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "class"; readonly type: string }
  | { readonly kind: "slot"; readonly part: SlotPart; readonly map: number };

/** Longest pattern that is kept; what comes after it is a hole. Addresses and keys are far shorter. */
const PATTERN_LENGTH = 1_024;

/** Numbers constants, so that values hold and compare small integers. */
export class ConstantTable {
  readonly #ids = new Map<string, number>();
  readonly #constants: Constant[] = [];

  string(text: string): number {
    const kept = text.length > PATTERN_LENGTH ? text.slice(0, PATTERN_LENGTH) + HOLE : text;
    return this.#intern(`s${kept}`, { kind: "string", text: kept });
  }

  number(number: number): number {
    return this.#intern(`n${number}`, { kind: "number", number });
  }

  /** Some whole number from `from` to `to`, both included. */
  range(from: number, to: number): number {
    return this.#intern(`r${from},${to}`, { kind: "range", from, to });
  }

  /** `type` is a descriptor: `Lcom/example/Main;`. */
  class(type: string): number {
    return this.#intern(`c${type}`, { kind: "class", type });
  }

  /** Of some slot of the map that is object `map`. */
  slot(part: SlotPart, map: number): number {
    return this.#intern(`${part}${map}`, { kind: "slot", part, map });
  }

  at(id: number): Constant {
    const constant = this.#constants[id];
    if (constant === undefined) throw new RangeError(`no constant ${id}`);
    return constant;
  }

  #intern(key: string, constant: Constant): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#constants.push(constant) - 1;
      this.#ids.set(key, id);
    }
    return id;
  }
}
