/** Where anyone publishes: that a page is there does not say whose it is. */
const SHARED_HOSTS: readonly string[] = [
  "bitbucket.org",
  "github.com",
  "github.io",
  "githubusercontent.com",
  "gitlab.com",
  "medium.com",
  "note.com",
  "qiita.com",
  "sites.google.com",
  "zenn.dev",
];
/** Labels below which a country's registry gives names to different holders (`co.jp`). */
const SECOND_LEVEL: ReadonlySet<string> = new Set(["ac", "co", "com", "edu", "go", "gov", "gr", "ne", "net", "or", "org"]);

const hostOf = (url: string): string | null => /^https?:\/\/([^/?#:@\s]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;

/** The name that one holder has registered, as far as the form of a host tells. */
const holderOf = (host: string): string => {
  const labels = host.split(".");
  const isDivided = labels.at(-1)?.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? "");
  return labels.slice(isDivided ? -3 : -2).join(".");
};

const isShared = (host: string): boolean => SHARED_HOSTS.some((shared) => host === shared || host.endsWith(`.${shared}`));

/**
 * Whether a page is the recipient's own: it is one of its known pages, or stands in the same domain as they do. A source file of an
 * SDK tells Akashi something; it is no page on which the recipient tells its users.
 */
export const isOwnPage = (url: string, known: readonly (string | null)[]): boolean => {
  const pages = known.filter((page) => page !== null);
  if (pages.includes(url)) return true;
  const host = hostOf(url);
  if (host === null || isShared(host)) return false;
  return pages.some((page) => {
    const other = hostOf(page);
    return other !== null && !isShared(other) && holderOf(other) === holderOf(host);
  });
};
