import { defineConfig } from "vitest/config";

/**
 * One runner for every suite; `--project` picks one. Shares of the half hour: see README. The browser
 * tests run alone: what waits for a screen should not wait for a thousand worlds.
 */
export default defineConfig({
  test: {
    // The half hour is reckoned for two cores; the runner would leave one of them for itself.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: [
            "tests/{core,hardware,db,payments,lapas,lapas-client,kiosk,electron,renderer,ports,migrations,tools}/**/*.test.{ts,tsx}",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "flows",
          environment: "node",
          include: ["tests/flows/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "simulation",
          environment: "node",
          include: ["tests/simulation/**/*.test.ts"],
          testTimeout: 1_200_000,
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
