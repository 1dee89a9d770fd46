import type { Program } from "../../model/program.ts";
import { annotationsOf } from "../code/annotations.ts";
import type { Callee, Model } from "./find-model.ts";

/** Annotations of a method that stands for a request (https://square.github.io/retrofit/declarations). */
const REQUESTS: ReadonlySet<string> = new Set(
  ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "HTTP"].map((verb) => `Lretrofit2/http/${verb};`),
);
/** The parameter that is the address itself. */
const ADDRESS = "Lretrofit2/http/Url;";
/** What a method gives whose request is sent later. */
const CALL = "Lretrofit2/Call;";

/** The model of an interface's method that stands for a request; undefined of all others. */
export const requestOf = (
  program: Program,
  method: number,
  { returns }: Callee,
): Pick<Model, "operations" | "sinks" | "replacesCode"> | undefined => {
  const { own, parameters } = annotationsOf(program, method);
  const request = own.find(({ type }) => REQUESTS.has(type));
  if (request === undefined) return undefined;
  const path = request.texts.get("value") ?? request.texts.get("path") ?? "";
  const address = parameters.findIndex((list) => list.some(({ type }) => type === ADDRESS));
  const positions = address === -1 ? [] : [address + 1];
  return {
    operations: [{ name: returns === CALL ? "request-of" : "send-request", positions, word: path }],
    sinks: [],
    replacesCode: true,
  };
};
