import type { Output, Progress } from "./output.ts";

/** One progress bar per step of a long command, one after the other. */
export function stepProgress(output: Output) {
  let current: { step: string; bar: Progress } | undefined;
  const stop = () => {
    current?.bar.stop();
    current = undefined;
  };
  return {
    stop,
    update(step: string, done: number, total: number): void {
      if (current?.step !== step) {
        stop();
        current = { step, bar: output.progress(total, step) };
      }
      current.bar.update(done);
    },
  };
}
