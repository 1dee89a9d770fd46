import type { Bilingual } from "@akashi/catalogue";
import type { KeyFileProblem, TrustPolicyProblem } from "@akashi/evidence";

/** Why the file of a public key is not taken. */
export const KEY_PROBLEM_WORDS: Readonly<Record<KeyFileProblem, Bilingual>> = {
  "not-json": { ja: "JSON ではありません", en: "no JSON" },
  shape: { ja: "項目が足りないか、余分です", en: "a member is missing, or too much" },
  version: { ja: "この版の Akashi が知らない形式です", en: "a form that this Akashi does not know" },
  name: { ja: "名前が使えない文字を含みます", en: "a name with characters that cannot be used" },
  role: { ja: "役割が分かりません", en: "a role that is not known" },
  pem: { ja: "鍵の部分が読めません", en: "the key cannot be read" },
  keyid: { ja: "鍵と鍵の番号が合いません", en: "key and id do not agree" },
  vkey: { ja: "鍵と vkey が合いません", en: "key and vkey do not agree" },
};

/** Names a place of the policy (a JSON Pointer, empty for the whole) for the reader: where the policy is, and where in it. */
export type PolicyPlace = (place: string) => Bilingual;

/** A sentence about a place, from what follows its name. */
const about =
  (ja: string, en: string) =>
  (at: Bilingual): Bilingual => ({ ja: `${at.ja} ${ja}`, en: `${at.en} ${en}` });

const PLAIN: Readonly<Record<Exclude<TrustPolicyProblem["kind"], "shape" | "logs" | "key">, ReturnType<typeof about>>> = {
  moment: about("は日時ではありません(例 2026-01-31T00:00:00Z)。", "is no moment (as 2026-01-31T00:00:00Z)."),
  window: about("は notBefore より後にしてください。", "must be after notBefore."),
  "repeated-key": about(
    "と同じ鍵が二度書かれています。一つにまとめてください。",
    "is a key that stands twice. Make one of both.",
  ),
  "no-log": about(
    "に信頼する記録がありません(log で始まる行が必要です)。",
    "names no log (a line that begins with log is needed).",
  ),
  certificate: about(
    "を証明書として読めません(certificateFile で PEM か DER のファイルを指定)。",
    "is no certificate (name a PEM or DER file as certificateFile).",
  ),
  age: about("は 1 以上の時間数か null にしてください。", "must be a number of hours from 1 on, or null."),
};

const ofShape = ({ problem, wanted }: Extract<TrustPolicyProblem, { readonly kind: "shape" }>): ReturnType<typeof about> => {
  if (problem === "missing") return about(`がありません(書くもの: ${wanted})。`, `is missing (wanted: ${wanted}).`);
  if (problem === "not-known") return about("という項目はありません。", "is a member that policies do not have.");
  return about(`の値が使えません(使える値: ${wanted})。`, `cannot have this value (wanted: ${wanted}).`);
};

/** Why a trust policy cannot be used, in one sentence that begins with the place. */
export const policyProblemText = (problem: TrustPolicyProblem, placeOf: PolicyPlace): Bilingual => {
  const at = placeOf(problem.place);
  switch (problem.kind) {
    case "shape":
      return ofShape(problem)(at);
    case "logs": {
      const detail = `${problem.code}: ${problem.detail}`;
      return about(
        `を信頼する記録と立会人の一覧(tlog-policy)として読めません(${detail})。`,
        `is no list of logs and witnesses (tlog-policy): ${detail}.`,
      )(at);
    }
    case "key": {
      const { ja, en } = KEY_PROBLEM_WORDS[problem.problem];
      return about(`の公開鍵が使えません(${ja})。`, `holds a public key that cannot be used (${en}).`)(at);
    }
    default:
      return PLAIN[problem.kind](at);
  }
};
