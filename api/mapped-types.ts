import type { App } from "../tagging/create-app.ts";

/** What `app.runs.list` gives; `codegen.ts` maps the GraphQL type Run to it. */
export type RunRow = Awaited<ReturnType<App["runs"]["list"]>>[number];
