export { answerOf, serve } from "./answer.ts";
export { readChosenFile, refusalOfApp } from "./chosen-files.ts";
export { Refusal } from "../refusal.ts";
