import type { VerificationCode } from "./codes.ts";

/** A part of a bundle that does not verify: why, and where in the bundle (JSON Pointer; empty for the whole). */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: VerificationCode;
  readonly place: string;
  /** Names the values that differ, in technical words; null where the place says it all. */
  readonly detail: string | null;

  constructor(code: VerificationCode, place = "", detail: string | null = null) {
    super(`${code} at ${place}`);
    this.code = code;
    this.place = place;
    this.detail = detail;
  }
}
