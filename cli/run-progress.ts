import type { App } from "../tagging/create-app.ts";
import type { RunReport, RunRequest } from "../tagging/run-contents.ts";
import type { CommandContext } from "./context.ts";

/** Runs with a bar that also tells what was found last. */
export async function runWithProgress(
  { output, signal }: Pick<CommandContext, "output" | "signal">,
  app: Pick<App, "runContents">,
  request: RunRequest & { total: number | undefined },
): Promise<RunReport> {
  const bar = output.progress(request.total, "Tagging");
  let done = 0;
  try {
    return await app.runContents(request, {
      signal,
      onStart: ({ runId, resumed }) => {
        if (resumed) output.note(`Going on with the unfinished run ${runId}`);
      },
      onContent: ({ contentId, kept }) => {
        done += 1;
        bar.update(done, `${contentId}: ${kept.map(({ tagId }) => tagId).join(", ") || "no tag"}`);
      },
    });
  } finally {
    bar.stop();
  }
}
