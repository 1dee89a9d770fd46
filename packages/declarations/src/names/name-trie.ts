/** A place in a text where a name stands. */
export interface TrieMatch<T> {
  readonly value: T;
  readonly offset: number;
  readonly end: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

const LATIN = /[a-z0-9]/;
/** What stands before a word that is part of an address or of another word. */
const GLUED_BEFORE = /[a-z0-9.@/-]/;
const GLUED_AFTER = /[a-z0-9@]/;

/**
 * Many names, found in one pass over a normalized text: the longest at each place, Latin ones as whole words, with or without the
 * spaces within them.
 */
export class NameTrie<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };

  /** `name` is normalized; its spaces do not count. */
  add(name: string, value: T): void {
    let node = this.#root;
    for (const letter of name) {
      if (letter === " ") continue;
      let below = node.next.get(letter);
      if (below === undefined) {
        below = { next: new Map(), value: undefined };
        node.next.set(letter, below);
      }
      node = below;
    }
    node.value ??= value;
  }

  find(text: string): readonly TrieMatch<T>[] {
    const found: TrieMatch<T>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const match = this.#longestAt(text, at);
      if (match === undefined) continue;
      found.push(match);
      at = match.end - 1;
    }
    return found;
  }

  #longestAt(text: string, offset: number): TrieMatch<T> | undefined {
    const first = text.charAt(offset);
    if (LATIN.test(first) && GLUED_BEFORE.test(text.charAt(offset - 1))) return undefined;
    let node = this.#root.next.get(first);
    let best: TrieMatch<T> | undefined;
    for (let at = offset + 1; node !== undefined; at += 1) {
      const whole = !LATIN.test(text.charAt(at - 1)) || !GLUED_AFTER.test(text.charAt(at));
      if (node.value !== undefined && whole) best = { value: node.value, offset, end: at };
      if (text.charAt(at) === " ") at += 1;
      node = node.next.get(text.charAt(at));
    }
    return best;
  }
}
