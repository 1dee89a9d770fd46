/*
 * The part of SARIF 2.1.0 (OASIS Standard, errata 01) that Akashi writes. Names and shapes are the standard's; a property that
 * we never write is left out.
 */
import type { JsonValue } from "@akashi/bytes";

/** §3.27.10, §3.27.24. */
export type SarifLevel = "none" | "note" | "warning" | "error";

/** §3.11. */
interface SarifMessage {
  readonly text: string;
}

/** §3.12. */
interface SarifMultiformatMessage {
  readonly text: string;
  readonly markdown?: string;
}

/** §3.4. `uri` is relative to the root that the consumer chooses, each segment percent-encoded. */
interface SarifArtifactLocation {
  readonly uri: string;
  readonly index?: number;
}

/** §3.28 with §3.29, §3.33. */
export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: SarifArtifactLocation;
    readonly region: { readonly startLine: number };
  };
  readonly logicalLocations?: readonly {
    readonly name: string;
    readonly fullyQualifiedName: string;
    /** The name as the byte code has it, with parameters (§3.33.6). */
    readonly decoratedName?: string;
    readonly kind: "function" | "type" | "package" | "resource" | "element";
  }[];
  readonly message?: SarifMessage;
  readonly properties?: Readonly<Record<string, string | number | null>>;
}

/** §3.36: one way that information takes, §3.37, §3.38. */
export interface SarifCodeFlow {
  readonly message?: SarifMessage;
  readonly threadFlows: readonly {
    readonly locations: readonly { readonly location: SarifLocation; readonly executionOrder: number }[];
  }[];
}

/** §3.27. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly kind: "fail";
  readonly message: SarifMessage;
  readonly locations: readonly SarifLocation[];
  readonly codeFlows?: readonly SarifCodeFlow[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: "new" | "unchanged" | "updated" | "absent";
  readonly properties: SarifProperties;
}

/** §3.8. Values are JSON. */
interface SarifProperties {
  readonly [name: string]: JsonValue | undefined;
}

/** §3.49. */
export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: SarifMultiformatMessage;
  readonly fullDescription: SarifMultiformatMessage;
  readonly help: SarifMultiformatMessage;
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: SarifProperties;
}

/** §3.24. */
export interface SarifArtifact {
  readonly location: SarifArtifactLocation;
  readonly parentIndex?: number;
  readonly length?: number;
  readonly hashes?: { readonly "sha-256": string };
}

/** §3.14. */
export interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly version: string;
      readonly semanticVersion?: string;
      readonly language: string;
      readonly rules: readonly SarifRule[];
    };
  };
  readonly automationDetails: { readonly id: string };
  readonly language: string;
  readonly columnKind: "utf16CodeUnits";
  readonly artifacts: readonly SarifArtifact[];
  readonly results: readonly SarifResult[];
  readonly properties: SarifProperties;
}

/** §3.13. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly SarifRun[];
}
