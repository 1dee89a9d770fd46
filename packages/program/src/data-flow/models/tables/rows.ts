/** What methods of a class do, by name; `name/2` is for calls with two arguments. */
export type Rows = Readonly<Record<string, string>>;

const TYPED =
  "String Int Long Boolean Float Double Byte Char Short CharSequence Parcelable Serializable Bundle Binder StringArray IntArray ByteArray ParcelableArrayList StringArrayList IntegerArrayList ParcelableArray LongArray StringSet FloatArray DoubleArray BooleanArray CharArray";

/** Rows of bundles and their kind: put and get by key in all the types that they have. */
export const typedRows = (put: (type: string) => string, get: (type: string) => string): Rows =>
  Object.fromEntries(
    TYPED.split(" ").flatMap((type) => [
      [put(type), "put 1 2"],
      [`${get(type)}/1`, "get 1"],
      [get(type), "get 1 2"],
    ]),
  );

/** The same rows for each of the classes. */
export const each = (names: readonly string[], rows: Rows): Readonly<Record<string, Rows>> =>
  Object.fromEntries(names.map((name) => [name, rows]));
