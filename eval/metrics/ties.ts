import type { Outcome } from "../../tagging/calibration/outcome.ts";

/** The outcomes that share one probability. */
export interface Tie {
  readonly probability: number;
  readonly count: number;
  readonly right: number;
}

/**
 * Outcomes counted by probability, largest first. What is computed from ties cannot depend on the order in which equal
 * probabilities happened to come.
 */
export function tiesOf(outcomes: readonly Outcome[]): Tie[] {
  const counts = new Map<number, { count: number; right: number }>();
  for (const { probability, right } of outcomes) {
    const tie = counts.get(probability) ?? { count: 0, right: 0 };
    counts.set(probability, { count: tie.count + 1, right: tie.right + Number(right) });
  }
  return [...counts]
    .map(([probability, tie]) => ({ probability, ...tie }))
    .toSorted((a, b) => b.probability - a.probability);
}
