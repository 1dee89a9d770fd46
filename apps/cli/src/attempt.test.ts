import { expect, it } from "vitest";
import { attempt, attemptMilliseconds } from "./attempt.ts";

it("gives what the work gives, waiting included", async () => {
  expect(await attempt(1_000, async () => Promise.resolve(7))).toEqual({ value: 7 });
});

it("lets errors through", async () => {
  const failing = attempt(1_000, async () => Promise.reject(new RangeError("broken")));
  await expect(failing).rejects.toThrow("broken");
});

it.each([
  [
    "a loop",
    (): void => {
      for (;;);
    },
  ],
  [
    "a loop that catches whatever is thrown",
    (): void => {
      for (;;) {
        try {
          for (;;);
        } catch {
          // Goes on.
        }
      }
    },
  ],
  ["a pattern that goes back without an end", (): void => void /^(a+)+$/.test(`${"a".repeat(60)}b`)],
])("ends %s when its time is over", async (_, work) => {
  const start = performance.now();
  expect(
    await attempt(100, async () => {
      work();
      return Promise.resolve();
    }),
  ).toBeNull();
  expect(performance.now() - start).toBeLessThan(2_000);
});

it("never goes on for longer than the heap needs to be filled", () => {
  expect(attemptMilliseconds()).toBeGreaterThan(0);
  expect(attemptMilliseconds()).toBeLessThanOrEqual(2_000);
});
