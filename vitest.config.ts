import { defineConfig } from "vitest/config";
import { digestDefinitions } from "./tools/engine-digest.mjs";

export default defineConfig({
  // As in the bundles: records made in tests name the engine and the catalogue they were made with.
  define: digestDefinitions(),
  test: {
    include: ["packages/**/*.test.ts", "apps/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // Every core: the default leaves one idle, which on a machine of two is half of it.
    maxWorkers: "100%",
    // Only what hangs is stopped: a busy machine is slower by an order of magnitude, and no test asserts a time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
