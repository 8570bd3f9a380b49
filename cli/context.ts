import { loadConfig } from "../core/config.ts";
import type { Config } from "../core/config.ts";
import { stackEnvironment } from "../local/environment.ts";
import { createApp } from "../tagging/create-app.ts";
import type { App } from "../tagging/create-app.ts";
import type { Output } from "./output.ts";

type Environment = Record<string, string | undefined>;

/** The encoder in force; or also one whose vectors are stored beside it; or any. */
export type NeededEncoder = "IN_FORCE" | "STORED" | "ANY";

/** What every command is given: where to write, and the way to the app. */
export interface CommandContext {
  readonly output: Output;
  readonly environment: Environment;
  /** Which local stack: LOCAL_INSTANCE, or `default`. */
  readonly instance: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  config(): Config;
  /** Where Neo4j Browser is served, if the local stack serves it. */
  browserUrl(): string | undefined;
  /** Builds the app, refuses another encoder's graph, runs, and always closes. */
  withApp<T>(run: (app: App, signal: AbortSignal) => Promise<T>, needs?: NeededEncoder): Promise<T>;
}

export function createContext(deps: {
  environment: Environment;
  output: Output;
  signal: AbortSignal;
}): CommandContext {
  const { environment, output, signal } = deps;
  const instance = environment["LOCAL_INSTANCE"] || "default";
  const config = () =>
    loadConfig({ ...stackEnvironment(instance, environment), ...withoutEmpty(environment) });
  return {
    output,
    environment,
    instance,
    signal,
    config,
    browserUrl: () => stackEnvironment(instance, environment)["NEO4J_BROWSER_URL"],
    async withApp(run, needs = "IN_FORCE") {
      const app = await createApp(config());
      try {
        if (needs === "IN_FORCE") await app.checkEncoder();
        if (needs === "STORED") await app.checkStoredEncoder();
        return await run(app, signal);
      } finally {
        await app.close();
      }
    },
  };
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
}
