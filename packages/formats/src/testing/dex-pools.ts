/** A method descriptor, taken apart. */
export interface ProtoParts {
  readonly returnType: string;
  readonly parameters: readonly string[];
}

/** A field or method reference, taken apart. */
export interface MemberParts {
  readonly owner: string;
  readonly name: string;
  /** Type descriptor of a field, method descriptor of a method. */
  readonly descriptor: string;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Takes `(ILjava/lang/String;)V` apart. */
export const parseProto = (descriptor: string): ProtoParts => {
  const match = /^\(((?:\[*(?:[ZBSCIJFD]|L[^;]+;))*)\)(\[*(?:[ZBSCIJFDV]|L[^;]+;))$/.exec(descriptor);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`no method descriptor: ${descriptor}`);
  return { parameters: match[1].match(/\[*(?:[ZBSCIJFD]|L[^;]+;)/g) ?? [], returnType: match[2] };
};

/** Takes `Lapp/Main;->name:I` or `Lapp/Main;->name(I)V` apart. */
export const parseMember = (text: string): MemberParts => {
  const match = /^(\[*(?:L[^;]+;|[ZBSCIJFD]))->([^:(]+)(?::(.+)|(\(.*))$/.exec(text);
  const descriptor = match?.[3] ?? match?.[4];
  if (match?.[1] === undefined || match[2] === undefined || descriptor === undefined) throw new Error(`no reference: ${text}`);
  return { owner: match[1], name: match[2], descriptor };
};

const shortyLetter = (type: string): string => (type.startsWith("[") || type.startsWith("L") ? "L" : type);

/** `VIL` for `(ILjava/lang/String;)V`. */
export const shortyOf = ({ returnType, parameters }: ProtoParts): string =>
  [returnType, ...parameters].map(shortyLetter).join("");

/** Words that the arguments take: two for long and double. */
export const argumentWords = (parameters: readonly string[]): number =>
  parameters.reduce((words, type) => words + (type === "J" || type === "D" ? 2 : 1), 0);

/** The identifiers of a DEX in the making: collected by name first, then sorted as the format asks, then looked up. */
export class DexPools {
  #strings = new Set<string>();
  #types = new Set<string>();
  #protos = new Map<string, ProtoParts>();
  #fields = new Map<string, MemberParts>();
  #methods = new Map<string, MemberParts>();
  #sorted: SortedPools | undefined;

  addString(text: string): void {
    this.#strings.add(text);
  }

  addType(descriptor: string): void {
    this.#types.add(descriptor);
    this.addString(descriptor);
  }

  addProto(descriptor: string): void {
    const proto = parseProto(descriptor);
    this.#protos.set(descriptor, proto);
    this.addString(shortyOf(proto));
    for (const type of [proto.returnType, ...proto.parameters]) this.addType(type);
  }

  /** `Lapp/Main;->count:I` */
  addField(reference: string): void {
    const parts = parseMember(reference);
    this.#fields.set(reference, parts);
    this.addType(parts.owner);
    this.addType(parts.descriptor);
    this.addString(parts.name);
  }

  /** `Lapp/Main;->send(Ljava/lang/String;)V` */
  addMethod(reference: string): void {
    const parts = parseMember(reference);
    this.#methods.set(reference, parts);
    this.addType(parts.owner);
    this.addProto(parts.descriptor);
    this.addString(parts.name);
  }

  /** Sorts the pools; nothing may be added afterwards. */
  sort(): SortedPools {
    this.#sorted ??= new SortedPools({
      strings: [...this.#strings].sort(byCodeUnits),
      types: [...this.#types].sort(byCodeUnits),
      protos: [...this.#protos],
      fields: [...this.#fields],
      methods: [...this.#methods],
    });
    return this.#sorted;
  }
}

interface UnsortedPools {
  readonly strings: readonly string[];
  readonly types: readonly string[];
  readonly protos: readonly (readonly [string, ProtoParts])[];
  readonly fields: readonly (readonly [string, MemberParts])[];
  readonly methods: readonly (readonly [string, MemberParts])[];
}

const compareNumbers = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

const sortBy = <T>(
  items: readonly (readonly [string, T])[],
  keyOf: (item: T) => readonly number[],
): readonly (readonly [string, T])[] => [...items].sort(([, a], [, b]) => compareNumbers(keyOf(a), keyOf(b)));

const indexOf = (keys: readonly string[]): ReadonlyMap<string, number> => new Map(keys.map((key, index) => [key, index]));

/** The id tables, in their order, with look-up by name. */
export class SortedPools {
  readonly strings: readonly string[];
  readonly types: readonly string[];
  readonly protos: readonly (readonly [string, ProtoParts])[];
  readonly fields: readonly (readonly [string, MemberParts])[];
  readonly methods: readonly (readonly [string, MemberParts])[];
  readonly #maps: Readonly<Record<"string" | "type" | "proto" | "field" | "method", ReadonlyMap<string, number>>>;

  constructor(pools: UnsortedPools) {
    this.strings = pools.strings;
    this.types = pools.types;
    const string = indexOf(pools.strings);
    const type = indexOf(pools.types);
    const at = (map: ReadonlyMap<string, number>, key: string): number => map.get(key) ?? -1;
    this.protos = sortBy(pools.protos, ({ returnType, parameters }) => [returnType, ...parameters].map((name) => at(type, name)));
    const proto = indexOf(this.protos.map(([key]) => key));
    this.fields = sortBy(pools.fields, (m) => [at(type, m.owner), at(string, m.name), at(type, m.descriptor)]);
    this.methods = sortBy(pools.methods, (m) => [at(type, m.owner), at(string, m.name), at(proto, m.descriptor)]);
    const [field, method] = [this.fields, this.methods].map((items) => indexOf(items.map(([key]) => key)));
    this.#maps = { string, type, proto, field: field ?? new Map(), method: method ?? new Map() };
  }

  /** Index of an identifier that was added before. */
  index(kind: "string" | "type" | "proto" | "field" | "method", key: string): number {
    const index = this.#maps[kind].get(key);
    if (index === undefined) throw new Error(`${kind} was not collected: ${key}`);
    return index;
  }
}
