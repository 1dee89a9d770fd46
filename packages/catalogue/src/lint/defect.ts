/** Something wrong in the catalogue's data. */
export interface Defect {
  /** Stable name of the rule, lower-case with hyphens. */
  readonly rule: string;
  /** File name without its ending, e.g. `modules/jp-push`. */
  readonly file: string;
  /** Id of the record, or its position where it has none. */
  readonly record: string;
  /** Path inside the record, e.g. `packages[0].prefix`; empty for the record as a whole. */
  readonly at: string;
  readonly message: string;
}

/** One defect in one line. */
export const renderDefect = ({ rule, file, record, at, message }: Defect): string =>
  `${rule}: ${file} ${record}${at === "" ? "" : ` ${at}`}: ${message}`;

/** Where the rules report. `in` narrows it to one record. */
export interface DefectSink {
  readonly report: (rule: string, at: string, message: string) => void;
}

/** Collects the defects of many records. */
export class DefectList {
  readonly defects: Defect[] = [];

  /** A sink for one record of one file. */
  sinkFor(file: string, record: string): DefectSink {
    return {
      report: (rule, at, message) => {
        this.defects.push({ rule, file, record, at, message });
      },
    };
  }
}

/** A value as it may stand in a message: short, on one line. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};
