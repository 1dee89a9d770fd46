import type { Bilingual } from "@akashi/catalogue";
import { startEmbeddedWorker } from "./embedded-worker.ts";
import type { AnswerOf, TaskTable } from "./tasks.ts";

/** Why there is no answer. */
export type Trouble =
  | { readonly kind: "refused"; readonly text: Bilingual }
  | { readonly kind: "no-memory" }
  | { readonly kind: "late"; readonly seconds: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "old-browser" }
  | { readonly kind: "failed"; readonly message: string };

/** Thrown where a question got no answer. */
export class TroubleError extends Error {
  override readonly name = "TroubleError";
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

/** What may be wanted beside the answer. */
interface AskOptions<Stage> {
  readonly onStage?: (stage: Stage) => void;
  /** After so many seconds the work is given up. */
  readonly seconds?: number;
}

/** The page's side of the worker. A question that is given up takes the worker along, and the next one gets a new one. */
export class WorkerClient<T extends TaskTable<T>, Stage> {
  #worker: Promise<Worker> | null = null;
  #giveUp: ((trouble: Trouble) => void) | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** Asks after everything that was asked before. Throws TroubleError. */
  ask<K extends keyof T>(task: K, asks: T[K]["asks"], options: AskOptions<Stage> = {}): Promise<T[K]["gives"]> {
    const answer = this.#last.then(async () => this.#ask(task, asks, options));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Ends what is going on; whoever waits for it gets `cancelled`. */
  cancel(): void {
    this.#giveUp?.({ kind: "cancelled" });
  }

  async #ask<K extends keyof T>(task: K, asks: T[K]["asks"], { onStage, seconds }: AskOptions<Stage>): Promise<T[K]["gives"]> {
    // Browsers before 2023 lack it; the worker comes packed.
    if (typeof DecompressionStream === "undefined") throw new TroubleError({ kind: "old-browser" });
    this.#worker ??= startEmbeddedWorker("worker");
    const worker = await this.#worker;
    const over = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<T[K]["gives"]>((resolve, reject) => {
        this.#giveUp = (trouble) => {
          worker.terminate();
          this.#worker = null;
          reject(new TroubleError(trouble));
        };
        if (seconds !== undefined) timer = setTimeout(() => this.#giveUp?.({ kind: "late", seconds }), seconds * 1_000);
        const hear = ({ data }: MessageEvent<AnswerOf<T, Stage>>): void => {
          if (data.kind === "stage") onStage?.(data.stage);
          else if (data.kind === "done") resolve(data.result);
          else reject(new TroubleError(data));
        };
        // A worker that ends without a word was ended: browsers do so where memory is over.
        const end = ({ message }: ErrorEvent): void =>
          this.#giveUp?.(message ? { kind: "failed", message } : { kind: "no-memory" });
        worker.addEventListener("message", hear, { signal: over.signal });
        worker.addEventListener("error", end, { signal: over.signal });
        worker.postMessage({ task, ...asks });
      });
    } finally {
      clearTimeout(timer);
      over.abort();
      this.#giveUp = null;
    }
  }
}
