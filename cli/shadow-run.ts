import type { Settings } from "../core/settings.ts";
import { heldOutContents } from "../tagging/calibration/held-out-contents.ts";
import type { App } from "../tagging/create-app.ts";
import type { CommandContext } from "./context.ts";
import { runWithProgress } from "./run-progress.ts";

/** Asks the LLM about labelled contents that nothing was learned from; no tag is given. All are asked, none is settled by recall. */
export async function shadowRun(
  context: Pick<CommandContext, "output" | "signal">,
  app: Pick<App, "graph" | "runContents">,
  { settings, contents }: { settings: Settings; contents: number },
): Promise<void> {
  const contentIds = await heldOutContents(app.graph, contents);
  if (contentIds.length === 0) return;
  await runWithProgress(context, app, {
    selection: "calibration",
    contentIds,
    settings: { ...settings, cascade: 0 },
    shadow: true,
    total: contentIds.length,
  });
}
