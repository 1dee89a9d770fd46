import { BROAD_HOSTS } from "../modules/broad-names.ts";
import type { Provider } from "../modules/schema.ts";
import type { DefectSink } from "./defect.ts";
import { hasCorporateForm, isJapanese, looksLikeDomain } from "./company-names.ts";
import { checkSources } from "./sources.ts";

const checkLegalName = ({ legalName }: Provider, sink: DefectSink): void => {
  if (legalName === null) return;
  if (legalName.source === "unconfirmed") sink.report("legal-name-unconfirmed", "legalName", "a legal name is never guessed");
  if (legalName.ja === null && legalName.en === null)
    sink.report("legal-name-empty", "legalName", "has no name in it; write null");
  for (const language of ["ja", "en"] as const) {
    const name = legalName[language];
    if (name === null) continue;
    const at = `legalName.${language}`;
    if (looksLikeDomain(name)) sink.report("legal-name-domain", at, `${name} is a domain, not a registered name`);
    else if (!hasCorporateForm(name))
      sink.report("legal-name-form", at, `${name} has no corporate form (Inc., GmbH, 株式会社 …)`);
    if (isJapanese(name) !== (language === "ja")) {
      sink.report("legal-name-language", at, `${name} is ${language === "ja" ? "not " : ""}written in Japanese`);
    }
  }
};

const checkHosts = ({ hosts = [] }: Provider, sink: DefectSink): void => {
  hosts.forEach(({ host, source }, index) => {
    const at = `hosts[${index}]`;
    if (source === "unconfirmed") sink.report("host-unconfirmed", at, `${host} can be traced to nothing`);
    if (BROAD_HOSTS.has(host)) sink.report("host-broad", at, `${host} serves strangers too`);
    if (hosts.findIndex((other) => other.host === host) < index) sink.report("repeated", at, `${host} stands twice`);
  });
};

/** Every rule about a provider by itself. */
export const checkProvider = (provider: Provider, sink: DefectSink): void => {
  checkLegalName(provider, sink);
  checkHosts(provider, sink);
  checkSources(provider, provider.sources, sink);
};
