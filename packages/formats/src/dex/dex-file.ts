import type { DexPart } from "./dex-part.ts";
import type { DexHeader } from "./header.ts";
import { CLASS_WORD, CLASS_WORDS, MEMBER_UNITS, NO_INDEX, PROTO_WORDS, readIdTables, STORED_NO_INDEX } from "./id-tables.ts";
import type { IdTables } from "./id-tables.ts";
import { readUnits, readWords } from "./little-endian.ts";
import { readExtraSections, type DexExtraSections } from "./map-list.ts";
import { StringTable } from "./string-table.ts";

/** How many of each the DEX has, as its header says and its tables confirm. */
export interface DexCounts {
  readonly strings: number;
  readonly types: number;
  readonly protos: number;
  readonly fields: number;
  readonly methods: number;
  readonly classes: number;
}

const NO_TYPES = new Uint16Array(0);

/**
 * One DEX, read lazily: the id tables are views over the bytes, strings are decoded when asked for, code only by
 * `readCode` and `indexCode`. Indices are plain numbers, because they live in typed arrays by the hundred thousand; each is an
 * index into the table its name says. An index outside its table throws a FormatError; {@link NO_INDEX} stands for none.
 */
export class DexFile {
  readonly part: DexPart;
  readonly header: DexHeader;
  readonly counts: DexCounts;
  /** The file as 16-bit code units; the instruction at byte offset `o` is unit `o / 2`. */
  readonly units: Uint16Array;
  /** Tables that only the map list names. */
  readonly extra: DexExtraSections;
  readonly #tables: IdTables;
  readonly #strings: StringTable;
  readonly #protoDescriptors: (string | undefined)[];
  #classOfType: Int32Array | undefined;

  /** Throws FormatError where an id table is broken. Use `openDex`. */
  constructor(part: DexPart, header: DexHeader) {
    this.part = part;
    this.header = header;
    this.#tables = readIdTables(part, header);
    this.#strings = new StringTable(part, this.#tables.stringOffsets);
    this.units = readUnits(part.bytes, 0, part.bytes.length >>> 1);
    this.extra = readExtraSections(part, header);
    this.#protoDescriptors = new Array<string | undefined>(header.protos.count);
    const { strings, types, protos, fields, methods, classes } = header;
    this.counts = {
      strings: strings.count,
      types: types.count,
      protos: protos.count,
      fields: fields.count,
      methods: methods.count,
      classes: classes.count,
    };
  }

  /** String `index`. A broken string has a diagnostic and the text that could be read; it does not throw. */
  string(index: number): string {
    return this.#strings.get(index);
  }

  /** Byte offset of the string_data_item, for evidence. */
  stringOffset(index: number): number {
    return this.#strings.dataOffset(index);
  }

  /** Order of string `index` and `text` by UTF-16 code units: negative, 0 or positive; without decoding the string. */
  compareString(index: number, text: string): number {
    return this.#strings.compare(index, text);
  }

  /** Index of the string, by binary search; undefined where this DEX does not have it. */
  findString(text: string): number | undefined {
    return this.#strings.find(text);
  }

  /** String index of the descriptor of type `index`. */
  typeDescriptorString(index: number): number {
    return this.#tables.typeDescriptors[index] ?? this.#missing("type", index);
  }

  /** Descriptor of type `index`: `Ljava/lang/String;`, `[I`. */
  typeDescriptor(index: number): string {
    return this.string(this.typeDescriptorString(index));
  }

