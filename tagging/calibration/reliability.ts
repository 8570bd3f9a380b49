import type { Outcome } from "./outcome.ts";

const BINS = 15;

/** One point of a reliability diagram: `shareRight` should equal `meanProbability`. */
export interface ReliabilityBin {
  readonly lowest: number;
  readonly highest: number;
  readonly count: number;
  readonly meanProbability: number;
  readonly shareRight: number;
}

/**
 * Splits outcomes by probability into bins of equal mass (as many outcomes in each, ±1), smallest first.
 * Equal mass, because confidences crowd near 0 and 1, where bins of equal width would leave most bins with a handful
 * of outcomes and much noise. Equal probabilities stay together, so that the result does not depend on
 * their order; with many ties there are fewer bins, of unequal size.
 */
export function equalMassBins(outcomes: readonly Outcome[], bins = BINS): Outcome[][] {
  const sorted = outcomes.toSorted((a, b) => a.probability - b.probability);
  const groups = new Map<number, Outcome[]>();
  let smaller = 0;
  let last = Number.NaN;
  for (const [i, outcome] of sorted.entries()) {
    if (outcome.probability !== last) smaller = i;
    last = outcome.probability;
    const bin = Math.floor((bins * smaller) / sorted.length);
    const group = groups.get(bin);
    if (group) group.push(outcome);
    else groups.set(bin, [outcome]);
  }
  return [...groups.values()];
}

/** The points of a reliability diagram over {@link equalMassBins}. Murphy and Winkler 1977. */
export function reliabilityBins(outcomes: readonly Outcome[], bins = BINS): ReliabilityBin[] {
  return equalMassBins(outcomes, bins).map((bin) => ({
    lowest: bin.at(0)?.probability ?? 0,
    highest: bin.at(-1)?.probability ?? 0,
    count: bin.length,
    meanProbability: sumOf(bin) / bin.length,
    shareRight: bin.filter(({ right }) => right).length / bin.length,
  }));
}

function sumOf(bin: readonly Outcome[]): number {
  return bin.reduce((sum, { probability }) => sum + probability, 0);
}
