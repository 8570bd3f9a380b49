import { loadConfig } from "../../core/config.ts";
import type { Config } from "../../core/config.ts";
import { stackEnvironment } from "../../local/environment.ts";

/** Tests have a stack of their own, so that they never touch anybody's data. */
export const TEST_INSTANCE = "test";

/** The configuration of the test stack; only the three that replace a part are taken from outside. */
export function testConfig(overrides: Record<string, string> = {}): Config {
  return loadConfig({ ...stackEnvironment(TEST_INSTANCE, {}), ...overrides });
}
