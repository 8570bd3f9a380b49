import type { ApiContext } from "./context.ts";
import { refusalOrThrow } from "./errors.ts";
import type { MutationUndoRunArgs, UndoRunResult } from "./schema.types.ts";

/** @throws AppError GRAPH_UNAVAILABLE and whatever else the caller cannot act on. */
export async function undoRun(
  { app }: ApiContext,
  { runId }: MutationUndoRunArgs,
): Promise<UndoRunResult> {
  try {
    return { ok: true, undone: await app.runs.undo(runId) };
  } catch (thrown) {
    return { ok: false, error: refusalOrThrow(thrown) };
  }
}
