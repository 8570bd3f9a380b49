import type { LabelledContent } from "../data-set/data-set.ts";
import { compareSystems } from "../metrics/compare-systems.ts";
import type { ContentMetricName } from "../metrics/content-metrics.ts";
import { scoreSystem } from "../metrics/score-system.ts";
import type { SystemScore } from "../metrics/score-system.ts";
import type { HistoryCounts } from "../metrics/strata.ts";
import type { Comparison } from "../report/report.ts";
import type { System } from "../systems/system.ts";
import type { Answer } from "./predict-all.ts";

/** The metrics of which a difference is tested; the first decides. */
export const COMPARED = [
  "microF1",
  "candidateRecallAt20",
  "rightCandidates",
  "accuracyAt1",
  "accuracyAt3",
  "recallAt5",
  "ndcgAt10",
  "microPrecision",
  "microRecall",
  "macroF1",
  "outOfScopeRecall",
  "unseenRecall",
  "rareRecall",
  "frequentRecall",
] as const satisfies readonly ContentMetricName[];

/** A system with its answers. */
export interface Evaluated {
  readonly system: System;
  readonly answers: readonly Answer[];
}

export interface ScoredSystem extends Evaluated {
  readonly score: SystemScore;
  readonly versusOurs: Partial<Record<ContentMetricName, Comparison>>;
}

interface ScoreContext {
  readonly gold: readonly LabelledContent[];
  readonly historyCounts: HistoryCounts;
}

/** Scores every system on the contents that it answered, and against ours on those that both answered. */
export function scoreSystems(
  evaluated: readonly Evaluated[],
  context: ScoreContext,
): ScoredSystem[] {
  const ours = evaluated.find(({ system }) => system.kind === "ours");
  return evaluated.map((one) => ({
    ...one,
    score: scoreOn(one, idsOf(one), context),
    versusOurs: ours && ours !== one ? compare(one, ours, context) : {},
  }));
}

function compare(
  one: Evaluated,
  ours: Evaluated,
  context: ScoreContext,
): ScoredSystem["versusOurs"] {
  const theirs = idsOf(one);
  const both = new Set([...idsOf(ours)].filter((id) => theirs.has(id)));
  if (both.size === 0) return {};
  const [its, our] = [scoreOn(one, both, context), scoreOn(ours, both, context)];
  const found = COMPARED.flatMap((metric) => {
    const comparison = compareSystems(its, our, { metric });
    if (!comparison) return [];
    const { difference, low, high, p } = comparison;
    // On very few contents most draws leave the metric undefined, and there is no interval.
    return Number.isFinite(low) && Number.isFinite(high)
      ? [[metric, { difference, low, high, p }]]
      : [];
  });
  return Object.fromEntries(found);
}

function scoreOn(
  { answers }: Evaluated,
  contentIds: ReadonlySet<string>,
  { gold, historyCounts }: ScoreContext,
): SystemScore {
  const isIn = ({ contentId }: { readonly contentId: string }) => contentIds.has(contentId);
  const predictions = answers.map(({ prediction }) => prediction).filter(isIn);
  return scoreSystem(predictions, gold.filter(isIn), { historyCounts });
}

function idsOf({ answers }: Evaluated): Set<string> {
  return new Set(answers.map(({ prediction }) => prediction.contentId));
}
