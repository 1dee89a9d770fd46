/** Where information enters the program: a call of a platform API in the code. */
export interface TaintSource {
  /** `android.location.Location.getLatitude`, or of a setting with its name. */
  readonly api: string;
  readonly method: number;
  readonly pc: number;
}

/** What was done to information on its way: it is still sent, but not as it was read. */
export const TRANSFORMS = ["hashed", "encrypted", "encoded", "compressed"] as const;
export type Transform = (typeof TRANSFORMS)[number];

/** Bit beside those of the transforms: on its way it went through an object of which only the class is known. */
const GUESSED = 1 << TRANSFORMS.length;

export interface Taint {
  readonly source: number;
  /** Bit `i` stands for `TRANSFORMS[i]`, the next one for a guess. */
  readonly transforms: number;
}

/** Numbers information by where it was read and what was done to it. */
export class TaintTable {
  readonly sources: TaintSource[] = [];
  readonly #sourceIds = new Map<string, number>();
  readonly #taints: Taint[] = [];
  readonly #taintIds = new Map<number, number>();

  /** The taint of what `source` gives, unchanged. */
  read(source: TaintSource): number {
    const key = `${source.api}@${source.method}:${source.pc}`;
    let id = this.#sourceIds.get(key);
    if (id === undefined) {
      id = this.sources.push(source) - 1;
      this.#sourceIds.set(key, id);
    }
    return this.#intern(id, 0);
  }

  /** The same information after `transform`. */
  transformed(taint: number, transform: Transform): number {
    const { source, transforms } = this.at(taint);
    return this.#intern(source, transforms | (1 << TRANSFORMS.indexOf(transform)));
  }

  /** The same information after `transform` was taken back: decrypted, decoded. */
  restored(taint: number, transform: Transform): number {
    const { source, transforms } = this.at(taint);
    return this.#intern(source, transforms & ~(1 << TRANSFORMS.indexOf(transform)));
  }

  /** The same information by way of an object that may be another one. */
  guessed(taint: number): number {
    const { source, transforms } = this.at(taint);
    return this.#intern(source, transforms | GUESSED);
  }

  isGuessed(taint: number): boolean {
    return (this.at(taint).transforms & GUESSED) !== 0;
  }

  at(id: number): Taint {
    const taint = this.#taints[id];
    if (taint === undefined) throw new RangeError(`no taint ${id}`);
    return taint;
  }

  sourceOf(taint: number): TaintSource {
    const source = this.sources[this.at(taint).source];
    if (source === undefined) throw new RangeError(`no source of taint ${taint}`);
    return source;
  }

  transformsOf(taint: number): readonly Transform[] {
    const { transforms } = this.at(taint);
    return TRANSFORMS.filter((_, index) => (transforms & (1 << index)) !== 0);
  }

  #intern(source: number, transforms: number): number {
    const key = source * GUESSED * 2 + transforms;
    let id = this.#taintIds.get(key);
    if (id === undefined) {
      id = this.#taints.push({ source, transforms }) - 1;
      this.#taintIds.set(key, id);
    }
    return id;
  }
}
