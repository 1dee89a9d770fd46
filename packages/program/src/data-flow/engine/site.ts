import type { Heap } from "../values/heap.ts";
import type { Machine } from "./machine.ts";
import type { ObjectAccess } from "./object-access.ts";

/** Where something is executed: a frame, or the platform that enters the program. */
export interface Site {
  readonly machine: Machine;
  /** The method that is executed; -1 for the platform. */
  readonly method: number;
  /** Program counter of the present instruction. */
  readonly pc: number;
  readonly context: number;
  readonly access: ObjectAccess;
  heap: Heap;
}
