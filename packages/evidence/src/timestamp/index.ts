export { TIMESTAMP_ERRORS, verifyTimestamp, type TimestampCheck, type TimestampError } from "./verify.ts";
