import { DefectList, renderDefect } from "../lint/defect.ts";
import { checkShape, type Shape } from "../lint/shape.ts";
import { MODULE_SHAPE, PROVIDER_SHAPE } from "../lint/shapes.ts";
import type { CatalogueLayer } from "../modules/catalogue.ts";

export type ParsedLayer =
  { readonly kind: "ok"; readonly layer: CatalogueLayer } | { readonly kind: "rejected"; readonly reason: string };

const text = (): Shape => ({ kind: "string" });

const LAYER_SHAPE: Shape = {
  kind: "record",
  fields: {
    id: text(),
    version: text(),
    attribution: { kind: "nullable", of: { kind: "record", fields: { licence: text(), text: text(), url: text() } } },
    modules: { kind: "list", of: MODULE_SHAPE },
    providers: { kind: "list", of: PROVIDER_SHAPE },
  },
};

/** A module whose provider is not there would have no recipient to show. */
const missingProvider = ({ modules, providers }: CatalogueLayer): string | undefined => {
  const known = new Set(providers.map(({ id }) => id));
  const orphan = modules.find(({ provider }) => !known.has(provider));
  return orphan && `module ${orphan.id} names the provider ${orphan.provider}, which the layer does not have`;
};

/** A layer out of a file that somebody else wrote: only records of the schema's shape go in. The first defect is the reason. */
export const parseLayer = (value: unknown): ParsedLayer => {
  const list = new DefectList();
  checkShape(value, LAYER_SHAPE, "", list.sinkFor("layer", ""));
  const [defect] = list.defects.filter(({ rule }) => rule === "shape" || rule === "form");
  if (defect !== undefined) return { kind: "rejected", reason: renderDefect(defect) };
  const layer = value as CatalogueLayer;
  const missing = missingProvider(layer);
  return missing === undefined ? { kind: "ok", layer } : { kind: "rejected", reason: missing };
};
