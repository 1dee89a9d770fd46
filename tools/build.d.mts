/** A page that was built. */
export interface BuiltPage {
  readonly bytes: number;
  /** Of the script, which is left readable. */
  readonly scriptBytes: number;
  /** Of the packed worker. */
  readonly workerBytes: number;
  /** Its path below the root of the repository. */
  readonly file: string;
  /** Of the file, in hex. */
  readonly sha256: string;
}

/** Bundles everything that ships. */
export declare const build: () => Promise<readonly BuiltPage[]>;

/** Builds the page that apps are dropped on, into `apps/web/dist/akashi.html` where no file is named. */
export declare const buildLocalPage: (output?: string) => Promise<BuiltPage>;

/** Builds the page that verifies bundles, into `apps/verifier/dist/verifier.html` where no file is named. */
export declare const buildVerifierPage: (output?: string) => Promise<BuiltPage>;

/** Whether a source is newer than what was built from it. */
export declare const isStale: () => boolean;
