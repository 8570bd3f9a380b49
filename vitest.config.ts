import { defineConfig } from "vitest/config";

const MINUTE = 60_000;
/** One stack for both suites, so one after the other: `groupOrder`. */
const realParts = {
  globalSetup: ["tests/support/start-test-stack.ts"],
  fileParallelism: false,
  hookTimeout: 10 * MINUTE,
};

export default defineConfig({
  test: {
    reporters: ["default", "./tests/support/closing-line.ts"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          // Drawing and learning take seconds, and far longer on a busy machine.
          testTimeout: MINUTE,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          testTimeout: 5 * MINUTE,
          sequence: { groupOrder: 1 },
          ...realParts,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 10 * MINUTE,
          sequence: { groupOrder: 2 },
          ...realParts,
        },
      },
    ],
  },
});
