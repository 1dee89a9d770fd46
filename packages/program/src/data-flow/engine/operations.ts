import type { Instruction } from "../code/method-code.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import { loadElement, numberOf, storeElement } from "./elements.ts";
import { invoke, invokeCustom } from "./calls.ts";
import type { Frame } from "./frame.ts";
import { guessedObject } from "./guesses.ts";
import { loadField, loadStatic, storeField, storeStatic, useClass } from "./fields.ts";

/** Executes an instruction that does not branch; gives what it throws, where it is known to throw something. */
type Operation = (frame: Frame, instruction: Instruction) => Value | null | void;

const number = (frame: Frame, value: number): Value => frame.machine.values.constant(frame.machine.constants.number(value));

/** add, sub, mul, div, rem, and, or, xor, shl, shr, ushr, in the order of the opcodes; null for what is not computed. */
const ARITHMETIC: readonly ((a: number, b: number) => number | null)[] = [
  (a, b) => a + b,
  (a, b) => a - b,
  (a, b) => a * b,
  (a, b) => (b === 0 ? null : Math.trunc(a / b)),
  (a, b) => (b === 0 ? null : a % b),
  (a, b) => a & b,
  (a, b) => a | b,
  (a, b) => a ^ b,
  (a, b) => a << b,
  (a, b) => a >> b,
  (a, b) => a >>> b,
];

/** The result of arithmetic: a number where both are known and it fits 32 bits, and the information of both. */
const compute = (frame: Frame, kind: number | null, left: Value, right: Value): Value => {
  const { values } = frame.machine;
  const [a, b] = [numberOf(frame, left), numberOf(frame, right)];
  const known = kind === null || a === null || b === null ? null : (ARITHMETIC[kind]?.(a, b) ?? null);
  const isExact = known !== null && Number.isInteger(known) && Math.abs(known) < 2 ** 31;
  const result = isExact ? number(frame, known) : values.unknown;
  return values.withTaints(values.withTaints(result, left.taints), right.taints);
};

const move: Operation = (frame, { a, b }) => frame.set(a, frame.get(b));
const constant: Operation = (frame, { a, literal }) => frame.set(a, number(frame, literal));
const wideConstant: Operation = (frame, { a, literal, literalHigh }) => {
  const value = literalHigh * 2 ** 32 + (literal >>> 0);
  frame.set(a, Number.isSafeInteger(value) ? number(frame, value) : frame.machine.values.unknown);
};

const text: Operation = (frame, { a, index }) => {
  const { constants, values, program } = frame.machine;
  const dex = program.files[frame.code.file]?.dex;
  frame.set(a, values.constant(constants.string(dex?.string(index) ?? "")));
};

const typeText = (frame: Frame, type: number): string => frame.machine.program.symbols.types.text(type);

const classConstant: Operation = (frame, { a, index }) => {
  const { constants, values } = frame.machine;
  frame.set(a, values.constant(constants.class(typeText(frame, index))));
};

const create: Operation = (frame, { a, index, pc }) => {
  useClass(frame, index);
  frame.set(a, frame.access.create(pc, typeText(frame, index)));
};

const createArray: Operation = (frame, { a, b, index, pc }) => {
  const size = frame.get(b);
  const array = frame.access.create(pc, typeText(frame, index));
  frame.access.store(array, KEY.size, size);
  frame.set(a, array);
};

const createFilledArray: Operation = (frame, { arguments: registers, index, pc }) => {
  const array = frame.access.create(pc, typeText(frame, index));
  frame.access.store(array, KEY.size, number(frame, registers.length));
  registers.forEach((register, position) => frame.access.store(array, `[${position}]`, frame.get(register)));
  frame.callResult = array;
};

const arrayLength: Operation = (frame, { a, b }) => {
  frame.set(a, frame.access.load(frame.get(b), KEY.size) ?? frame.machine.values.unknown);
};

const arrayGet: Operation = (frame, { a, b, c }) => frame.set(a, loadElement(frame, frame.get(b), frame.get(c)));
const arrayPut: Operation = (frame, { a, b, c }) => storeElement(frame, frame.get(b), frame.get(c), frame.get(a));

