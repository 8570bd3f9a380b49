import type { Case } from "./cases.ts";
import { ratioOf } from "./share.ts";

/** What a cut on the probability would keep. */
export interface AccuracyCoveragePoint {
  readonly cut: number;
  /** Share of the kept tags that are right; undefined where none is kept. */
  readonly precision: number | undefined;
  /** Share of all contents that keep at least one tag. */
  readonly coverage: number;
}

/** 0, 0.05, …, 1. */
const CUTS = Array.from({ length: 21 }, (_, i) => i / 20);

/**
 * Accuracy against coverage for each cut: a ranked tag is kept where its probability is the cut or more, whatever the
 * system itself kept. Both are in [0, 1]. Empty for a system that claims no probabilities. After LLM4Tag's Figure 8
 * (our reading: its text was not at hand).
 */
export function accuracyCoverageCurve(
  cases: readonly Case[],
  cuts: readonly number[] = CUTS,
): AccuracyCoveragePoint[] {
  if (cases.every(({ outcomes }) => outcomes.length === 0)) return [];
  return cuts.map((cut) => {
    const keptPerContent = cases.map(({ outcomes }) =>
      outcomes.filter(({ probability }) => probability >= cut),
    );
    const shares = keptPerContent.map((kept) => ({
      part: kept.filter(({ right }) => right).length,
      whole: kept.length,
    }));
    const covered = keptPerContent.filter((kept) => kept.length > 0).length;
    return { cut, precision: ratioOf(shares), coverage: covered / cases.length };
  });
}
