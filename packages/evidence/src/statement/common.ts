import type { Line, Moment, Sha256 } from "./values.ts";

/** What a statement is about. */
export const COVERED = [
  /** Just these bytes, and no other file of the same name or version. */
  "this-file",
  /** What stands in the file: manifest, code, resources, signatures. */
  "file-content",
  /** Information followed through the code. */
  "data-flow",
  /** What documents of the provider say. */
  "documents",
  /** That the file was handed in. */
  "submission",
  /** What the signer decided. */
  "decision",
  /** A statement made before. */
  "earlier-statement",
] as const;

/** What a statement says nothing about, however it is read. */
export const LEFT_OUT = [
  /** What the app does when it runs. */
  "run-time-behaviour",
  /** What servers do with what they get. */
  "server-side",
  /** Other versions and other files of the app. */
  "other-files",
  /** Whether a law is complied with. */
  "legal-compliance",
  /** Whether what the signer says of itself is true. */
  "truth-of-claims",
] as const;

/** What a statement is about, and what it says nothing about. */
export interface Scope {
  readonly covers: readonly (typeof COVERED)[number][];
  readonly leavesOut: readonly (typeof LEFT_OUT)[number][];
}

/** What every statement begins with. It holds as of its time only, and from its end on it says nothing. */
export interface Held {
  readonly scope: Scope;
  readonly issuedAt: Moment;
  readonly expiresAt: Moment;
}

/** A person or an organisation by the name it gives itself. */
export interface Party {
  readonly name: Line;
  /** Number under which it is registered, as the Japanese corporate number (法人番号); null where it gives none. */
  readonly registration: Line | null;
}

/** An app as its file says; the file itself is the subject of the statement. */
export interface AppIdentity {
  readonly packageName: Line | null;
  readonly versionCode: number | null;
  readonly versionName: Line | null;
  /** Certificates that signed it; empty where no signature holds. */
  readonly signers: readonly Sha256[];
}

/** With what a record was made. */
export interface Tool {
  readonly name: Line;
  readonly version: Line;
  /** SHA-256 over the sources of the engine. */
  readonly digest: Sha256;
  readonly platformTable: Line;
}

/** A layer of the catalogue. */
export interface KnowledgeLayer {
  readonly name: Line;
  readonly version: Line;
  readonly sha256: Sha256;
}

/** What was asked beside the artifact. */
export interface Asked {
  readonly flows: boolean;
  readonly minSdk: number | null;
  readonly maxSdk: number | null;
  readonly idsigSha256: Sha256 | null;
  readonly expectSigner: Sha256 | null;
  readonly descriptionSha256: Sha256 | null;
}
