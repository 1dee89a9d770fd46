/** What the engine's digest is taken over, one line for each source and library. */
export declare const engineList: (root?: string) => string;
/** SHA-256 of the engine, in lower-case hexadecimal. */
export declare const engineDigest: (root?: string) => string;
/** SHA-256 of the bundled catalogue, in lower-case hexadecimal. */
export declare const catalogueDigest: (root?: string) => string;
/** Definitions for a bundler: both digests as JavaScript literals, by the names that the sources use. */
export declare const digestDefinitions: (root?: string) => Record<"AKASHI_ENGINE_DIGEST" | "AKASHI_CATALOGUE_DIGEST", string>;
