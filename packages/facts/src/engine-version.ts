/** Version of the engine: what turns bytes into facts. It stands in every record, so that a result can be recomputed. */
export const ENGINE_VERSION = "0.1.0";
