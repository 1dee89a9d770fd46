/** Where a column has no value: no superclass, not defined, no method. */
export const NONE = -1;

/**
 * The classes that a program defines, as columns, in the order in which the class loader meets them. A class that several DEX
 * files define stands here once, as the first of them defines it: that one runs.
 */
export interface ClassTable {
  readonly count: number;
  /** Type id. */
  readonly type: Int32Array;
  /** Index of the DEX in the program. */
  readonly file: Int32Array;
  /** Index of the class definition in that DEX. */
  readonly definition: Int32Array;
  readonly accessFlags: Int32Array;
  /** Type id of the superclass; {@link NONE} for java.lang.Object, and for the classes in `cut`. */
  readonly superclass: Int32Array;
  /** Interfaces of class `c`: `interfaces[interfaceStart[c]]` up to `interfaceStart[c + 1]`, as type ids. */
  readonly interfaceStart: Int32Array;
  readonly interfaces: Int32Array;
  /** Methods of class `c`: `methodStart[c]` up to `methodStart[c + 1]`, direct ones first, virtual ones from `virtualStart[c]`. */
  readonly methodStart: Int32Array;
  readonly virtualStart: Int32Array;
  /** Fields of class `c`: `fieldStart[c]` up to `fieldStart[c + 1]`, static ones first, instance ones from `instanceStart[c]`. */
  readonly fieldStart: Int32Array;
  readonly instanceStart: Int32Array;
  /** By type id: the class, or {@link NONE} where the program does not define the type. */
  readonly ofType: Int32Array;
  readonly duplicates: readonly DuplicateClass[];
  /** Classes whose superclass was left out, since it leads back to them (Android does not load these) or too far up. */
  readonly cut: readonly number[];
}

/** A further definition of a class that never runs. */
export interface DuplicateClass {
  readonly type: number;
  readonly keptFile: number;
  readonly shadowedFile: number;
  readonly shadowedDefinition: number;
}

/** The methods that the classes of a {@link ClassTable} define. */
export interface MethodTable {
  readonly count: number;
  /** Id of the method reference: class × name × proto. */
  readonly reference: Int32Array;
  readonly class: Int32Array;
  readonly accessFlags: Int32Array;
  /** Offset of the code_item in the DEX of the class; 0 for abstract and native methods. */
  readonly codeOffset: Int32Array;
  /** By method reference: the method that its class itself defines, or {@link NONE}. */
  readonly ofReference: Int32Array;
  /** By DEX: the method of each row of its MemberTable; {@link NONE} for classes that are shadowed. */
  readonly ofRow: readonly Int32Array[];
}

/** The fields that the classes of a {@link ClassTable} define. */
export interface FieldTable {
  readonly count: number;
  /** Id of the field reference: class × name × type. */
  readonly reference: Int32Array;
  readonly class: Int32Array;
  readonly accessFlags: Int32Array;
  /** By field reference: the field that its class itself defines, or {@link NONE}. */
  readonly ofReference: Int32Array;
}
