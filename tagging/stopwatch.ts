/** The steps of tagging one content whose time is told apart. */
export type Step = "link" | "recall" | "knowledge" | "generation" | "confidence" | "write";
/** Milliseconds per step. */
export type StepTimes = Partial<Record<Step, number>>;

export function createStopwatch() {
  const times: StepTimes = {};
  return {
    /** Runs one step and adds its time, also when it fails. */
    async time<T>(step: Step, run: () => Promise<T>): Promise<T> {
      const start = performance.now();
      try {
        return await run();
      } finally {
        times[step] = (times[step] ?? 0) + performance.now() - start;
      }
    },
    times: (): StepTimes => ({ ...times }),
  };
}

export function addTimes(a: StepTimes, b: StepTimes): StepTimes {
  const sum: StepTimes = { ...a };
  for (const [step, ms] of Object.entries(b) as [Step, number][]) sum[step] = (sum[step] ?? 0) + ms;
  return sum;
}
