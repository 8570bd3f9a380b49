import type { ApiContext } from "./context.ts";
import { orRefusal } from "./errors.ts";
import type { MutationUndoRunArgs, UndoRunResult } from "./schema.types.ts";

/** @throws AppError GRAPH_UNAVAILABLE and whatever else the caller cannot act on. */
export function undoRun(
  { app }: ApiContext,
  { runId }: MutationUndoRunArgs,
): Promise<UndoRunResult> {
  return orRefusal(async () => ({ undone: await app.runs.undo(runId) }));
}
