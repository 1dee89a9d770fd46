import { sha256Hex } from "./context.ts";
import { type Decision, decideForRange, type RangeChecker } from "./decide.ts";
import type { SchemeName, SdkRange, SdkVerdict } from "./result.ts";

/** Newest first: the one that decides is the first of them that there is. */
const DECIDING: readonly SchemeName[] = ["v3.1", "v3", "v2", "v1"];

/**
 * Android versions at which the rules for signatures change: digests and algorithms of jar signatures (9, 18, 19, 21, 22), scheme
 * v2 (24), the sandbox (26), v3 (28), the rule for what an application targets (30), v3.1 (33).
 */
const RULE_CHANGES: readonly number[] = [9, 18, 19, 21, 22, 24, 26, 28, 30, 33];

/** Signers of v3 and v3.1 can name any versions; beyond this number of changes a block is not of a real application. */
const MOST_CHANGES = 64;

/** The ranges to decide for, so that nothing changes within one. */
const splitRange = (range: SdkRange, changes: Iterable<number>): SdkRange[] => {
  const inside = [...new Set(changes)].filter((sdk) => sdk > range.minSdk && sdk <= range.maxSdk).sort((a, b) => a - b);
  const starts = [range.minSdk, ...inside.slice(0, MOST_CHANGES)];
  return starts.map((minSdk, index) => ({ minSdk, maxSdk: (starts[index + 1] ?? range.maxSdk + 1) - 1 }));
};

const covers = (signer: SdkRange, range: SdkRange): boolean => signer.minSdk <= range.maxSdk && signer.maxSdk >= range.minSdk;

const verdictOf = ({ checks, verified }: Decision, range: SdkRange, { context }: RangeChecker): SdkVerdict => {
  const scheme = DECIDING.find((candidate) => checks.has(candidate)) ?? null;
  const check = scheme === null ? undefined : checks.get(scheme);
  const decides = check !== undefined && (check.signers.length > 0 || check.problems.items.length > 0) ? scheme : null;
  const signers = verified ? (check?.signers ?? []).filter(({ sdkRange }) => covers(sdkRange, range)) : [];
  const names = signers.map(({ certificate }) => sha256Hex(certificate.encoded, context.primitives));
  return { ...range, scheme: decides, verified, signers: [...new Set(names)] };
};

const isSameVerdict = (a: SdkVerdict, b: SdkVerdict): boolean =>
  a.scheme === b.scheme && a.verified === b.verified && a.signers.join() === b.signers.join();

const mergeEqual = (verdicts: readonly SdkVerdict[]): SdkVerdict[] => {
  const merged: SdkVerdict[] = [];
  for (const verdict of verdicts) {
    const last = merged.at(-1);
    if (last !== undefined && isSameVerdict(last, verdict)) merged[merged.length - 1] = { ...last, maxSdk: verdict.maxSdk };
    else merged.push(verdict);
  }
  return merged;
};

/** What each Android version of the range does with the APK. */
export interface Verdicts {
  /** Equal neighbours are put together. */
  readonly verdicts: readonly SdkVerdict[];
  /** The decision for the first part of the range that does not accept the APK; undefined where all do. */
  readonly firstRefusal: Decision | undefined;
}

/** Decides for each part of the range. `whole` is the decision for all of it, whose signers say where v3 changes. */
export const decideVerdicts = async (checker: RangeChecker, range: SdkRange, whole: Decision): Promise<Verdicts> => {
  if (range.minSdk > range.maxSdk) return { verdicts: [], firstRefusal: undefined };
  const ends = [...whole.checks.values()].flatMap(({ scheme, signers }) =>
    scheme === "v3" || scheme === "v3.1" ? signers.flatMap(({ sdkRange }) => [sdkRange.minSdk, sdkRange.maxSdk + 1]) : [],
  );
  const targetSdk = checker.manifest?.targetSdk ?? 0;
  const verdicts: SdkVerdict[] = [];
  let firstRefusal: Decision | undefined;
  for (const part of splitRange(range, [...RULE_CHANGES, ...ends, targetSdk])) {
    const decision = await decideForRange(checker, part);
    if (!decision.verified) firstRefusal ??= decision;
    verdicts.push(verdictOf(decision, part, checker));
  }
  return { verdicts: mergeEqual(verdicts), firstRefusal };
};
