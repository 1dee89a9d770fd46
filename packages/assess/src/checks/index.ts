import type { Check } from "../define-check.ts";
import { backupCheck } from "./backup.ts";
import { capabilityChecks } from "./capability-checks.ts";
import { cleartextTrafficCheck } from "./cleartext-traffic.ts";
import { dataFlowCheck } from "./data-flow.ts";
import { debuggableCheck } from "./debuggable.ts";
import { descriptionCheck } from "./description.ts";
import { destinationsCheck } from "./destinations.ts";
import { developerIdentityCheck } from "./developer-identity.ts";
import { embeddedCodeCheck } from "./embedded-code.ts";
import { exportedComponentsCheck } from "./exported-components.ts";
import { hiddenIconCheck } from "./hidden-icon.ts";
import { janusCheck } from "./janus.ts";
import { malformedCheck } from "./malformed.ts";
import { modulesCheck } from "./modules.ts";
import { networkSecurityCheck } from "./network-security.ts";
import { permissionsCheck } from "./permissions.ts";
import { targetSdkCheck } from "./target-sdk.ts";

/** All checks, in the order of a report. */
export const CHECKS: readonly Check[] = [
  modulesCheck,
  permissionsCheck,
  descriptionCheck,
  developerIdentityCheck,
  janusCheck,
  destinationsCheck,
  cleartextTrafficCheck,
  networkSecurityCheck,
  dataFlowCheck,
  exportedComponentsCheck,
  debuggableCheck,
  backupCheck,
  targetSdkCheck,
  ...capabilityChecks,
  hiddenIconCheck,
  embeddedCodeCheck,
  malformedCheck,
];
