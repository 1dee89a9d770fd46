import type { Bilingual } from "@akashi/catalogue";

/** A table of tasks: what each asks of the worker, and what it gives. */
export type TaskTable<T> = { readonly [K in keyof T]: { readonly asks: object; readonly gives: unknown } };

/** A task with what it asks, as the page posts it. */
export type QuestionOf<T extends TaskTable<T>> = { readonly [K in keyof T]: { readonly task: K } & T[K]["asks"] }[keyof T];

/** What the worker posts for one question: any number of stages, then one of the others. */
export type AnswerOf<T extends TaskTable<T>, Stage> =
  | { readonly kind: "stage"; readonly stage: Stage }
  | { readonly kind: "done"; readonly result: T[keyof T]["gives"] }
  /** What was given cannot be used; why and what to do, in both languages. */
  | { readonly kind: "refused"; readonly text: Bilingual }
  | { readonly kind: "no-memory" }
  /** A defect of ours. */
  | { readonly kind: "failed"; readonly message: string };
