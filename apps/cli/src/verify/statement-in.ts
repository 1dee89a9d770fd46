import { fromBase64, parseStatement, type Statement } from "@akashi/evidence";

/**
 * What an envelope of a bundle says, before anything of it is verified: enough to know what to ask other tools for. Null where it says
 * nothing that is understood.
 */
export const statementIn = (envelope: Readonly<Record<string, unknown>>): Statement | null => {
  const payload = typeof envelope["payload"] === "string" ? fromBase64(envelope["payload"]) : null;
  const parsed = payload === null ? null : parseStatement(payload);
  return parsed?.kind === "ok" ? parsed.value : null;
};
