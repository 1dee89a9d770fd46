import type { Declaration } from "../model/declaration.ts";
import { fault } from "./outcome.ts";

const findTwice = (ids: readonly string[]): string | undefined => {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
};

/** Throws FormatError where two services or two transmissions have one id, or a transmission names a service that is not there. */
export const checkReferences = (declaration: Declaration): void => {
  const services = declaration.services.map(({ id }) => id);
  const twice = findTwice(services) ?? findTwice(declaration.transmissions.map(({ id }) => id));
  if (twice !== undefined) throw fault("duplicate-id", `two entries have the id ${JSON.stringify(twice)}`, null);
  const known = new Set(services);
  for (const { id, services: named } of declaration.transmissions) {
    const missing = named.find((service) => !known.has(service));
    if (missing !== undefined) {
      throw fault(
        "unknown-service",
        `${JSON.stringify(id)} names the service ${JSON.stringify(missing)}, which is not there`,
        null,
      );
    }
  }
};
