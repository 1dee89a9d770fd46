/** An answer to a question that is not about one data type. */
export interface DataSafetyAnswer {
  readonly question: string;
  /** Id of the answer that is chosen; null where the question takes a value. */
  readonly response: string | null;
  /** `true`, `false` or a text, such as a URL. */
  readonly value: string;
}

/** What the form says of one data type. */
export interface DataSafetyType {
  /** `PSL_*`. */
  readonly id: string;
  /** Neither this nor `shared`: the form declares the type and does not say what is done with it. */
  readonly collected: boolean;
  readonly shared: boolean;
  /** Processed in memory only; null where it is not answered. */
  readonly ephemeral: boolean | null;
  /** Whether users can choose that it is collected; null where it is not answered. */
  readonly userControl: "optional" | "required" | null;
  /** `PSL_*`. */
  readonly collectionPurposes: readonly string[];
  readonly sharingPurposes: readonly string[];
}

/** Google Play's Data safety form (データ セーフティ). Types and answers are in the form's own order. */
export interface DataSafetyForm {
  readonly answers: readonly DataSafetyAnswer[];
  readonly types: readonly DataSafetyType[];
}
