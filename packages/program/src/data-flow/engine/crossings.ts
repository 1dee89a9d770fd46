import { NONE } from "../../model/tables.ts";
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
  if (from === to || unitOfPackage(from) === unitOfPackage(to) || !isNamed(to)) return;
  const first = machine.dispatch.isStatic(method) ? 0 : 1;
  const unit = unitOfPackage(to);
  const readable = new Set(given.slice(first).flatMap((value) => readableTaints(frame, value, unit)));
  // What the package has read itself it has already.
  const taints = [...readable].filter(
    (taint) =>
      unitOfPackage(packageName(frame, machine.taints.sourceOf(taint).method)) !== unit && !isGivenBack(frame, method, taint),
  );
  if (taints.length === 0) return;
  machine.log.send(taints, {
    place: { method: frame.method, pc: frame.pc },
    api: program.methodText(method),
    channel: "module",
    destinations: [],
    isOpen: true,
    package: to,
  });
};

/** A method that a package calls hands what it was told there on to the method that it overrides. */
const isGivenBack = ({ machine, method: from }: Site, method: number, taint: number): boolean => {
  const { methods, symbols } = machine.program;
  const selector = (of: number): number | undefined => symbols.methods.second[methods.reference[of] ?? 0];
  const source = machine.taints.sourceOf(taint);
  return source.method === from && source.pc === 0 && selector(from) === selector(method);
};

/** Build tools shorten names to a letter or two: such a package is of nobody who could be known. */
const isNamed = (name: string): boolean => name.split(".").some((segment) => segment.length > 2);

/**
 * What code of `unit` can read of a value that it is given: the value itself, what containers of the platform hold, and its own
 * objects. It does not know the fields of the app's classes.
 */
const readableTaints = (site: Site, value: Value, unit: string): readonly number[] => {
  const { machine } = site;
  const { dispatch, objects, values } = machine;
  const isReadable = (object: number): boolean => {
    const { type } = objects.at(object);
    return dispatch.classOf(type) === NONE || unitOfPackage(packageOf(dispatch.className(type))) === unit;
  };
  const readable = value.objects.filter(isReadable);
  return site.access.taintsOf(
    readable.length === value.objects.length ? value : values.of({ ...value, objects: readable }),
    isReadable,
  );
};

const packageName = ({ machine }: Site, method: number): string =>
  packageOf(machine.program.className(machine.program.methods.class[method] ?? 0));
