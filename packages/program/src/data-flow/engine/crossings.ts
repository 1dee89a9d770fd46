import { unitOfPackage } from "../../package-tree/package-units.ts";
import type { Value } from "../values/values.ts";
import type { Site } from "./site.ts";

const packageOf = (className: string): string => className.slice(0, Math.max(0, className.lastIndexOf(".")));

/**
 * Information that code hands to a method of another package: whose package that is, and who receives what it is given, is for
 * those to say who know the modules.
 */
export const noteCrossing = (frame: Site, method: number, given: readonly Value[]): void => {
  const { machine } = frame;
  const { program } = machine;
  if (frame.method < 0) return;
  const [from, to] = [packageName(frame, frame.method), packageName(frame, method)];
  if (from === to || unitOfPackage(from) === unitOfPackage(to)) return;
  const taints = given.flatMap((value) => frame.access.taintsOf(value));
  if (taints.length === 0) return;
  machine.log.send([...new Set(taints)], {
    place: { method: frame.method, pc: frame.pc },
    api: program.methodText(method),
    channel: "module",
    destinations: [],
    isOpen: true,
    package: to,
  });
};

const packageName = ({ machine }: Site, method: number): string =>
  packageOf(machine.program.className(machine.program.methods.class[method] ?? 0));
