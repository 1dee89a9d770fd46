/** What a platform API gives: kept apart from the engine, since the table of platform APIs is knowledge of its own. */
export interface SourceTable {
  /**
   * Id of the API whose result is information, of a call of `member` of `className` (with dots); `text` has the constant strings
   * that the call is given, for settings. Null where it gives none.
   */
  call(className: string, member: string, texts: () => readonly string[]): string | null;
  /** Whether a call of some method of the class gives information. */
  hasClass(className: string): boolean;
  /** Whether a call of the method can give information, whatever it is given. */
  mayRead(className: string, member: string): boolean;
  /** Of a static field of the platform. */
  field(className: string, member: string): string | null;
  /** Of what a content provider gives for an address: `content://com.android.contacts/…`. */
  contentUri(uri: string): string | null;
  /** Of what the platform hands to a callback. */
  callback(className: string, member: string): string | null;
}

/** An intent filter of a component. */
export interface FlowFilter {
  readonly actions: readonly string[];
}

export interface FlowComponent {
  readonly kind: "activity" | "service" | "receiver" | "provider";
  readonly className: string;
  /** Whether other apps can start it. */
  readonly isExported: boolean;
  readonly filters: readonly FlowFilter[];
  /** Authorities of a provider. */
  readonly authorities: readonly string[];
}

/** What of the application, beside its code, decides what the code does. */
export interface FlowEnvironment {
  readonly sources: SourceTable;
  /** Package of the application, null where no manifest says it. */
  readonly packageName: string | null;
  readonly application: string | null;
  readonly components: readonly FlowComponent[];
  /** Classes that Android makes by name and calls: initializers, workers. */
  readonly others: readonly string[];
  /** Method names in `android:onClick`. */
  readonly clickHandlers: readonly string[];
  /** Fragments and views that layouts name. */
  readonly layoutClasses: readonly string[];
  /** Text of a string resource, null where it is none. */
  readonly stringResource: (id: number) => string | null;
  /** Id of the information that a person types into the view with this number (passwords, addresses); null for other views. */
  readonly inputOfView: (id: number) => string | null;
  /** Whether any view has input that is information. */
  readonly hasInputs: boolean;
  /** `<meta-data>` of the application by name. */
  readonly metaData: ReadonlyMap<string, string>;
}

/** How far the analysis goes. */
export interface FlowLimits {
  /** Instructions executed, over all methods and repetitions. */
  readonly steps: number;
  /** Instructions executed for one entry point at a time: one that never ends must not cost the others their turn. Doubled every round. */
  readonly stepsOfEntry: number;
  /** Calls within one another. */
  readonly depth: number;
  /** How often a recursive method is run for its fixpoint. */
  readonly recursionRounds: number;
  /** How often all entry points are run for what they leave behind for one another. */
  readonly rounds: number;
}

export const FLOW_LIMITS: FlowLimits = { steps: 600_000, stepsOfEntry: 60_000, depth: 48, recursionRounds: 3, rounds: 4 };
