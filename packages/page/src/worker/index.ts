export { answerOf, serve } from "./answer.ts";
export { Refusal } from "./refusal.ts";
