/** Exit codes of the command line. */
export const EXIT = {
  /** Done, and no finding at or above `--fail-on`. */
  clean: 0,
  findings: 1,
  usage: 2,
  unreadable: 3,
  /** An error of ours: please report it. */
  bug: 70,
} as const;
