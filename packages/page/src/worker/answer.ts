import type { AnswerOf, QuestionOf, TaskTable } from "../tasks.ts";
import { Refusal } from "../refusal.ts";

/** A chosen file cannot be read any more. */
const GONE = {
  ja: "ファイルを読めません。移動・変更されたか、読む権限がありません。もう一度選んでください。",
  en: "The file cannot be read: it was moved or changed, or may not be read. Choose it again.",
} as const;

/** True where the machine had no more memory: engines say so by a RangeError, and with these words. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError && /alloc|array (?:buffer )?length|out of memory|string length/i.test(error.message);

/** The answer to a question. Errors become answers, too. */
export const answerOf = async <T extends TaskTable<T>>(
  work: () => Promise<T[keyof T]["gives"]>,
): Promise<Exclude<AnswerOf<T, never>, { kind: "stage" }>> => {
  try {
    return { kind: "done", result: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { kind: "refused", text: error.text };
    // How browsers say that a chosen file is gone (File API, 5.2).
    if (error instanceof DOMException) return { kind: "refused", text: GONE };
    if (isOutOfMemory(error)) return { kind: "no-memory" };
    return { kind: "failed", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
};

/** Answers what the page asks. One after the other: a question may be about what the one before it made. */
export const serve = <T extends TaskTable<T>, Stage>(
  answer: (question: QuestionOf<T>, onStage: (stage: Stage) => void) => Promise<AnswerOf<T, Stage>>,
): void => {
  const post = (message: AnswerOf<T, Stage>): void => self.postMessage(message);
  let last: Promise<void> = Promise.resolve();
  self.addEventListener("message", ({ data }: MessageEvent<QuestionOf<T>>) => {
    last = last.then(async () => post(await answer(data, (stage) => post({ kind: "stage", stage }))));
  });
};
