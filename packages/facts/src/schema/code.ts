export interface CodeFacts {
  readonly dex: readonly DexFact[];
  readonly packages: readonly PackageFact[];
  /** Packages that code names but the artifact does not define, the platform's own left out. */
  readonly undefinedPackages: readonly {
    readonly name: string;
    readonly references: number;
    readonly example: CodePlace | null;
  }[];
  readonly entryPoints: number;
  readonly methods: number;
  readonly reachableMethods: number;
}

export interface DexFact {
  /** Path in the artifact, e.g. `base.apk/classes2.dex`. */
  readonly name: string;
  /** `035` to `041`. */
  readonly version: string;
  readonly strings: number;
  readonly types: number;
  readonly protos: number;
  readonly fields: number;
  readonly methods: number;
  readonly classes: number;
}

/** A Java package with code in the artifact. */
export interface PackageFact {
  /** With dots; empty for the unnamed package. */
  readonly name: string;
  /** The tree of packages it stands in, as far as a name shows an owner: `com.example`, `jp.co.example`. */
  readonly root: string;
  readonly classes: number;
  /** Simple names of its public outer classes, without those that a tool has shortened. */
  readonly classNames: readonly string[];
  readonly methods: number;
  /** Methods that an entry point can reach as far as the call graph sees. */
  readonly reachableMethods: number;
  /** How the first reachable method is entered: entry point and the calls to it. Null where none is reachable. */
  readonly reachedBy: ReachPath | null;
  /** Components and initializers of this package that Android starts without the app's own code. */
  readonly startsByItself: readonly {
    readonly kind: "provider" | "startup-initializer" | "application";
    readonly className: string;
  }[];
}

export interface ReachPath {
  readonly entry: { readonly kind: EntryPointKind; readonly method: string };
  /** `Class.method` from the entry to the method reached, both included; long paths keep both ends. */
  readonly methods: readonly string[];
}

export type EntryPointKind =
  | "application"
  | "activity"
  | "service"
  | "receiver"
  | "provider"
  | "startup-initializer"
  | "layout-callback"
  | "registered-callback"
  | "static-initializer"
  | "native"
  | "other";

/** A place in code. */
export interface CodePlace {
  /** Path of the DEX in the artifact. */
  readonly file: string;
  /** Fully qualified, with dots. */
  readonly class: string;
  readonly method: string;
  /**
   * Its parameters and result as DEX writes them, `(ILjava/lang/String;)V`: overloads differ in nothing else. Null where that is longer
   * than a text in Facts.
   */
  readonly descriptor: string | null;
  /** Offset of the instruction in the method, in 16-bit code units as dexdump prints it. */
  readonly offset: number;
  /** Source line where debug information has one. */
  readonly line: number | null;
}

/** A platform API × the package that calls it. */
export interface ApiUse {
  /** Id in the table of platform APIs, e.g. `android.location.LocationManager.getLastKnownLocation`. */
  readonly api: string;
  readonly package: string;
  readonly count: number;
  readonly reachable: number;
  readonly examples: readonly CodePlace[];
}

/** Calls from one package into another that belongs to a different tree of packages. */
export interface PackageCall {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly reachable: number;
  /** Distinct `Class.method` called, at most {@link CALL_MEMBERS}. */
  readonly members: readonly string[];
  readonly example: CodePlace;
}
export const CALL_MEMBERS = 40;
