/** An address found in a text. */
export interface FoundAddress {
  readonly host: string;
  readonly url: string | null;
  readonly scheme: string | null;
}

const URL_PATTERN = /\b(https?|wss?):\/\/([^\s"'<>\\^`{|}()[\],;]*)/gi;

/** Longest URL kept; the rest says nothing more about where it leads. It is cut before anything else looks at it. */
const URL_LENGTH = 300;

/** Longest name of a host (RFC 1035 §2.3.4, without the final dot). */
const HOST_LENGTH = 253;

const LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
const HOST_PATTERN = new RegExp(`^(?:${LABEL}\\.)+[a-z][a-z0-9-]{1,62}$`);
const IP_PATTERN = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;

const isHost = (host: string): boolean =>
  host.length <= HOST_LENGTH && (host === "localhost" || IP_PATTERN.test(host) || HOST_PATTERN.test(host));

/** The host of what follows `://`: user, port and path taken off; null where a placeholder or nothing stands there. */
const hostOf = (rest: string): string | null => {
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const host = authority
    .slice(authority.lastIndexOf("@") + 1)
    .replace(/:\d*$/, "")
    .replace(/\.$/, "")
    .toLowerCase();
  return isHost(host) ? host : null;
};

/** Every URL with a host in `text`. Sentences end URLs with punctuation that is not theirs; it is taken off. */
export const findUrls = (text: string): readonly FoundAddress[] => {
  if (!text.includes("://")) return [];
  const found: FoundAddress[] = [];
  for (const [whole, scheme = "", rest = ""] of text.matchAll(URL_PATTERN)) {
    const host = hostOf(rest);
    if (host !== null)
      found.push({ host, url: whole.slice(0, URL_LENGTH).replace(/[.:!?*]+$/, ""), scheme: scheme.toLowerCase() });
  }
  return found;
};

/**
 * Endings by which a text without a scheme is taken for a host. Not the whole root zone: `.app`, `.data` or `.name` end many
 * identifiers that are no hosts.
 */
const HOST_ENDINGS: ReadonlySet<string> = new Set(
  "com net org io jp cn kr tw de fr uk ru us eu in br co tv me info biz cloud dev ai gg sh ly asia".split(" "),
);

/** First labels that make a dotted text a class, package or property name. */
const NAME_STARTS: ReadonlySet<string> = new Set(
  "com net org io jp cn kr tw de fr uk ru us eu android androidx java javax kotlin kotlinx dalvik sun os user file line http dev me co tv".split(
    " ",
  ),
);

/** Endings that files have as well: `patch.info` is one. A host with these is told by a third label. */
const FILE_ENDINGS: ReadonlySet<string> = new Set(["info", "sh"]);

/** `1.2.4.dev`: what follows numbers alone is the stage of a version. Of hosts written in full some other label has letters. */
const isVersion = (labels: readonly string[]): boolean => labels.slice(0, -1).every((label) => /^\d+$/.test(label));

/** The host that the whole of `text` is, written without a scheme; null where it is none. */
export const findBareHost = (text: string): FoundAddress | null => {
  if (text.length > HOST_LENGTH || !HOST_PATTERN.test(text) || text.includes("_")) return null;
  const labels = text.split(".");
  const [first = ""] = labels;
  const ending = labels.at(-1) ?? "";
  if (!HOST_ENDINGS.has(ending) || (labels.length === 2 && FILE_ENDINGS.has(ending))) return null;
  // `line.me` is a host and `line.separator` a property: two labels with such a start are told by the ending alone.
  if (labels.length > 2 && NAME_STARTS.has(first)) return null;
  if (isVersion(labels)) return null;
  return { host: text, url: null, scheme: null };
};
