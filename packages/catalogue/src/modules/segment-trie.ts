interface Node<T> {
  readonly children: Map<string, Node<T>>;
  readonly values: T[];
}

const newNode = <T>(): Node<T> => ({ children: new Map(), values: [] });

/**
 * Names made of segments between dots, found by their longest stored prefix. Whole segments only: `com.tune` is a prefix of
 * `com.tune.ads` and never of `com.tunein`.
 */
export class SegmentTrie<T> {
  readonly #root: Node<T> = newNode();
  readonly #fromEnd: boolean;

  /** `fromEnd` reads names from their last segment, as host names are nested. */
  constructor(options: { readonly fromEnd: boolean }) {
    this.#fromEnd = options.fromEnd;
  }

  #segments(name: string): readonly string[] {
    const segments = name.split(".");
    return this.#fromEnd ? segments.reverse() : segments;
  }

  add(name: string, value: T): void {
    let node = this.#root;
    for (const segment of this.#segments(name)) {
      const child: Node<T> = node.children.get(segment) ?? newNode();
      node.children.set(segment, child);
      node = child;
    }
    node.values.push(value);
  }

  /** The values of every stored prefix of `name`, the longest prefix first; of one prefix in the order in which they were added. */
  findAll(name: string): readonly (readonly T[])[] {
    let node = this.#root;
    const found = [node.values];
    for (const segment of this.#segments(name)) {
      const child = node.children.get(segment);
      if (child === undefined) break;
      node = child;
      found.push(node.values);
    }
    return found.filter((values) => values.length > 0).reverse();
  }

  /** The values of the longest stored prefix of `name`; empty where there is none. */
  findLongest(name: string): readonly T[] {
    return this.findAll(name)[0] ?? [];
  }
}
