import { startStack, stopStack } from "../../local/stack.ts";
import { TEST_INSTANCE } from "./test-config.ts";

/** Vitest's global set-up of the suites that need real parts. */
export default async function startTestStack(): Promise<() => Promise<void>> {
  const options = {
    instance: TEST_INSTANCE,
    environment: { PATH: process.env["PATH"], HOME: process.env["HOME"] },
    progress: (message: string) => process.stderr.write(`${message}\n`),
  };
  await startStack(options);
  return async () => {
    await stopStack(options);
  };
}
