import { createHash } from "node:crypto";

/** What a page of one file forbids itself, and what runs in it. */
export interface PagePolicy {
  /** Sources by directive, as the page's own policy names them. */
  readonly rules: Readonly<Record<string, readonly string[]>>;
  /** Texts of its scripts. */
  readonly scripts: readonly string[];
  /** The same as the policy has to name them. */
  readonly scriptSources: readonly string[];
}

/** Reads the policy out of a page's own markup. */
export const readPagePolicy = (page: string): PagePolicy => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'") ?? "";
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);
  return {
    rules: Object.fromEntries(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)])),
    scripts,
    scriptSources: scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`),
  };
};
