import { defineConfig } from "vitest/config";

const MINUTE = 60_000;
const realParts = {
  globalSetup: ["tests/support/start-test-stack.ts"],
  fileParallelism: false,
  hookTimeout: 10 * MINUTE,
};

export default defineConfig({
  test: {
    reporters: ["default", "./tests/support/closing-line.ts"],
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"] } },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          testTimeout: MINUTE,
          ...realParts,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 10 * MINUTE,
          ...realParts,
        },
      },
    ],
  },
});
