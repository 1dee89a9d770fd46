import { readFileSync } from "node:fs";
import { parseLayer, type CatalogueLayer } from "@akashi/catalogue";
import type { Language } from "@akashi/render";
import { UnreadableError } from "./errors.ts";
import { MESSAGES } from "./messages.ts";
import { sha256Hex } from "./sha256.ts";

/** The mark of a layer file, so that another JSON file is not taken for one. */
export const LAYER_FORMAT = "akashi-catalogue-layer/1";

/** A layer as it is kept in a file. */
export interface LayerFile {
  readonly format: typeof LAYER_FORMAT;
  readonly layer: CatalogueLayer;
}

/** JSON of a file, and its SHA-256. Throws UnreadableError. */
export const readJsonFile = (file: string, language: Language): { readonly value: unknown; readonly sha256: string } => {
  try {
    const bytes = readFileSync(file);
    return { value: JSON.parse(bytes.toString("utf8")) as unknown, sha256: sha256Hex(bytes) };
  } catch (error) {
    throw new UnreadableError(MESSAGES[language].badCatalogue(file, error instanceof Error ? error.message : String(error)));
  }
};

const isLayerFile = (value: unknown): value is { readonly layer: unknown } =>
  typeof value === "object" && value !== null && "format" in value && value.format === LAYER_FORMAT && "layer" in value;

/** A layer that `akashi catalogue import` wrote. Throws UnreadableError. */
export const readLayer = (file: string, language: Language): CatalogueLayer => {
  const { value, sha256 } = readJsonFile(file, language);
  if (!isLayerFile(value)) throw new UnreadableError(MESSAGES[language].badCatalogue(file, LAYER_FORMAT));
  const parsed = parseLayer(value.layer);
  if (parsed.kind === "rejected") throw new UnreadableError(MESSAGES[language].badCatalogue(file, parsed.reason));
  return { ...parsed.layer, sha256 };
};
