import { compareText } from "@akashi/bytes";
import type { PackageFact } from "@akashi/facts";
import { actorKey } from "../ownership.ts";
import { groupBy } from "../grouping.ts";
import type { OtherCode } from "../schema.ts";
import { isTransmission } from "./flows.ts";
import { buildInformation } from "./information.ts";
import { countCode } from "./ladder.ts";
import type { Inputs } from "./modules.ts";

/**
 * Classes that the build tool (D8) puts under names of Android's own for API levels that lack them: empty but for an initializer.
 * The platform's class takes their place where it exists; they are nobody's code.
 */
const isStub = ({ name, classes, methods }: PackageFact): boolean =>
  /^(android|java|javax|dalvik)\./.test(name) && methods <= classes;

/** The app's own code and every tree of unknown third-party code: the app first, then the largest. */
export const buildOtherCode = ({ facts, uses, flows, granted, ownership }: Inputs): readonly OtherCode[] => {
  const rows = facts.code.packages
    .filter((found) => !isStub(found))
    .map((found) => ({ found, actor: ownership.actorOf(found.name) }));
  const groups = groupBy(
    rows.filter(({ actor }) => actor.kind !== "module"),
    ({ actor }) => actorKey(actor),
  );
  const usesOf = groupBy(uses, ({ use }) => actorKey(ownership.actorOf(use.package)));
  const flowsOf = groupBy(flows.filter(isTransmission), ({ sender }) => actorKey(sender));
  return [...groups]
    .flatMap(([key, members]): readonly OtherCode[] => {
      const actor = members[0]?.actor;
      if (actor === undefined || actor.kind === "module") return [];
      const packages = members.map(({ found }) => found);
      return [
        {
          actor,
          packages: packages.map(({ name }) => name),
          ...countCode(packages),
          information: buildInformation({ uses: usesOf.get(key) ?? [], flows: flowsOf.get(key) ?? [], module: null }, granted),
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(b.actor.kind === "app") - Number(a.actor.kind === "app") ||
        b.classes - a.classes ||
        compareText(actorKey(a.actor), actorKey(b.actor)),
    );
};
