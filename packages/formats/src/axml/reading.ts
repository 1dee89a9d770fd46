import type { AxmlLog } from "./log.ts";

/** What the kind of document decides. */
export interface XmlOptions {
  /**
   * Namespaces that elements may have; any other is reported. For manifests, of which Android reads the local names alone. Without
   * it all may: other documents have vocabularies of their own.
   */
  readonly elementNamespaces?: ReadonlySet<string>;
}

/** What one reading of a document needs everywhere. */
export interface Reading {
  readonly log: AxmlLog;
  readonly options: XmlOptions;
}
