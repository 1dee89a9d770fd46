import type { Severity } from "../findings.ts";
import type { HandledType } from "./app-side.ts";
import { isDelicate } from "./measures.ts";

/** By what a kind of information that no document declares is known, the strongest first. */
type Ground = "sends" | "may-send" | "reads" | "claimed" | "may-read";

/** What was followed out of the app weighs more than what is possible, and what a document says more than what code only touches. */
const SEVERITY: Readonly<Record<Ground, { readonly delicate: Severity; readonly other: Severity }>> = {
  sends: { delicate: "medium", other: "medium" },
  "may-send": { delicate: "low", other: "low" },
  // Reading is not sending: a question, unless the kind is delicate.
  reads: { delicate: "low", other: "info" },
  claimed: { delicate: "low", other: "low" },
  "may-read": { delicate: "info", other: "info" },
};

const groundsOf = ({ flow, inCode, claimed }: HandledType): readonly Ground[] => [
  ...(flow === "path" ? (["sends"] as const) : []),
  ...(flow === null ? [] : (["may-send"] as const)),
  ...(inCode === "reads" ? (["reads"] as const) : []),
  ...(claimed ? (["claimed"] as const) : []),
  "may-read",
];

const ORDER: readonly Severity[] = ["high", "medium", "low", "info"];

/** How grave it is that no document declares a kind of information that somebody in the app handles. */
export const undeclaredSeverity = (handled: HandledType): Severity => {
  const weight = isDelicate(handled.type) ? "delicate" : "other";
  const found = groundsOf(handled).map((ground) => SEVERITY[ground][weight]);
  return ORDER.find((severity) => found.includes(severity)) ?? "info";
};
