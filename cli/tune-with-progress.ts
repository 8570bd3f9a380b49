import type { App } from "../tagging/create-app.ts";
import type { TuneOptions, TuneResult } from "../tagging/tune/tune.ts";
import type { Output, Progress } from "./output.ts";

/** Tunes with one progress bar per step, one after the other. */
export async function tuneWithProgress(
  { app, output }: { app: App; output: Output },
  options: Omit<TuneOptions, "onProgress">,
): Promise<TuneResult> {
  let current: { step: string; bar: Progress } | undefined;
  const onProgress = (step: string, done: number, total: number) => {
    if (current?.step !== step) {
      current?.bar.stop();
      current = { step, bar: output.progress(total, step) };
    }
    current.bar.update(done);
  };
  try {
    return await app.tune({ ...options, onProgress });
  } finally {
    current?.bar.stop();
  }
}
