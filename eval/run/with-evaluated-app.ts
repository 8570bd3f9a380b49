import { createContext } from "../../cli/context.ts";
import type { Output } from "../../cli/output.ts";
import { startStack, stopStack } from "../../local/stack.ts";
import type { App } from "../../tagging/create-app.ts";

/** Where no system needs an LLM, none is started: an address at which nobody answers takes its place. */
const NO_LLM = "http://127.0.0.1:9/v1";

interface InstanceOptions {
  readonly instance: string;
  readonly needsLlm: boolean;
  readonly environment: Record<string, string | undefined>;
  readonly output: Output;
  readonly signal: AbortSignal;
}

/**
 * Runs with the app of the evaluation's own instance, which is started where it is not up, and stopped again then.
 * Parts that the environment names are used instead.
 */
export async function withEvaluatedApp<T>(
  { instance, needsLlm, output, signal, ...options }: InstanceOptions,
  run: (app: App) => Promise<T>,
): Promise<T> {
  const environment = {
    ...options.environment,
    LOCAL_INSTANCE: instance,
    ...(!needsLlm && { LLM_BASE_URL: options.environment["LLM_BASE_URL"] || NO_LLM }),
  };
  const stack = { environment, instance, signal, progress: output.note };
  const parts = await startStack(stack);
  const isOurs = parts.some(({ state }) => state === "started");
  const wasUp = parts.some(({ state }) => state === "running");
  try {
    return await createContext({ environment, output, signal }).withApp(async (app) => {
      await app.migrate();
      return run(app);
    });
  } finally {
    if (isOurs && !wasUp) await stopStack({ environment, instance });
  }
}
