import { findDynamicSites, type DynamicSite } from "@akashi/program";
import type { ApiUse } from "../schema.ts";
import type { CodeView } from "./packages.ts";

/** Calls that lead where static reading does not follow. */
export interface OpenEnds {
  readonly reflection: { readonly count: number; readonly examples: readonly string[] };
  readonly loading: { readonly count: number; readonly examples: readonly string[] };
  readonly webViews: { readonly count: number; readonly examples: readonly string[] };
}

const WEBVIEW_LOADS: ReadonlySet<string> = new Set(
  ["loadUrl", "loadData", "loadDataWithBaseURL", "postUrl", "evaluateJavascript"].map((name) => `android.webkit.WebView.${name}`),
);
const EXAMPLES = 5;

/** Finds them, of the code that an entry point reaches. */
export const findOpenEnds = ({ program, graph }: CodeView, apis: readonly ApiUse[]): OpenEnds => {
  const sites = findDynamicSites(program).filter(({ method }) => graph.isReached(method));
  const summary = (found: readonly DynamicSite[]): OpenEnds["reflection"] => ({
    count: found.length,
    examples: [...new Set(found.slice(0, EXAMPLES * 4).map(({ method }) => program.methodText(method)))].slice(0, EXAMPLES),
  });
  const webViews = apis.filter(({ api, reachable }) => reachable > 0 && WEBVIEW_LOADS.has(api));
  return {
    reflection: summary(sites.filter(({ kind, name }) => (kind === "load-class" || kind === "find-member") && name === null)),
    loading: summary(sites.filter(({ kind }) => kind === "load-code")),
    webViews: {
      count: webViews.reduce((sum, { reachable }) => sum + reachable, 0),
      examples: webViews
        .flatMap(({ examples }) => examples.slice(0, 1).map((place) => `${place.class}.${place.method}`))
        .slice(0, EXAMPLES),
    },
  };
};
