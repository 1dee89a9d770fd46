import type { BundledEnvelope } from "../bundle/bundle.ts";
import { fileBytesOf } from "../bundle/read-bundle.ts";
import { fromBase64 } from "../primitives/base64.ts";
import type { Checks } from "./checks.ts";
import type { TimestampChecker, VerificationQuestion } from "./question.ts";
import { Refused } from "./refused.ts";
import type { FoundTimestamp } from "./result.ts";

interface Asked {
  readonly authorities: VerificationQuestion["policy"]["authorities"];
  readonly check: TimestampChecker;
}

const checkReply = async (text: string, message: Uint8Array<ArrayBuffer>, asked: Asked): Promise<FoundTimestamp | string> => {
  const reply = fromBase64(text);
  let why = "base64";
  if (reply === null) return why;
  for (const { name, certificate } of asked.authorities) {
    const found = await asked.check(reply, message, [certificate]);
    if (found.kind === "ok") return { authority: name, time: found.time };
    why = found.code;
  }
  return why;
};

/**
 * The time-stamps of an envelope. Where the policy names authorities, each must be by one of them: what does not verify is refused, not
 * passed over. Where it names none they are not looked at, which passes only where the policy does not ask for one.
 */
export const checkTimestamps = async (
  bundled: BundledEnvelope,
  place: string,
  { policy, checkTimestamp }: VerificationQuestion,
  checks: Checks,
): Promise<readonly FoundTimestamp[]> => {
  const { timestamps, envelope } = bundled;
  const { authorities, timestampRequired } = policy;
  if (timestamps.length === 0) {
    if (timestampRequired) checks.note("timestamps", "failed", "timestamp-missing");
    return [];
  }
  if (checkTimestamp === undefined || authorities.length === 0) {
    checks.note("timestamps", timestampRequired ? "failed" : "not-done", "timestamp-not-checked");
    return [];
  }
  const message = fileBytesOf(envelope);
  const found = await checks.run("timestamps", place, async () => {
    const good: FoundTimestamp[] = [];
    for (const [at, text] of timestamps.entries()) {
      const result = await checkReply(text, message, { authorities, check: checkTimestamp });
      if (typeof result === "string") throw new Refused("timestamp-invalid", `${place}/timestamps/${at}`, result);
      good.push(result);
    }
    return good;
  });
  return found ?? [];
};
