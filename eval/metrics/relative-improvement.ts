/**
 * RI: (ours − base) / base. In [−1, ∞) for metrics that are never negative; undefined where base is 0.
 * LLM4Tag's tables give it in percent (our reading: its text was not at hand).
 */
export function relativeImprovement(ours: number, base: number): number | undefined {
  return base === 0 ? undefined : (ours - base) / base;
}
