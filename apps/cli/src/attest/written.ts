import { writeStatement, type Statement, type StatementKind, type Subject } from "@akashi/evidence";

/** A statement that is not checked yet, as the reader of its bytes sees it. */
export const writtenAsStatement = (statement: {
  readonly kind: StatementKind;
  readonly subjects: readonly Subject[];
  readonly predicate: object;
}): unknown => JSON.parse(Buffer.from(writeStatement(statement as unknown as Statement)).toString("utf8"));
