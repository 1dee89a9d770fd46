import type { Instruction, MethodCode } from "../code/method-code.ts";
import type { Heap } from "../values/heap.ts";
import type { Value } from "../values/values.ts";
import { feasibleBranches } from "./branches.ts";
import type { Activation, Machine, Outcome } from "./machine.ts";
import { catchable, throwsNothing } from "./exceptions.ts";
import { ObjectAccess } from "./object-access.ts";
import { OPERATIONS } from "./operations.ts";
import type { Site } from "./site.ts";

/** Registers and heap at a place where executions meet. */
interface State {
  readonly registers: Value[];
  heap: Heap;
  visits: number;
}

/** Visits of one place after which numbers and strings that still change are given up: the loop counts or builds. */
const WIDEN_AFTER = 10;
/** Visits after which a place is left as it is: only hostile code gets here. */
const MAX_VISITS = 60;

const RETURN_VOID = 0x0e;
const RETURN_OBJECT = 0x11;
const THROW = 0x27;

/** One method being executed for one set of arguments: each place as often as something new arrives there. */
export class Frame implements Site {
  readonly machine: Machine;
  readonly code: MethodCode;
  readonly method: number;
  readonly context: number;
  /** Registers at the present instruction, then the result of the last call and the exception that was caught. */
  registers: Value[];
  heap: Heap;
  /** Program counter of the present instruction. */
  pc = 0;
  readonly access: ObjectAccess;
  readonly #states: (State | undefined)[];
  readonly #pending: number[] = [];
  #result: Value;
  #thrown: Value;
  #heapAtEnd: Heap | undefined;

  constructor(machine: Machine, code: MethodCode, activation: Activation) {
    this.machine = machine;
    this.code = code;
    this.method = activation.method;
    this.context = activation.context;
    this.heap = activation.heap;
    this.access = new ObjectAccess(this);
    this.#states = Array.from({ length: code.instructions.length });
    this.#result = machine.values.none;
    this.#thrown = machine.values.none;
    this.registers = Array.from({ length: code.registerCount + 2 }, () => machine.values.unknown);
    this.#placeArguments(activation.arguments);
  }

  /** Result of the last call, which a move-result takes. */
  get callResult(): Value {
    return this.get(this.code.registerCount);
  }

  set callResult(value: Value) {
    this.registers[this.code.registerCount] = value;
  }

  /** The exception that a handler has caught. */
  get caught(): Value {
    return this.get(this.code.registerCount + 1);
  }

  get(register: number): Value {
    return this.registers[register] ?? this.machine.values.unknown;
  }

  set(register: number, value: Value): void {
    this.registers[register] = value;
  }

  /** Executes the method to its end. */
  run(): Outcome {
    this.#arrive(0, this.registers, this.heap);
    for (let position = this.#pending.pop(); position !== undefined; position = this.#pending.pop()) {
      const state = this.#states[position];
      if (state === undefined) continue;
      this.registers = [...state.registers];
      this.heap = state.heap;
      this.#runFrom(position);
      if (this.machine.isExhausted) {
        this.machine.unfinished.add(this.method);
        break;
      }
    }
    return { result: this.#result, thrown: this.#thrown, heap: this.#heapAtEnd ?? this.heap };
  }

  #runFrom(start: number): void {
    const { instructions, isJoin } = this.code;
    let position = start;
    for (;;) {
      const instruction = instructions[position];
      if (instruction === undefined) return;
      this.machine.steps += 1;
      this.pc = instruction.pc;
      const isCalm = instruction.handlers.length === 0 || throwsNothing(this, instruction);
      // An instruction that throws has not written its register.
      const before = { heap: this.heap, registers: isCalm ? this.registers : [...this.registers] };
      const thrown = this.#execute(instruction);
      if (!isCalm || thrown.value !== null) this.#toHandlers(instruction, thrown, before);
      if (thrown.isAlways) return;
      const next = instruction.next.length > 1 ? feasibleBranches(this, instruction) : instruction.next;
      const [only] = next;
      if (only === undefined) return;
      if (next.length === 1 && isJoin[only] === 0) {
        position = only;
        continue;
      }
      for (const target of next) this.#arrive(target, this.registers, this.heap);
      return;
    }
  }

