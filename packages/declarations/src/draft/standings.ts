/** What says that a kind of information may be sent, the weightiest first. None of them is the sending itself. */
export type Standing = "written" | "documented" | "code-sends" | "code-reads" | "code-may-read" | "catalogue-only";
