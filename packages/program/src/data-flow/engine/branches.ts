import type { Instruction } from "../code/method-code.ts";
import type { Value } from "../values/values.ts";
import type { Frame } from "./frame.ts";

const IF_EQ = 0x32;
const IF_EQZ = 0x38;
const SWITCHES: ReadonlySet<number> = new Set([0x2b, 0x2c]);

/** if-eq, if-ne, if-lt, if-ge, if-gt, if-le, in the order of their opcodes (Dalvik bytecode). */
const TESTS: readonly ((a: number, b: number) => boolean)[] = [
  (a, b) => a === b,
  (a, b) => a !== b,
  (a, b) => a < b,
  (a, b) => a >= b,
  (a, b) => a > b,
  (a, b) => a <= b,
];

/** All numbers that `value` can be; null where that is not known. An object is no number, and not null. */
const numbersOf = (frame: Frame, value: Value): readonly (number | "object")[] | null => {
  if (value.isOpen) return null;
  const numbers: (number | "object")[] = value.objects.length > 0 ? ["object"] : [];
  for (const id of value.constants) {
    const constant = frame.machine.constants.at(id);
    numbers.push(constant.kind === "number" ? constant.number : "object");
  }
  return numbers;
};

const ZERO: readonly number[] = [0];

/** Whether the test can come out true, and false. */
const outcomesOf = (
  test: (a: number, b: number) => boolean,
  left: readonly (number | "object")[],
  right: readonly (number | "object")[],
  isEquality: boolean | null,
): { readonly canBeTrue: boolean; readonly canBeFalse: boolean } => {
  let [canBeTrue, canBeFalse] = [false, false];
  for (const a of left) {
    for (const b of right) {
      if (a === "object" && b === "object") return { canBeTrue: true, canBeFalse: true };
      if (a === "object" || b === "object") {
        // An object never equals null, which is the number 0.
        if (isEquality === null || (a !== 0 && b !== 0)) return { canBeTrue: true, canBeFalse: true };
        if (isEquality) canBeFalse = true;
        else canBeTrue = true;
      } else if (test(a, b)) canBeTrue = true;
      else canBeFalse = true;
    }
  }
  return { canBeTrue, canBeFalse };
};

/** Where control can go after a branch or switch: constants decide, so that code which never runs is not executed. */
export const feasibleBranches = (frame: Frame, instruction: Instruction): readonly number[] => {
  const { op, next } = instruction;
  if (SWITCHES.has(op)) return feasibleCases(frame, instruction);
  const isZeroTest = op >= IF_EQZ;
  const kind = isZeroTest ? op - IF_EQZ : op - IF_EQ;
  const test = TESTS[kind];
  const left = numbersOf(frame, frame.get(instruction.a));
  const right = isZeroTest ? ZERO : numbersOf(frame, frame.get(instruction.b));
  if (test === undefined || left === null || right === null || left.length === 0 || right.length === 0) return next;
  const { canBeTrue, canBeFalse } = outcomesOf(test, left, right, kind === 0 ? true : kind === 1 ? false : null);
  const [notTaken, taken] = next;
  if (notTaken === undefined || taken === undefined) return next;
  return [...(canBeFalse ? [notTaken] : []), ...(canBeTrue ? [taken] : [])];
};

const feasibleCases = (frame: Frame, { a, next, keys }: Instruction): readonly number[] => {
  const numbers = numbersOf(frame, frame.get(a));
  const [otherwise, ...cases] = next;
  if (numbers === null || numbers.length === 0 || keys === null || otherwise === undefined) return next;
  return numbers.map((number) => {
    const index = number === "object" ? -1 : keys.indexOf(number);
    return index < 0 ? otherwise : (cases[index] ?? otherwise);
  });
};
