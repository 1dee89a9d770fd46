/** Longer texts are no hosts: the longest name of the DNS has 253 letters. */
const LONGEST = 300;
const HOST = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/:?#]|$)/iu;

/** A host without a wildcard, scheme, port or path. */
export const foldHost = (host: string): string =>
  host
    .slice(0, LONGEST)
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//u, "")
    .replace(/^\*\./u, "")
    .replace(/[/:?#].*$/u, "")
    .replace(/\.$/u, "");

/** The host that a text is, or that its address goes to; undefined where it is neither. */
export const hostOf = (text: string): string | undefined => HOST.exec(text.slice(0, LONGEST).trim())?.[1]?.toLowerCase();
