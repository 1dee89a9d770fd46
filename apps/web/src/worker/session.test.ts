import { describe, expect, it } from "vitest";
import type { WorkStage } from "../protocol.ts";
import { Session } from "./session.ts";

/** A file whose bytes cannot be had, for this reason. */
const failingFile = (error: Error): File => Object.assign(new File([], "app.apk"), { arrayBuffer: () => Promise.reject(error) });

const inspect = (session: Session, file: File, onStage: (stage: WorkStage) => void = () => undefined) =>
  session.answer({ task: "inspect", files: [file], flows: true, language: "ja" }, onStage);

describe("a session of the worker", () => {
  it("says that memory is over where the engine does so, in the words of V8, SpiderMonkey and JavaScriptCore", async () => {
    for (const words of ["Array buffer allocation failed", "invalid array length", "Invalid string length", "Out of memory"]) {
      const answer = await inspect(new Session(), failingFile(new RangeError(words)));
      expect({ words, kind: answer.kind }).toEqual({ words, kind: "no-memory" });
    }
  });

  it("calls another RangeError what it is: a defect of ours", async () => {
    const answer = await inspect(new Session(), failingFile(new RangeError("offset is out of bounds")));
    expect(answer).toEqual({ kind: "failed", message: "RangeError: offset is out of bounds" });
  });

  it("asks to choose a file again that is gone", async () => {
    const answer = await inspect(new Session(), failingFile(new DOMException("gone", "NotReadableError")));
    expect(answer).toMatchObject({ kind: "refused", text: { en: expect.stringContaining("Choose it again") as string } });
  });

  it("refuses a file larger than an app may be, before it reads it", async () => {
    const file = Object.defineProperty(new File([], "app.apk"), "size", { value: 2 ** 31 });
    expect(await inspect(new Session(), file)).toMatchObject({
      kind: "refused",
      text: { en: "too large (2 GiB at most): app.apk" },
    });
  });

  it("has nothing to draft or save before an app was inspected, nor after one that could not be", async () => {
    const session = new Session();
    await inspect(session, new File(["hello"], "notes.txt"));
    for (const question of [
      { task: "draft", project: null },
      { task: "report", form: "json", language: "ja" },
      { task: "reconciliation", form: "json", language: "ja" },
    ] as const) {
      expect(await session.answer(question, () => undefined)).toMatchObject({ kind: "refused" });
    }
  });
});
