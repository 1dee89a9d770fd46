import { CodedError } from "@akashi/evidence";

/** Why the folder of a log, or the state of a witness, cannot be used. The list is closed: each has words in both languages. */
export const FOLDER_ERROR_CODES = [
  "missing",
  "exists",
  "locked",
  "lock-unsupported",
  "key-not-of-log",
  "name-invalid",
  "changed-meanwhile",
  "not-logged",
  "envelope-spelling",
  "witness-state-missing",
  "witness-state-exists",
  "witness-state-malformed",
  "witness-needs-log-key",
  "witness-log-changed",
  "cosignature-unknown",
  "time-invalid",
] as const;
export type FolderErrorCode = (typeof FOLDER_ERROR_CODES)[number];

/** The log itself may be sound: it is how it is used, or where, that does not fit. */
export class LogFolderError extends CodedError<FolderErrorCode> {
  override readonly name = "LogFolderError";
}
