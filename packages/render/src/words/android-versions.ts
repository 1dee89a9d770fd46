/** Versions of Android by API level, as users know them (developer.android.com: "What is API Level?"). */
const VERSIONS: Readonly<Record<number, string>> = {
  14: "4.0",
  15: "4.0.3",
  16: "4.1",
  17: "4.2",
  18: "4.3",
  19: "4.4",
  20: "4.4W",
  21: "5.0",
  22: "5.1",
  23: "6.0",
  24: "7.0",
  25: "7.1",
  26: "8.0",
  27: "8.1",
  28: "9",
  29: "10",
  30: "11",
  31: "12",
  32: "12L",
  33: "13",
  34: "14",
  35: "15",
  36: "16",
};

/** `Android 7.0`; of a level that is not in the table the level itself. */
export const androidVersion = (level: number): string =>
  VERSIONS[level] === undefined ? `API ${level}` : `Android ${VERSIONS[level]}`;
