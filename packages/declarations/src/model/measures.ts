import type { Words } from "./words.ts";

/** How the user is told, asked, or given a way out. The notice is the precondition of the other two (JSSEC). */
export interface Measures {
  readonly notice: NoticeMeasure | null;
  readonly consent: ConsentMeasure | null;
  readonly optOut: OptOutMeasure | null;
}

/** 通知又は容易に知り得る状態 (施行規則22条の2の28). */
export interface NoticeMeasure {
  readonly kind: "published" | "shown";
  readonly url: string | null;
  /** Where in the service it is reached from, in words. */
  readonly place: Words | null;
}

/** 同意 (法27条の12ただし書第3号). */
export interface ConsentMeasure {
  /** Category in the consent library. */
  readonly category: string;
  readonly askedAt: "first-launch" | "before-use" | "unknown";
  /** How it is taken back. */
  readonly withdrawal: Words | null;
}

/** オプトアウト措置 (法27条の12ただし書第4号, 施行規則22条の2の31): seven items, of which the information, the name and the purposes are the transmission's own. */
export interface OptOutMeasure {
  /** Which act it stops: イ(1) 送信 or イ(2) 利用. */
  readonly stops: "transmission" | "use" | "unknown";
  /** How the request is received. */
  readonly method: Words | null;
  readonly url: string | null;
  /** What becomes restricted; `none` says that nothing does, null that it is unknown. */
  readonly restriction: Words | "none" | null;
}
