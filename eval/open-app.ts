import { createContext } from "../cli/context.ts";
import { createOutput } from "../cli/output.ts";
import type { App } from "../tagging/create-app.ts";

/** The app of the instance in LOCAL_INSTANCE (or of the parts that the environment names), with its schema up to date. */
export function withEvaluatedApp<T>(run: (app: App) => Promise<T>): Promise<T> {
  const output = createOutput({ json: false });
  const { signal } = new AbortController();
  const context = createContext({ environment: process.env, output, signal });
  return context.withApp(async (app) => {
    await app.migrate();
    return run(app);
  });
}