  /** Index of the type with this descriptor; undefined where this DEX does not name it. */
  findType(descriptor: string): number | undefined {
    const wanted = this.findString(descriptor);
    if (wanted === undefined) return undefined;
    let low = 0;
    let high = this.counts.types - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.typeDescriptorString(middle);
      if (found === wanted) return middle;
      if (found < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** Short form of proto `index`: return type and parameters, one letter each, `L` for every reference. */
  protoShorty(index: number): string {
    return this.string(this.#tables.protos[index * PROTO_WORDS] ?? this.#missing("proto", index));
  }

  /** Return type of proto `index`, as a type index. */
  protoReturnType(index: number): number {
    return this.#tables.protos[index * PROTO_WORDS + 1] ?? this.#missing("proto", index);
  }

  /** Parameter types of proto `index`, as type indices. */
  protoParameters(index: number): Uint16Array {
    return this.#typeList(this.#tables.protos[index * PROTO_WORDS + 2] ?? this.#missing("proto", index));
  }

  /** Method descriptor of proto `index`: `(ILjava/lang/String;)V`. Throws LimitError `dexText` where such text has no end. */
  protoDescriptor(index: number): string {
    const known = this.#protoDescriptors[index];
    if (known !== undefined) return known;
    const parts: string[] = [];
    for (const type of this.protoParameters(index)) parts.push(this.typeDescriptor(type));
    const returnType = this.typeDescriptor(this.protoReturnType(index));
    const length = parts.reduce((sum, part) => sum + part.length, returnType.length + 2);
    if (!this.part.claimText(length)) this.part.failLimit("dexText", null);
    const text = `(${parts.join("")})${returnType}`;
    this.#protoDescriptors[index] = text;
    return text;
  }

  /** Type index of the class that field `index` is asked of. */
  fieldClass(index: number): number {
    return this.#tables.fields[index * MEMBER_UNITS] ?? this.#missing("field", index);
  }

  /** Type index of the type of field `index`. */
  fieldType(index: number): number {
    return this.#tables.fields[index * MEMBER_UNITS + 1] ?? this.#missing("field", index);
  }

  /** String index of the name of field `index`. */
  fieldNameString(index: number): number {
    return this.#nameString(this.#tables.fields, index);
  }

  fieldName(index: number): string {
    return this.string(this.fieldNameString(index));
  }

  /** Type index of the class that method `index` is asked of; it may be an array type. */
  methodClass(index: number): number {
    return this.#tables.methods[index * MEMBER_UNITS] ?? this.#missing("method", index);
  }

  /** Proto index of method `index`. */
  methodProto(index: number): number {
    return this.#tables.methods[index * MEMBER_UNITS + 1] ?? this.#missing("method", index);
  }

  /** String index of the name of method `index`. */
  methodNameString(index: number): number {
    return this.#nameString(this.#tables.methods, index);
  }

  methodName(index: number): string {
    return this.string(this.methodNameString(index));
  }

  /** Type index of class definition `index`. */
  classType(index: number): number {
    return this.#classWord(index, CLASS_WORD.type);
  }

  /** Access flags of class definition `index` (DEX format, "access_flags definitions"). */
  classAccessFlags(index: number): number {
    return this.#classWord(index, CLASS_WORD.accessFlags);
  }

  /** Type index of the superclass; {@link NO_INDEX} for java.lang.Object. */
  classSuperclass(index: number): number {
    const type = this.#classWord(index, CLASS_WORD.superclass);
    return type === STORED_NO_INDEX ? NO_INDEX : type;
  }

  /** Interfaces that class definition `index` names itself, as type indices. */
  classInterfaces(index: number): Uint16Array {
    return this.#typeList(this.#classWord(index, CLASS_WORD.interfacesOffset));
  }

  /** String index of the source file name; {@link NO_INDEX} where it is not told. */
  classSourceFile(index: number): number {
    const string = this.#classWord(index, CLASS_WORD.sourceFile);
    return string === STORED_NO_INDEX ? NO_INDEX : string;
  }

  /** Offset of the annotations_directory_item; 0 where the class has none. */
  classAnnotationsOffset(index: number): number {
    return this.#classWord(index, CLASS_WORD.annotationsOffset);
  }

  /** Offset of the class_data_item; 0 where the class has neither fields nor methods. */
  classDataOffset(index: number): number {
    return this.#classWord(index, CLASS_WORD.classDataOffset);
  }

  /** Offset of the encoded_array_item of static values; 0 where all are zero or null. */
  classStaticValuesOffset(index: number): number {
    return this.#classWord(index, CLASS_WORD.staticValuesOffset);
  }

  /** The class definition of type `type`, the first where there are several; undefined where this DEX does not define it. */
  findClass(type: number): number | undefined {
    this.#classOfType ??= this.#indexClasses();
    const index = this.#classOfType[type] ?? NO_INDEX;
    return index === NO_INDEX ? undefined : index;
  }

  #indexClasses(): Int32Array {
    const classes = new Int32Array(this.counts.types).fill(NO_INDEX);
    for (let index = this.counts.classes - 1; index >= 0; index -= 1) classes[this.classType(index)] = index;
    return classes;
  }

  #typeList(offset: number): Uint16Array {
    if (offset === 0) return NO_TYPES;
    const count = readWords(this.part.bytes, offset, 1)[0] ?? 0;
    return readUnits(this.part.bytes, offset + 4, count);
  }

  #nameString(members: Uint16Array, index: number): number {
    const at = index * MEMBER_UNITS + 2;
    const low = members[at] ?? this.#missing("member", index);
    return low + (members[at + 1] ?? 0) * 65_536;
  }

  #classWord(index: number, word: number): number {
    return this.#tables.classes[index * CLASS_WORDS + word] ?? this.#missing("class", index);
  }

  #missing(table: string, index: number): never {
    return this.part.fail(`bad-${table}-index`, null, `no ${table} ${index}`);
  }
}
