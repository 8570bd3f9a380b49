import type { App } from "../tagging/create-app.ts";
import type { Output } from "./output.ts";
import { renderTuning } from "./render-tuning.ts";
import { tuneWithProgress } from "./tune-with-progress.ts";

/** Learns recall from the labelled contents and tells how it went, unless that was done before. */
export async function tuneOnce(
  { app, output }: { app: App; output: Output },
  signal: AbortSignal,
): Promise<void> {
  const { version } = await app.settings.active();
  if (version > 0) return;
  output.note("Learning recall from the labelled contents…");
  const result = await tuneWithProgress({ app, output }, { signal });
  output.note(`\n${renderTuning(result)}\n`);
}