  /** What the instruction throws, and whether it always throws. */
  #execute(instruction: Instruction): Thrown {
    const { op } = instruction;
    if (op >= RETURN_VOID && op <= RETURN_OBJECT) {
      if (op !== RETURN_VOID) this.#result = this.machine.values.join(this.#result, this.get(instruction.a));
      this.#end();
      return NOTHING_THROWN;
    }
    if (op === THROW) return { value: this.get(instruction.a), isAlways: true };
    const value = OPERATIONS[op]?.(this, instruction) ?? null;
    return value === null ? NOTHING_THROWN : { value, isAlways: false };
  }

  /** Each handler gets what it can catch of what is thrown; what none surely catches leaves the method. */
  #toHandlers({ handlers }: Instruction, { value, isAlways }: Thrown, before: Pick<State, "registers" | "heap">): void {
    const { values } = this.machine;
    const heap = this.heap === before.heap ? before.heap : this.machine.joinHeaps(this.heap, before.heap);
    let left = value ?? values.none;
    for (const { target, type } of handlers) {
      const caught = catchable(this.machine, left, type);
      // Any instruction that can throw can also throw something of the virtual machine.
      const isReached = caught.value !== values.none || !isAlways;
      const registers = [...before.registers];
      registers[this.code.registerCount + 1] = caught.value === values.none ? values.unknown : caught.value;
      if (isReached) this.#arrive(target, registers, heap);
      left = caught.left;
    }
    if (left !== values.none) this.#leaveWith(left);
  }

  #leaveWith(value: Value): void {
    this.#thrown = this.machine.values.join(this.#thrown, value);
    this.#end();
  }

  #end(): void {
    this.#heapAtEnd = this.#heapAtEnd === undefined ? this.heap : this.machine.joinHeaps(this.#heapAtEnd, this.heap);
  }

  /** An execution comes to `position` with these registers and this heap. */
  #arrive(position: number, registers: readonly Value[], heap: Heap): void {
    const state = this.#states[position];
    if (state === undefined) {
      this.#states[position] = { registers: [...registers], heap, visits: 1 };
      this.#queue(position);
      return;
    }
    if (state.visits > MAX_VISITS) return;
    const isWide = state.visits > WIDEN_AFTER;
    let isNew = false;
    for (let register = 0; register < registers.length; register += 1) {
      const before = state.registers[register];
      const arriving = registers[register];
      if (before === arriving || before === undefined || arriving === undefined) continue;
      const joined = this.machine.values.join(before, arriving);
      if (joined === before) continue;
      state.registers[register] = isWide ? this.machine.values.of({ ...joined, constants: [], isOpen: true }) : joined;
      isNew ||= state.registers[register] !== before;
    }
    const joinedHeap = this.machine.joinHeaps(state.heap, heap);
    if (joinedHeap !== state.heap) isNew = true;
    state.heap = joinedHeap;
    if (!isNew) return;
    state.visits += 1;
    this.#queue(position);
  }

  /** Places are visited in the order of the code, so that what comes before a place has mostly been executed. */
  #queue(position: number): void {
    const { length } = this.#pending;
    let at = length;
    while (at > 0 && (this.#pending[at - 1] ?? 0) < position) at -= 1;
    if (this.#pending[at - 1] === position || this.#pending[at] === position) return;
    this.#pending.splice(at, 0, position);
  }

  /** Arguments stand in the last registers; those of 64 bits take two. */
  #placeArguments(given: readonly Value[]): void {
    const widths = this.machine.dispatch.widthsOf(this.method);
    let register = this.code.firstArgument;
    given.forEach((value, index) => {
      this.registers[register] = value;
      register += widths[index] ?? 1;
    });
  }
}

interface Thrown {
  readonly value: Value | null;
  readonly isAlways: boolean;
}

const NOTHING_THROWN: Thrown = { value: null, isAlways: false };
