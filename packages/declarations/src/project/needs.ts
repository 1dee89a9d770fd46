import type { Words } from "../model/words.ts";

/** A part of a transmission that only the provider can write. */
export type TransmissionNeed = "tool" | "recipient" | "information" | "senderPurposes" | "recipientPurposes";

/** A kind of information of which only the provider can say whether it is sent. */
export interface SentQuestion {
  readonly type: string;
  /** Why it is asked: where code reads it, or what says that it may be sent. */
  readonly why: Words;
}

/** What a project file must answer about one app. */
export interface ProjectNeeds {
  readonly services: readonly {
    readonly id: string;
    readonly name: Words;
    readonly packageName: string | null;
    readonly signerSha256: string | null;
  }[];
  readonly transmissions: readonly {
    readonly id: string;
    /** What the app shows, for the reader of the file: name of the tool and of its maker. */
    readonly about: Words;
    readonly needs: readonly TransmissionNeed[];
    /** `UI.*` that the app's code reads, as candidates where `information` is needed. */
    readonly candidates: readonly string[];
    /** Kinds that are asked about one by one. */
    readonly questions: readonly SentQuestion[];
    /** Where the recipient's purposes may be read. */
    readonly policyUrl: string | null;
    /** False: no path to its code was found, so that it may not be used at all. */
    readonly isReached: boolean;
  }[];
  /** Hosts that the app's own code names, of which nobody has said whose they are. */
  readonly hosts: readonly string[];
  /** What code was followed to send to some of them, `UI.*`. */
  readonly sentToHosts: readonly { readonly host: string; readonly types: readonly string[] }[];
}
