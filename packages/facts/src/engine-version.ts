/** Version of the engine: what turns bytes into facts. It stands in every record, so that a result can be recomputed. */
export const ENGINE_VERSION = "0.1.0";

/** Put in by the bundler and by the tests (`tools/engine-digest.mjs`). */
declare const AKASHI_ENGINE_DIGEST: string | undefined;

/** In place of a digest where the sources run without having been built: such a result is signed by nobody. */
const UNBUILT = "unbuilt";

/**
 * SHA-256 over the sources and libraries that make Facts and Report, in lower-case hexadecimal; `unbuilt` where the sources run
 * as they are. The same on Node and in browsers, and whoever has the sources can take it again.
 */
export const ENGINE_DIGEST: string = typeof AKASHI_ENGINE_DIGEST === "undefined" ? UNBUILT : AKASHI_ENGINE_DIGEST;
