/** A text in both languages; null where it is not written yet. Japanese is what the law asks for (施行規則22条の2の28第1項1号). */
export interface Words {
  readonly ja: string | null;
  readonly en: string | null;
}
