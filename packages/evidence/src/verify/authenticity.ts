import { encodeHex } from "@akashi/bytes";
import { checkValidity, type Attestation } from "../attestation.ts";
import type { Bundle, BundledEnvelope } from "../bundle/bundle.ts";
import { fileBytesOf, readBundle } from "../bundle/read-bundle.ts";
import type { LoggedEntry, LoggedStatus } from "../log/verify.ts";
import { sha256 } from "../primitives/sha256.ts";
import { utf8 } from "../primitives/octets.ts";
import type { Subject } from "../statement/statement.ts";
import type { VerificationCode } from "./codes.ts";
import { refusalOf, type Checks } from "./checks.ts";
import { checkIssuer } from "./issuer.ts";
import { checkSameTree, openEntry, openEnvelope, openSnapshot } from "./open-envelope.ts";
import type { VerificationQuestion } from "./question.ts";
import { Refused } from "./refused.ts";
import { findContradicted } from "./repeated.ts";
import type { FoundTimestamp } from "./result.ts";
import { checkTimestamps } from "./timestamps.ts";

/** A further attestation that is in the log, whoever signed it. */
export interface FurtherEntry {
  readonly entry: LoggedEntry;
  /** Null where its signature, form or issuer is not one that counts; `code` says why. */
  readonly attestation: Attestation | null;
  readonly code: VerificationCode | null;
}

/** What level 0 found in a bundle; null for what it refused. */
export interface Authenticity {
  readonly bundle: Bundle | null;
  readonly attestation: Attestation | null;
  readonly entry: LoggedEntry | null;
  readonly timestamps: readonly FoundTimestamp[];
  readonly status: LoggedStatus | null;
  readonly further: readonly FurtherEntry[];
}

const MAIN = "/attestation";

/** As records name what was inspected: the one file, or of several given together the digest over the digests of all. */
const artifactOf = async (subjects: readonly Subject[]): Promise<string> => {
  const digests = subjects.map((subject) => subject.sha256).sort();
  const [first = "", ...more] = digests;
  return more.length === 0 ? first : encodeHex(await sha256(utf8(digests.join("\n"))));
};

const checkRecord = async (record: Bundle["record"], { statement }: Attestation): Promise<void> => {
  const said = statement.kind === "analysis" || statement.kind === "comparison" ? statement.predicate : null;
  if (said === null && record !== null) throw new Refused("record-unexpected", "/record");
  if (said === null) return;
  if (record === null) throw new Refused("record-missing", "/record");
  const named = said.output.sha256;
  const found = encodeHex(await sha256(fileBytesOf(record)));
  if (found !== named) throw new Refused("record-mismatch", "/record", `${named} / ${found}`);
  if ((await artifactOf(statement.subjects)) !== said.artifactSha256)
    throw new Refused("record-contradicts", "/record", "/subject");
  const contradicted = findContradicted(said, record);
  if (contradicted !== null) throw new Refused("record-contradicts", "/record", `/predicate/${contradicted}`);
};

/** Whether an entry is about the attestation, or about what the attestation is about. */
const isRelated = ({ leaf }: LoggedEntry, main: Attestation): boolean => {
  const subjects = new Set([main.envelopeSha256, ...main.statement.subjects.map((subject) => subject.sha256)]);
  return leaf.subjectSha256.some((subject) => subjects.has(subject));
};

/** Level 0: opens all parts of a bundle, each with a check of its own. */
class Opener {
  readonly #question: VerificationQuestion;
  readonly #checks: Checks;

  constructor(question: VerificationQuestion, checks: Checks) {
    this.#question = question;
    this.#checks = checks;
  }

