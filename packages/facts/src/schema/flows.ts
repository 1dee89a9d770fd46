/** One step of the way that information takes through the code. */
export interface FlowStepFact {
  readonly kind: "read" | "call" | "return" | "store" | "load" | "send";
  /**
   * The method called, or what was written or read: a field by its name, the value of a key as `k:` and the key, an element of an array as
   * `[` index `]`, `*` for an element whose index or key is not known, `#` for what an object holds as a whole, `intent:` and a component.
   */
  readonly what: string;
  readonly class: string;
  readonly method: string;
  readonly line: number | null;
}

/** Where a flow begins or ends. */
export interface FlowEnd {
  /** `Class.method`, the class fully qualified. */
  readonly api: string;
  readonly class: string;
  readonly method: string;
  readonly line: number | null;
  /** Path of the DEX in the artifact. */
  readonly file: string;
  /** Offset of the instruction in the method, in 16-bit code units. */
  readonly offset: number;
}

/** Information that goes from where it is read to where it leaves the code. */
export interface FlowFact {
  readonly informationType: string;
  readonly certainty: "path" | "possible";
  /** What was done to it on the way: it is still sent, but not as it was read. */
  readonly transformed: readonly ("hashed" | "encrypted" | "encoded" | "compressed")[];
  readonly source: FlowEnd;
  readonly sink: FlowEnd;
  /** `module`: handed to a method of another package, whose owner the catalogue knows. */
  readonly channel:
    | "network"
    | "sms"
    | "webview"
    | "intent"
    | "socket"
    | "download"
    | "module"
    /** Arguments of a command that is started. */
    | "process"
    | "log"
    | "file"
    | "preferences"
    | "database";
  readonly destination: {
    readonly hosts: readonly string[];
    /** The address as far as it is known, `…` for the rest; null where nothing is. */
    readonly url: string | null;
    /** Why no host, or not every host, is known; null where all are. */
    readonly unresolved: "unknown-value" | "no-address" | "partly-unknown" | null;
    /** Those of `hosts` that some address names with a scheme that does not encrypt: `http`, `ws`. */
    readonly cleartextHosts: readonly string[];
  };
  /** Package of the code that sends. */
  readonly package: string;
  /** Package that is handed the information, of the channel `module`. */
  readonly handedTo: string | null;
  readonly steps: readonly FlowStepFact[];
}
