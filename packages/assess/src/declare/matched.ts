import type { Bilingual } from "@akashi/catalogue";
import type { ProjectTransmission, Transmission } from "@akashi/declarations";
import type { Candidate } from "./candidate.ts";

/** A transmission beside what the app shows of it. */
export interface Matched {
  readonly candidate: Candidate | null;
  /** What the provider wrote of it; null where nothing is written. */
  readonly entry: ProjectTransmission | null;
  readonly transmission: Transmission;
  /** Types whose exemption was decided against the words of the law. */
  readonly impossible: readonly string[];
}

/** The name of its part in both languages; the id where it has none. */
export const toolNameOf = ({ transmission: { id, tool } }: Matched): Bilingual => ({
  ja: tool.name.ja ?? tool.name.en ?? id,
  en: tool.name.en ?? tool.name.ja ?? id,
});
