import type { AndroidBehaviour } from "@akashi/bytes";

/**
 * What Android does with a manifest that has the anomaly, from `ResXMLTree` in AOSP's `ResourceTypes.cpp` and the package parser;
 * `docs/formats/axml.md` has the reason for each row.
 */
export const AXML_ANOMALIES = {
  "wrong-document-type": "installs",
  "wrong-header-size": "installs",
  "unusable-header-size": "refuses",
  "size-too-small": "installs",
  "size-too-large": "refuses",
  "bad-chunk": "refuses",
  "unknown-chunk": "installs",
  "several-string-pools": "installs",
  "late-string-pool": "installs",
  "no-string-pool": "refuses",
  "string-count": "refuses",
  "bad-attribute-size": "differs",
  "attributes-beyond-chunk": "refuses",
  "raw-value-differs": "installs",
  "prefixed-element": "installs",
  "colon-in-element-name": "installs",
  "blank-attribute-name": "installs",
  "misleading-attribute-name": "installs",
  "unmatched-end": "differs",
  "mismatched-end": "installs",
  "unclosed-element": "installs",
  "several-roots": "installs",
  "no-root": "refuses",
  "too-deep": "unknown",
} as const;
export type AxmlAnomaly = keyof typeof AXML_ANOMALIES;

/** The behaviour, for the compiler: a key of the table never lacks one. */
export const androidBehaviourOf = (anomaly: AxmlAnomaly): AndroidBehaviour => AXML_ANOMALIES[anomaly];
