/** A page that was built. */
export interface BuiltPage {
  readonly bytes: number;
  /** Of the file, in hex. */
  readonly sha256: string;
}

/** Bundles everything that ships. */
export declare const build: () => Promise<BuiltPage>;

/** Builds the page that apps are dropped on, into `apps/web/dist/akashi.html` where no file is named. */
export declare const buildLocalPage: (output?: string) => Promise<BuiltPage>;

/** Whether a source is newer than what was built from it. */
export declare const isStale: () => boolean;
