import type { Bilingual } from "@akashi/catalogue";
import { both } from "./rule-words.ts";

/** What several rules stand on. */
export const ITEM_1: Bilingual = both("施行規則22条の2の29第1号", "Enforcement Rules, Art. 22-2-29 item 1");
export const ITEM_2: Bilingual = both("施行規則22条の2の29第2号", "Enforcement Rules, Art. 22-2-29 item 2");
export const SPI: Bilingual = both(
  "スマートフォン プライバシー イニシアティブの8項目",
  "The eight items of the Smartphone Privacy Initiative",
);
export const CHAPEAU: Bilingual = both("施行規則22条の2の29柱書", "Enforcement Rules, Art. 22-2-29, opening words");
