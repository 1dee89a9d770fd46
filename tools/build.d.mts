/** Bundles everything that ships. */
export declare const build: () => Promise<void>;
