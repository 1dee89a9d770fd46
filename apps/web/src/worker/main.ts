import type { Answer, Question } from "../protocol.ts";
import { Session } from "./session.ts";

// An analysis takes seconds; in a worker the page stays alive meanwhile.
const session = new Session();
const post = (answer: Answer): void => self.postMessage(answer);
let last: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  // One after the other: a question may be about what the one before it made.
  last = last.then(async () => post(await session.answer(data, (stage) => post({ kind: "stage", stage }))));
});
