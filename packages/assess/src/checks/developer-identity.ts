import type { SignerFact, SigningFacts } from "@akashi/facts";
import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";
import type { DeveloperResult, Evidence } from "../schema.ts";
import { PUBLISHED_KEYS } from "./public-keys.ts";

/** Below these a key can be broken by its length alone (NIST SP 800-57 Part 1, Table 2: under 112 bits of strength). */
const SMALLEST_KEY: Readonly<Record<string, number>> = { RSA: 2048, DSA: 2048, EC: 224 };

const certificate = ({ certificateSha256, subject }: SignerFact): Evidence => ({
  kind: "certificate",
  sha256: certificateSha256,
  subject,
});

type Verdict = SigningFacts["verdicts"][number];

const levels = ({ minSdk, maxSdk }: Verdict): string => `API ${minSdk}-${maxSdk ?? ""}`;

/** The state of the scheme that decides for these versions, and what was found wrong with it. */
const whyRefused = ({ scheme }: Verdict, schemes: SigningFacts["schemes"]): string => {
  const deciding = schemes.find((state) => state.scheme === scheme);
  if (deciding === undefined) return "no signature";
  return [`${deciding.scheme} ${deciding.outcome}`, ...deciding.problems.slice(0, 3).map(({ code }) => code)].join(": ");
};

const outcome = ({ schemes, verified, verdicts }: SigningFacts): readonly FindingDraft[] => {
  if (verified) return [];
  const present = schemes.filter(({ scheme, outcome: result }) => scheme !== "source-stamp" && result !== "absent");
  if (present.length === 0) {
    return [{ id: "developer-identity/not-signed", subject: "signature", certainty: "certain", evidence: [] }];
  }
  const problems = present.flatMap(({ scheme, problems: found }) => found.map(({ code }) => `${scheme}: ${code}`));
  const accepted = verdicts.filter((verdict) => verdict.verified);
  const refused = verdicts.filter((verdict) => !verdict.verified);
  return [
    {
      // Where some versions accept it, the signature is sound: a scheme that the others need is missing or broken.
      id: accepted.length > 0 ? "developer-identity/some-versions-refuse" : "developer-identity/signature-invalid",
      subject: "signature",
      certainty: "certain",
      detail: {
        ...(problems.length > 0 && { problems: problems.slice(0, 10).join(", ") }),
        ...(accepted.length > 0 && { acceptedBy: accepted.map(levels).join(", ") }),
        refusedBy: refused.map((verdict) => `${levels(verdict)} (${whyRefused(verdict, schemes)})`).join(", "),
      },
      evidence: present.map(({ scheme, outcome: result }) => ({
        kind: "manifest",
        element: "signature",
        name: scheme,
        value: result,
      })),
    },
  ];
};

const keys = ({ signers }: SigningFacts): readonly FindingDraft[] =>
  signers.flatMap((signer): readonly FindingDraft[] => {
    const subject = signer.certificateSha256;
    const evidence = [certificate(signer)];
    const { publicKeyAlgorithm: algorithm, publicKeySize: size } = signer;
    const smallest = SMALLEST_KEY[algorithm];
    const weak = size !== null && smallest !== undefined && size < smallest;
    const published = PUBLISHED_KEYS.get(subject);
    return [
      ...(published === undefined
        ? []
        : [
            {
              id: "developer-identity/public-key" as const,
              subject,
              certainty: "certain" as const,
              detail: { key: published },
              evidence,
            },
          ]),
      ...(signer.debugKey
        ? [{ id: "developer-identity/debug-key" as const, subject, certainty: "certain" as const, evidence }]
        : []),
      ...(weak
        ? [
            {
              id: "developer-identity/weak-key" as const,
              subject,
              certainty: "certain" as const,
              detail: { algorithm, size },
              evidence,
            },
          ]
        : []),
    ];
  });

const rotation = ({ lineage }: SigningFacts): readonly FindingDraft[] =>
  lineage.length > 1
    ? [
        {
          id: "developer-identity/rotated",
          subject: "signature",
          certainty: "certain",
          detail: { certificates: lineage.length },
          evidence: lineage.map(({ certificateSha256 }) => ({ kind: "certificate", sha256: certificateSha256, subject: "" })),
        },
      ]
    : [];

const expectation = ({ expected, signing }: DeveloperResult): readonly FindingDraft[] =>
  expected === null || expected.matches
    ? []
    : [
        {
          id: "developer-identity/unexpected-signer",
          subject: expected.sha256,
          certainty: "certain",
          evidence: signing.signers.map(certificate),
        },
      ];

/** Who signed the app, whether the signatures hold, and whether the signer is the one that was expected (開発元の確認). */
export const developerIdentityCheck: Check = defineCheck({
  id: "developer-identity",
  inputs: ["developer", "facts"],
  run: ({ developer, facts }) => [
    ...outcome(developer.signing),
    ...keys(developer.signing),
    ...rotation(developer.signing),
    ...expectation(developer),
    ...facts.anomalies
      .filter(({ format, code }) => format === "split-set" && code.startsWith("mismatch"))
      .map(({ code, detail, place }): FindingDraft => ({
        id: "developer-identity/members-differ",
        subject: place.path.join(" > "),
        certainty: "certain",
        detail: { ...detail, code },
        evidence: place.path.map((file) => ({ kind: "file", file })),
      })),
  ],
});
