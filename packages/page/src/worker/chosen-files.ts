import { FormatError, isInputError, LIMITS } from "@akashi/bytes";
import { inputText, visibleText } from "@akashi/render";
import { Refusal } from "../refusal.ts";

/** Bytes of a file. Throws Refusal where it is larger than an app may be; the browser's error where it can no longer be read. */
export const readChosenFile = async (file: File): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  if (file.size > LIMITS.inputBytes) throw new Refusal(inputText(({ tooLarge }) => tooLarge(visibleText(file.name))));
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
};

/** Why these files are no app. Any other error goes on: it is a defect of ours. */
export const refusalOfApp = (names: readonly string[], error: unknown): Refusal => {
  if (!isInputError(error)) throw error;
  const reasonIn = (reasons: Readonly<Record<string, string>>): string | undefined =>
    error instanceof FormatError ? reasons[`${error.format} ${error.code}`] : undefined;
  const file = visibleText(names.join(" "));
  return new Refusal(inputText(({ notAnApp, reasons }) => notAnApp(file, reasonIn(reasons) ?? visibleText(error.message))));
};
