import type { JsonValue } from "@akashi/bytes";
import { verifyTimestamp } from "@akashi/evidence/timestamp";
import type { QuestionOf } from "@akashi/page";
import { answerOf, Refusal, serve } from "@akashi/page/worker";
import { parse } from "yaml";
import type { Tasks, WorkStage } from "../protocol.ts";
import { readApp } from "./app.ts";
import { showRecord } from "./show-record.ts";
import { WORKER_WORDS } from "./words.ts";

const parseYaml = (text: string): JsonValue => {
  try {
    // As the command line reads it: moments stay text, and a member that stands twice is an error.
    return parse(text, { schema: "core", uniqueKeys: true }) as JsonValue;
  } catch {
    throw new Refusal(WORKER_WORDS.notYaml);
  }
};

const work = async (question: QuestionOf<Tasks>, onStage: (stage: WorkStage) => void): Promise<Tasks[keyof Tasks]["gives"]> => {
  switch (question.task) {
    case "app":
      return readApp(question, onStage);
    case "show":
      return showRecord(question);
    case "yaml":
      return parseYaml(question.text);
    case "timestamp":
      return verifyTimestamp(question.reply, question.message, question.trusted);
  }
};

serve<Tasks, WorkStage>((question, onStage) => answerOf<Tasks>(async () => work(question, onStage)));