const checkCast: Operation = (frame, { a, index }) => {
  const { dispatch, values } = frame.machine;
  const value = frame.get(a);
  const kept = values.of({ ...value, objects: value.objects.filter((object) => dispatch.mayBe(object, index)) });
  // What the platform handed out turns out to be of the program: a view of a layout, a fragment.
  const isNarrowed = kept.objects.some((object) => dispatch.isNarrowedBy(object, index));
  frame.set(a, isNarrowed ? values.join(kept, guessedObject(frame, values.none, index)) : kept);
};

const instanceOf: Operation = (frame, { a, b, index }) => {
  const { values } = frame.machine;
  const value = frame.get(b);
  const isKnown = !value.isOpen && value.constants.length === 0 && value.objects.length > 0;
  const answers = new Set(value.objects.map((object) => frame.machine.dispatch.isInstance(object, index)));
  const [answer] = answers;
  const isSure = isKnown && answers.size === 1 && typeof answer === "boolean";
  frame.set(a, isSure ? number(frame, answer ? 1 : 0) : values.unknown);
};

const compare: Operation = (frame, { a, b, c }) => frame.set(a, compute(frame, null, frame.get(b), frame.get(c)));

const operations: (Operation | undefined)[] = Array.from({ length: 256 });
const assign = (first: number, last: number, operation: Operation): void => {
  for (let op = first; op <= last; op += 1) operations[op] = operation;
};

assign(0x01, 0x09, move);
assign(0x0a, 0x0c, (frame, { a }) => frame.set(a, frame.callResult));
assign(0x0d, 0x0d, (frame, { a }) => frame.set(a, frame.caught));
assign(0x12, 0x15, constant);
assign(0x16, 0x19, wideConstant);
assign(0x1a, 0x1b, text);
assign(0x1c, 0x1c, classConstant);
assign(0x1f, 0x1f, checkCast);
assign(0x20, 0x20, instanceOf);
assign(0x21, 0x21, arrayLength);
assign(0x22, 0x22, create);
assign(0x23, 0x23, createArray);
assign(0x24, 0x25, createFilledArray);
assign(0x2d, 0x31, compare);
assign(0x44, 0x4a, arrayGet);
assign(0x4b, 0x51, arrayPut);
assign(0x52, 0x58, loadField);
assign(0x59, 0x5f, storeField);
assign(0x60, 0x66, loadStatic);
assign(0x67, 0x6d, storeStatic);
assign(0x6e, 0x72, invoke);
assign(0x74, 0x78, invoke);
// neg, not and the conversions keep what the operand tells; int-to-long and its kind keep the number.
assign(0x7b, 0x80, (frame, { a, b }) => frame.set(a, compute(frame, null, frame.get(b), frame.get(b))));
assign(0x81, 0x8f, move);
assign(0x90, 0x9a, (frame, { op, a, b, c }) => frame.set(a, compute(frame, op - 0x90, frame.get(b), frame.get(c))));
assign(0x9b, 0xaf, (frame, { a, b, c }) => frame.set(a, compute(frame, null, frame.get(b), frame.get(c))));
assign(0xb0, 0xba, (frame, { op, a, b }) => frame.set(a, compute(frame, op - 0xb0, frame.get(a), frame.get(b))));
assign(0xbb, 0xcf, (frame, { a, b }) => frame.set(a, compute(frame, null, frame.get(a), frame.get(b))));
/** add, rsub, mul, div, rem, and, or, xor (lit16 and lit8), then shl, shr, ushr (lit8). */
const literalKind = (op: number): number | null => {
  const kind = op >= 0xd8 ? op - 0xd8 : op - 0xd0;
  return kind === 1 ? null : kind;
};
assign(0xd0, 0xe2, (frame, { op, a, b, literal }) =>
  frame.set(a, compute(frame, literalKind(op), frame.get(b), number(frame, literal))),
);
assign(0xfa, 0xfb, invoke);
assign(0xfc, 0xfd, invokeCustom);
assign(0xfe, 0xff, (frame, { a }) => frame.set(a, frame.machine.values.unknown));

/** By opcode; undefined for branches, returns and what does nothing here. */
export const OPERATIONS: readonly (Operation | undefined)[] = operations;