  async open(input: Uint8Array | string): Promise<Authenticity> {
    const bundle = await this.#checks.run("bundle", "", () => readBundle(input));
    if (bundle === null) return { bundle, attestation: null, entry: null, timestamps: [], status: null, further: [] };
    const { policy } = this.#question;
    const main = bundle.attestation;
    const attestation = await this.#checks.run("attestation", `${MAIN}/envelope`, () =>
      openEnvelope(main.envelope, `${MAIN}/envelope`, policy),
    );
    if (attestation === null) this.#checks.note("record", "unknown", "not-reached");
    else await this.#checks.run("record", "/record", () => checkRecord(bundle.record, attestation));
    const entry = await this.#checks.run("log", `${MAIN}/proof`, () => openEntry(main, policy));
    if (attestation !== null) await this.#checkHolder(attestation, entry);
    const timestamps = await checkTimestamps(main, MAIN, this.#question, this.#checks);
    const status = await this.#openStatus(bundle, entry);
    const further = await this.#openFurther(bundle.further, attestation, entry);
    return { bundle, attestation, entry, timestamps, status, further };
  }

  async #checkHolder(attestation: Attestation, entry: LoggedEntry | null): Promise<void> {
    const { policy, now } = this.#question;
    const place = `${MAIN}/envelope`;
    await this.#checks.run("issuer", place, () => checkIssuer(policy, attestation, place, entry?.leaf.time ?? null));
    await this.#checks.run("in-force", place, () => {
      const valid = checkValidity(attestation.statement, now);
      if (valid.kind === "refused") throw new Refused(valid.code, place, valid.place);
    });
  }

  async #openStatus({ status }: Bundle, entry: LoggedEntry | null): Promise<LoggedStatus | null> {
    if (status === null) return null;
    return this.#checks.run("status", "/status", async () => {
      const opened = await openSnapshot(status, this.#question.policy);
      if (entry !== null) checkSameTree(entry.checkpoint, opened.checkpoint, "/status/proof");
      return opened;
    });
  }

  async #openFurther(
    all: readonly BundledEnvelope[],
    main: Attestation | null,
    entry: LoggedEntry | null,
  ): Promise<readonly FurtherEntry[]> {
    if (all.length === 0) return [];
    const opened = await this.#checks.run("further", "/further", async () => {
      const found: FurtherEntry[] = [];
      let last = -1;
      for (const [at, bundled] of all.entries()) {
        const place = `/further/${at}`;
        const one = await this.#openOne(bundled, place);
        if (entry !== null) checkSameTree(entry.checkpoint, one.entry.checkpoint, `${place}/proof`);
        if (one.entry.index <= last || one.entry.index === entry?.index) throw new Refused("further-order", place);
        if (main !== null && !isRelated(one.entry, main)) throw new Refused("further-unrelated", place);
        last = one.entry.index;
        found.push(one);
      }
      return found;
    });
    for (const [at, bundled] of all.entries()) {
      if (bundled.timestamps.length > 0) await checkTimestamps(bundled, `/further/${at}`, this.#question, this.#checks);
    }
    return opened ?? [];
  }

  /**
   * A further attestation must be in the log as it is; whoever signed it. Anybody can have something logged: what comes from nobody the
   * policy knows is shown and counts for nothing, and must not make the bundle worthless.
   */
  async #openOne(bundled: BundledEnvelope, place: string): Promise<FurtherEntry> {
    const { policy } = this.#question;
    let entry: LoggedEntry;
    try {
      entry = await openEntry(bundled, policy);
    } catch (error) {
      throw refusalOf(error, `${place}/proof`);
    }
    try {
      const attestation = await openEnvelope(bundled.envelope, `${place}/envelope`, policy);
      checkIssuer(policy, attestation, `${place}/envelope`, entry.leaf.time);
      return { entry, attestation, code: null };
    } catch (error) {
      return { entry, attestation: null, code: refusalOf(error, place).code };
    }
  }
}

/** Level 0 of a bundle. What was looked at stands in `checks`. */
export const openBundle = (input: Uint8Array | string, question: VerificationQuestion, checks: Checks): Promise<Authenticity> =>
  new Opener(question, checks).open(input);
