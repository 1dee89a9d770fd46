import type { Bilingual } from "@akashi/catalogue";

/** What was given cannot be used; the text says why and what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}
