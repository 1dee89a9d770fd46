import { importExodus, listModules, showModule } from "../commands/catalogue.ts";
import { explain } from "../commands/explain.ts";
import type { Host, Shared } from "./host.ts";

export const addCatalogue = (host: Host): void => {
  const { words } = host;
  const catalogue = host.add("catalogue", words.catalogue);
  host
    .add("list", words.catalogueList, catalogue)
    .option("--json", words.json)
    .option("--kind <kind>", words.kind)
    .option("--market <market>", words.market)
    .action((options: { json?: boolean; kind?: string; market?: string } & Shared) =>
      host.run(options, (environment) => listModules(options, environment)),
    );
  host
    .add("show", words.catalogueShow, catalogue)
    .argument("<id>")
    .option("--json", words.json)
    .action((id: string, options: { json?: boolean } & Shared) =>
      host.run(options, (environment) => showModule(id, options, environment)),
    );
  host
    .add("exodus", words.catalogueImport, host.add("import", words.catalogueImport, catalogue))
    .argument("<file>")
    .option("-o, --output <file>", words.output)
    .option("--obtained <date>", words.obtained)
    .action((file: string, options: { output?: string; obtained?: string } & Shared) =>
      host.run(options, (environment) => importExodus(file, options, environment)),
    );
};

export const addExplain = (host: Host): void => {
  host
    .add("explain", host.words.explain)
    .argument("<id>", host.words.explained)
    .action((id: string, options: { lang?: string }) => host.run(options, (environment) => explain(id, environment)));
};
