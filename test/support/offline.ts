import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A page whose requests and complaints are listened to. */
interface Heard {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Does everything on a page without a network: it asks for nothing and misses nothing. */
export const expectToWorkOffline = async <Open extends Heard>(
  open: Open,
  doEverything: (open: Open) => Promise<void>,
): Promise<void> => {
  await open.page.context().setOffline(true);
  await doEverything(open);
  expect(open.requests).toEqual([]);
  expect(open.complaints).toEqual([]);
};
