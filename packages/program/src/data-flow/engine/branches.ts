import type { Instruction } from "../code/method-code.ts";
import type { Value } from "../values/values.ts";
import type { Frame } from "./frame.ts";

const IF_EQ = 0x32;
const IF_EQZ = 0x38;
const SWITCHES: ReadonlySet<number> = new Set([0x2b, 0x2c]);

/** What a test can be about: a whole number from `from` to `to`, or an object, which is no number and not null. */
type Operand = { readonly from: number; readonly to: number } | "object";

/** Whether a test can come out true, by the two operands: if-eq, if-ne, if-lt, if-ge, if-gt, if-le, in the order of their opcodes. */
const CAN_HOLD: readonly ((a: Operand, b: Operand) => boolean)[] = [
  (a, b) => canEqual(a, b),
  (a, b) => canDiffer(a, b),
  (a, b) => a === "object" || b === "object" || a.from < b.to,
  (a, b) => a === "object" || b === "object" || a.to >= b.from,
  (a, b) => a === "object" || b === "object" || a.to > b.from,
  (a, b) => a === "object" || b === "object" || a.from <= b.to,
];

const isNull = (operand: Operand): boolean => operand !== "object" && operand.from === 0 && operand.to === 0;

const canEqual = (a: Operand, b: Operand): boolean => {
  if (a === "object" || b === "object") return !isNull(a) && !isNull(b);
  return a.from <= b.to && b.from <= a.to;
};

const canDiffer = (a: Operand, b: Operand): boolean =>
  a === "object" || b === "object" || a.from !== a.to || b.from !== b.to || a.from !== b.from;

/** The test that holds where another does not: eq and ne, lt and ge, gt and le stand beside each other. */
const opposite = (kind: number): number => kind ^ 1;

/** All that `value` can be; null where that is not known. */
const operandsOf = (frame: Frame, value: Value): readonly Operand[] | null => {
  if (value.isOpen) return null;
  const operands: Operand[] = value.objects.length > 0 ? ["object"] : [];
  for (const id of value.constants) {
    const constant = frame.machine.constants.at(id);
    if (constant.kind === "number") operands.push({ from: constant.number, to: constant.number });
    else operands.push(constant.kind === "range" ? constant : "object");
  }
  return operands.length === 0 ? null : operands;
};

const ZERO: readonly Operand[] = [{ from: 0, to: 0 }];

/** Where control can go after a branch or switch: constants decide, so that code which never runs is not executed. */
export const feasibleBranches = (frame: Frame, instruction: Instruction): readonly number[] => {
  const { op, next } = instruction;
  if (SWITCHES.has(op)) return feasibleCases(frame, instruction);
  const isZeroTest = op >= IF_EQZ;
  const kind = isZeroTest ? op - IF_EQZ : op - IF_EQ;
  const left = operandsOf(frame, frame.get(instruction.a));
  const right = isZeroTest ? ZERO : operandsOf(frame, frame.get(instruction.b));
  const [notTaken, taken] = next;
  if (left === null || right === null || notTaken === undefined || taken === undefined) return next;
  const can = (test: number): boolean => left.some((a) => right.some((b) => CAN_HOLD[test]?.(a, b) !== false));
  return [...(can(opposite(kind)) ? [notTaken] : []), ...(can(kind) ? [taken] : [])];
};

const feasibleCases = (frame: Frame, { a, next, keys }: Instruction): readonly number[] => {
  const operands = operandsOf(frame, frame.get(a));
  const [otherwise, ...cases] = next;
  if (operands === null || keys === null || otherwise === undefined) return next;
  const isSingle = operands.every((operand) => operand !== "object" && operand.from === operand.to);
  const matching = cases.filter((_, index) => {
    const key = keys[index] ?? 0;
    return operands.some((operand) => operand === "object" || (operand.from <= key && key <= operand.to));
  });
  return isSingle && matching.length >= operands.length ? matching : [otherwise, ...matching];
};
