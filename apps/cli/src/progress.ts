import type { Environment } from "./environment.ts";
import type { Stage } from "./stage.ts";
import { MESSAGES } from "./messages.ts";

/** One line on a terminal's standard error that says what is going on; nothing where nobody watches. */
export class Progress {
  readonly #environment: Environment;
  #shown = false;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Replaces the line. Only its end is cut: file names tell most at their start here. */
  show(text: string): void {
    if (!this.#environment.progress) return;
    const width = Math.max(20, this.#environment.width - 2);
    const cut = text.length > width ? `${text.slice(0, width - 1)}…` : text;
    this.#environment.err(`\r\u001B[2K${cut}`);
    this.#shown = true;
  }

  /** Says what is being done with a file, while it is inspected. */
  stages(file: string): (stage: Stage) => void {
    const words = MESSAGES[this.#environment.language];
    return (stage) => this.show(`${words.stages[stage]}: ${file}`);
  }

  clear(): void {
    if (this.#shown) this.#environment.err("\r\u001B[2K");
    this.#shown = false;
  }
}
