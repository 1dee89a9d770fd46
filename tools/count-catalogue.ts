// Prints how much of the catalogue rests on sources: node_modules/.bin/tsx tools/count-catalogue.ts
import { countCoverage } from "../packages/catalogue/src/lint/coverage.ts";
import { MODULE_FILES, PROVIDER_FILES } from "../packages/catalogue/src/modules/data.ts";

const modules = Object.values(MODULE_FILES).flatMap((file) => file.modules);
const providers = Object.values(PROVIDER_FILES).flatMap((file) => file.providers);
for (const [what, count] of Object.entries(countCoverage(modules, providers))) process.stdout.write(`${what}\t${count}\n`);
