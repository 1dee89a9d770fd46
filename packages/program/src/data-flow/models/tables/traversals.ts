import { each, type Rows } from "./rows.ts";

const STREAM: Rows = {
  of: "holding 0",
  map: "each-map 0 1 apply",
  mapToObj: "each-map 0 1 apply",
  flatMap: "each-flat 0 1 apply",
  filter: "each-keep 0 1 test",
  peek: "each-keep 0 1 accept",
  forEach: "each-do 0 1 accept",
  forEachOrdered: "each-do 0 1 accept",
  collect: "self",
  toList: "self",
  toArray: "self",
  iterator: "self",
  sorted: "self",
  distinct: "self",
  limit: "self",
  skip: "self",
  boxed: "self",
  parallel: "self",
  sequential: "self",
  findFirst: "self",
  findAny: "self",
  count: "nothing",
  anyMatch: "nothing",
  allMatch: "nothing",
  noneMatch: "nothing",
};

const OPTIONAL: Rows = {
  of: "holding 0",
  ofNullable: "holding 0",
  get: "any 0",
  orElse: "any 0 1",
  orElseGet: "any 0",
  orElseThrow: "any 0",
  map: "each-map 0 1 apply",
  flatMap: "each-flat 0 1 apply",
  filter: "each-keep 0 1 test",
  ifPresent: "each-do 0 1 accept",
  isPresent: "nothing",
  isEmpty: "nothing",
};

/** Functions of Kotlin that are not inlined by the compiler, or that are called with the function as an object. */
const COLLECTIONS: Rows = {
  listOf: "holding 0",
  listOfNotNull: "holding 0",
  mutableListOf: "holding 0",
  arrayListOf: "holding 0",
  setOf: "holding 0",
  mutableSetOf: "holding 0",
  hashSetOf: "holding 0",
  linkedSetOf: "holding 0",
  "listOf/0": "fresh",
  asSequence: "argument 0",
  toList: "argument 0",
  toMutableList: "argument 0",
  toSet: "argument 0",
  distinct: "argument 0",
  filterNotNull: "argument 0",
  sorted: "argument 0",
  take: "argument 0",
  drop: "argument 0",
  map: "each-map 0 1 invoke",
  mapNotNull: "each-map 0 1 invoke",
  flatMap: "each-flat 0 1 invoke",
  filter: "each-keep 0 1 invoke",
  filterNot: "each-keep 0 1 invoke",
  onEach: "each-keep 0 1 invoke",
  forEach: "each-do 0 1 invoke",
  first: "any 0",
  firstOrNull: "any 0",
  last: "any 0",
  lastOrNull: "any 0",
  single: "any 0",
  joinToString: "each-text 0 6 invoke",
  joinToString$default: "each-text 0 6 invoke",
};

const PAIR: Rows = {
  "<init>": "set-pair 1 2",
  create: "pair 0 1",
  getFirst: "get-key first",
  component1: "get-key first",
  getSecond: "get-key second",
  component2: "get-key second",
};

const MAPS: Rows = {
  mapOf: "map-of 0",
  mutableMapOf: "map-of 0",
  hashMapOf: "map-of 0",
  linkedMapOf: "map-of 0",
  "mapOf/0": "fresh",
};

/**
 * Streams of Java (https://developer.android.com/reference/java/util/stream), collections, sequences and pairs of Kotlin
 * (https://kotlinlang.org/api/core/kotlin-stdlib).
 */
export const TRAVERSALS: Readonly<Record<string, Rows>> = {
  ...each(["java.util.stream.Stream", "java.util.stream.IntStream", "java.util.stream.LongStream"], STREAM),
  "java.util.Optional": OPTIONAL,
  "java.lang.Iterable": { forEach: "each-do 0 1 accept" },
  ...each(
    [
      "kotlin.collections.CollectionsKt",
      "kotlin.collections.ArraysKt",
      "kotlin.collections.SetsKt",
      "kotlin.sequences.SequencesKt",
    ],
    COLLECTIONS,
  ),
  "kotlin.collections.MapsKt": MAPS,
  "kotlin.TuplesKt": { to: "pair 0 1" },
  ...each(["kotlin.Pair", "android.util.Pair", "androidx.core.util.Pair"], PAIR),
};
