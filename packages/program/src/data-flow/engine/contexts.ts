/** Call sites that tell contexts apart: the last ones that led to a method. */
const LENGTH = 2;

/** Numbers the strings of call sites that lead to a method (k-call-site sensitivity, Shivers 1991). */
export class Contexts {
  readonly #ids = new Map<string, number>([["", 0]]);
  readonly #sites: (readonly string[])[] = [[]];

  /** The context of what is called at `site` from `context`. */
  enter(context: number, site: string): number {
    const sites = [...(this.#sites[context] ?? []), site].slice(-LENGTH);
    const key = sites.join(">");
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#sites.push(sites) - 1;
      this.#ids.set(key, id);
    }
    return id;
  }
}
