import { readFileSync } from "node:fs";
import { collectFacts, type ComponentFact } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { buildApp } from "../test/support/app-builder.ts";
import { listDex } from "./code.ts";

/** One app made of several. */
export interface MergedApp {
  readonly bytes: Uint8Array;
  /** How many apps went into it. */
  readonly apps: number;
  /** Of all its DEX files, bytes. */
  readonly dexBytes: number;
}

const sum = (sizes: readonly { readonly size: number }[]): number => sizes.reduce((total, { size }) => total + size, 0);

/** The element of a component, with what of it decides where information goes. */
const elementOf = ({ kind, className, exported, authorities, filters }: ComponentFact): string => {
  const name = kind === "activity-alias" ? "activity" : kind;
  const provided = authorities.length === 0 ? "" : ` android:authorities="${authorities.join(";")}"`;
  const actions = filters.map((filter) => filter.actions.map((action) => `<action android:name="${action}"/>`).join(""));
  const children = actions.map((inner) => `<intent-filter>${inner}</intent-filter>`).join("");
  return `<${name} android:name="${className}" android:exported="${exported}"${provided}>${children}</${name}>`;
};

const componentsOf = async (file: string): Promise<readonly string[]> => {
  const { manifest } = await collectFacts({ files: [{ name: file, bytes: readFileSync(file) }], flows: false }, nodePrimitives);
  return (manifest?.components ?? []).map(elementOf);
};

/**
 * Puts the DEX files of apps into one app that declares the components of all: those with the most DEX first, until it holds `enough`
 * bytes of DEX or there are no more apps. A class that several of them define counts once, as on a device.
 */
export const mergeApps = async (files: readonly string[], enough: number): Promise<MergedApp> => {
  const apps = files.map((file) => ({ file, dex: listDex(file) })).sort((a, b) => sum(b.dex) - sum(a.dex));
  const contents: Uint8Array[] = [];
  const components: string[] = [];
  let [dexBytes, count] = [0, 0];
  for (const { file, dex } of apps) {
    if (dexBytes >= enough) break;
    count += 1;
    dexBytes += sum(dex);
    contents.push(...dex.map(({ read }) => read()));
    components.push(...(await componentsOf(file)));
  }
  const named = contents.map((content, at) => [`classes${at === 0 ? "" : at + 1}.dex`, content] as const);
  return { bytes: buildApp({ components: components.join("\n"), files: Object.fromEntries(named) }), apps: count, dexBytes };
};
