import { loadCatalogue, parseExodusTrackers, type Module, type Source } from "@akashi/catalogue";
import type { Language } from "@akashi/render";
import { LAYER_FORMAT, readJsonFile, type LayerFile } from "../catalogue-layer.ts";
import type { Environment } from "../environment.ts";
import { UnreadableError, UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { MESSAGES } from "../messages.ts";
import { writeOutput } from "../output.ts";
import { CATALOGUE_WORDS } from "./catalogue-words.ts";

const sourceText = (module: Module, key: string, language: Language): string => {
  const source: Source | undefined = module.sources[key];
  return source === undefined ? CATALOGUE_WORDS[language].unconfirmed : `${source.title} <${source.url}> ${source.checked}`;
};

const listLine = (module: Module, language: Language): string => {
  const { serviceName } = loadCatalogue().getProvider(module.provider);
  return [module.id, module.kind, module.market, module.name[language], serviceName[language]].join("\t");
};

/** `akashi catalogue list`: one line a module, tab between the columns; or JSON. */
export const listModules = (
  options: { readonly json?: boolean; readonly kind?: string; readonly market?: string },
  environment: Environment,
): number => {
  const modules = loadCatalogue().modules.filter(
    ({ kind, market }) => (options.kind ?? kind) === kind && (options.market ?? market) === market,
  );
  const { language, out } = environment;
  if (options.json === true) out(`${JSON.stringify(modules, null, 2)}\n`);
  else out(modules.map((module) => `${listLine(module, language)}\n`).join(""));
  return EXIT.clean;
};

const rowsOf = (module: Module, language: Language): readonly (readonly [string, string, string])[] => {
  const words = CATALOGUE_WORDS[language];
  const source = (key: string): string => sourceText(module, key, language);
  return [
    ...module.packages.map((item) => [words.package, item.prefix, source(item.source)] as const),
    ...module.manifestMarkers.map((item) => [item.kind, item.name, source(item.source)] as const),
    ...module.nativeMarkers.map((item) => [words.native, item.library, source(item.source)] as const),
    ...module.artifacts.map((item) => [words.artifact, item.coordinate, source(item.source)] as const),
    ...module.hosts.map((item) => [words.host, item.host, source(item.source)] as const),
    ...module.informationTypes.map((item) => [words.information, item.type, source(item.source)] as const),
    ...module.recipientPurposes.map((item) => [words.purpose, item.purpose, source(item.source)] as const),
    ...(module.policy === null ? [] : [[words.policy, module.policy.url, source(module.policy.source)] as const]),
    ...(module.optOut === null
      ? []
      : [
          [
            words.optOut,
            `${module.optOut.url ?? ""} (${words.stops[module.optOut.stops]})`,
            source(module.optOut.source),
          ] as const,
        ]),
    ...module.switchOff.map(
      (item) => [words.switchOff, item.value === null ? item.name : `${item.name}=${item.value}`, source(item.source)] as const,
    ),
  ];
};

/** `akashi catalogue show ID`: everything claimed of a module, each claim with its source. */
export const showModule = (id: string, options: { readonly json?: boolean }, environment: Environment): number => {
  const { language, out } = environment;
  const catalogue = loadCatalogue();
  const module = catalogue.findModule(id);
  if (module === undefined) throw new UsageError(MESSAGES[language].unknownModule(id));
  const provider = catalogue.getProvider(module.provider);
  if (options.json === true) {
    out(`${JSON.stringify({ module, provider }, null, 2)}\n`);
    return EXIT.clean;
  }
  const words = CATALOGUE_WORDS[language];
  const legalName = provider.legalName?.[language] ?? provider.legalName?.ja ?? provider.legalName?.en ?? words.unknown;
  const head = [
    `${module.name[language]} (${module.id})`,
    `${words.provider}: ${provider.serviceName[language]} / ${legalName} / ${provider.country?.code ?? words.unknown}`,
    `${words.kind}: ${module.kind}`,
  ];
  const rows = rowsOf(module, language).map(([what, value, source]) => `  ${what}: ${value}\n      ${words.source}: ${source}`);
  out(`${[...head, ...rows].join("\n")}\n`);
  return EXIT.clean;
};

/** `akashi catalogue import exodus FILE`: makes a layer of its own, with the attribution that its licence asks for. */
export const importExodus = (
  file: string,
  options: { readonly output?: string; readonly obtained?: string },
  environment: Environment,
): number => {
  const { language, out, err, today } = environment;
  const obtained = options.obtained ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(obtained))
    throw new UsageError(MESSAGES[language].badValue("--obtained", obtained, "YYYY-MM-DD"));
  const imported = parseExodusTrackers(readJsonFile(file, language).value, { obtained });
  if (imported.kind === "rejected") throw new UnreadableError(MESSAGES[language].badCatalogue(file, imported.reason));
  const { layer, notImported } = imported;
  const layerFile: LayerFile = { format: LAYER_FORMAT, layer };
  const text = `${JSON.stringify(layerFile, null, 2)}\n`;
  if (options.output === undefined) out(text);
  else writeOutput(options.output, text, language);
  for (const { tracker, signature, reason } of notImported) err(`  ${tracker}: ${signature} (${reason})\n`);
  err(`${CATALOGUE_WORDS[language].imported(layer.modules.length, notImported.length, layer.attribution?.text ?? "")}\n`);
  return EXIT.clean;
};
