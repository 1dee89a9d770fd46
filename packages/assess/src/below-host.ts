import { foldHost } from "@akashi/declarations";

/** Whether a host is the other one or stands below it. */
export const isBelowHost = (host: string, parent: string): boolean => {
  const own = foldHost(host);
  return parent !== "" && (own === parent || own.endsWith(`.${parent}`));
};
