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

/** The log itself may be sound: it is how it is used, or where, that does not fit. `detail` names the thing. */
export class LogFolderError extends Error {
  override readonly name = "LogFolderError";
  readonly code: FolderErrorCode;
  readonly detail: string;

  constructor(code: FolderErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
