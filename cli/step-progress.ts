import type { Output, Progress } from "./output.ts";

interface StepProgress {
  update(this: void, step: string, done: number, total: number): void;
  stop(this: void): void;
}

/** One progress bar per step of a long command, one after the other. */
export function stepProgress(output: Output): StepProgress {
  let current: { step: string; bar: Progress } | undefined;
  const stop = () => {
    current?.bar.stop();
    current = undefined;
  };
  return {
    stop,
    update(step, done, total) {
      if (current?.step !== step) {
        stop();
        current = { step, bar: output.progress(total, step) };
      }
      current.bar.update(done);
    },
  };
}
