import type { Reconciliation } from "@akashi/assess";
import { answerOf, Refusal } from "@akashi/page/worker";
import type { Answer, Question, TaskName, Tasks, WorkStage } from "../protocol.ts";
import { completeFor, draftFor, reconcileWith, renderReconciliation } from "./declarations.ts";
import { inspectedOf, inspectFiles, renderReport, type Inspection } from "./inspection.ts";
import { WORKER_WORDS } from "./words.ts";

/** What was asked before is kept: an app is inspected once, and then judged, drafted for and checked against. */
export class Session {
  #inspection: Inspection | null = null;
  #reconciliation: Reconciliation | null = null;

  get #inspected(): Inspection {
    if (this.#inspection === null) throw new Refusal(WORKER_WORDS.noApp);
    return this.#inspection;
  }

  async #work(question: Question, onStage: (stage: WorkStage) => void): Promise<Tasks[TaskName]["gives"]> {
    switch (question.task) {
      case "inspect":
        this.#reconciliation = null;
        this.#inspection = null;
        this.#inspection = await inspectFiles(question, onStage);
        return inspectedOf(this.#inspection, question.language);
      case "report":
        return renderReport(this.#inspected, question);
      case "project":
        return completeFor(this.#inspected, question);
      case "draft":
        return draftFor(this.#inspected, question);
      case "check": {
        const { result, silent } = await reconcileWith(this.#inspected, question);
        this.#reconciliation = result;
        const html = renderReconciliation(result, this.#inspected.file, { form: "html", language: question.language });
        return { html, silent };
      }
      case "reconciliation":
        if (this.#reconciliation === null) throw new Refusal(WORKER_WORDS.noCheck);
        return renderReconciliation(this.#reconciliation, this.#inspected.file, question);
    }
  }

  /** Answers one question. Errors become answers, too. */
  answer(question: Question, onStage: (stage: WorkStage) => void): Promise<Answer> {
    return answerOf<Tasks>(async () => this.#work(question, onStage));
  }
}
