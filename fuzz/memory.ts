import { readFileSync, writeFileSync } from "node:fs";

/** What one piece of work took. */
export interface MemoryUse {
  /** How far resident memory rose above where it began, bytes at its highest: heap and buffers that were touched. */
  readonly resident: number;
  /** Bytes of all buffers that were asked for by a number, touched or not and kept or not: what a claimed count can allocate. */
  readonly asked: number;
}

const SIZED = [
  "ArrayBuffer",
  "SharedArrayBuffer",
  "Int8Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Int16Array",
  "Uint16Array",
  "Int32Array",
  "Uint32Array",
  "Float32Array",
  "Float64Array",
  "BigInt64Array",
  "BigUint64Array",
] as const;

type Constructor = new (...args: unknown[]) => object;

let asked = 0;

/** A constructor that behaves as `type` and counts the bytes of each size it is given. */
const counting = (type: Constructor & { readonly BYTES_PER_ELEMENT?: number }): Constructor =>
  new Proxy(type, {
    construct(target, args: unknown[], newTarget): object {
      if (typeof args[0] === "number") asked += args[0] * (type.BYTES_PER_ELEMENT ?? 1);
      return Reflect.construct(target, args, newTarget) as object;
    },
  });

/**
 * Counts from here on what is asked of the constructors of buffers in this process. Memory that is asked for and never written to
 * is not resident, and is gone before anybody could look: only counting sees it on every system.
 */
export const countBuffers = (): void => {
  for (const name of SIZED) Reflect.set(globalThis, name, counting(Reflect.get(globalThis, name) as Constructor));
};

/** Sets the kernel's mark of highest resident memory back (proc(5), `/proc/pid/clear_refs`). Other systems keep theirs. */
const resetPeak = (): void => {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Without it only what rises above all work before is seen.
  }
};

/** The highest resident memory since the mark was set back, bytes. */
const peakResident = (): number => {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "latin1")) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
};

/** Does the work, and measures what it takes. */
export const measureMemory = async <T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly memory: MemoryUse }> => {
  resetPeak();
  const before = peakResident();
  asked = 0;
  const result = await work();
  return { result, memory: { resident: Math.max(0, peakResident() - before), asked } };
};
