import type { EvaluationReport } from "../report/report.ts";
import type { LabelledContent } from "../data-set/data-set.ts";
import type { DialPromise } from "../metrics/promises.ts";
import type { HistoryCounts } from "../metrics/strata.ts";
import { recallByPath } from "./recall-by-path.ts";
import { reportMetrics } from "./report-metrics.ts";
import type { ScoredSystem } from "./score-systems.ts";

interface ReportInput {
  readonly dataSet: string;
  readonly commit: string | undefined;
  readonly facts: EvaluationReport["facts"];
  readonly gold: readonly LabelledContent[];
  readonly historyCounts: HistoryCounts;
  readonly notes: readonly string[];
  readonly promises: readonly DialPromise[] | undefined;
  readonly importance: EvaluationReport["importance"];
}

export function buildReport(scored: readonly ScoredSystem[], input: ReportInput): EvaluationReport {
  const { dataSet, commit, facts, gold, historyCounts, notes, importance, promises } = input;
  const metrics = reportMetrics(scored);
  const withPaths = scored.find(({ system }) => system.id === "ours-recall");
  const predictions = withPaths?.answers.map(({ prediction }) => prediction) ?? [];
  const asked = new Set(predictions.map(({ contentId }) => contentId));
  return {
    dataSet,
    createdAt: new Date().toISOString(),
    ...(commit !== undefined && { commit }),
    facts,
    systems: scored.map(({ system, score, versusOurs }, i) => ({
      id: system.id,
      label: system.label,
      kind: system.kind,
      contents: score.summary.contents,
      metrics: metrics[i] ?? {},
      ...(system.kind !== "ours" && { versusOurs }),
    })),
    recallByPath: recallByPath(
      predictions,
      gold.filter(({ contentId }) => asked.has(contentId)),
      historyCounts,
    ),
    accuracyCoverage: scored.flatMap(({ system, score }) => {
      const points = score.curves.accuracyCoverage;
      return points.length === 0 ? [] : [{ system: system.id, points: points.map(toCut) }];
    }),
    reliability: scored.flatMap(reliabilityOf),
    ...(promises && { promises: promises.map(toReported) }),
    ...(importance && { importance }),
    notes: [...notes],
  };
}

function toCut(point: { cut: number; precision: number | undefined; coverage: number }) {
  return { ...point, precision: point.precision ?? null };
}

function toReported({ goal, promised, came }: DialPromise) {
  return {
    goal,
    promised: promised ?? null,
    came: came
      ? {
          tags: came.tags,
          precision: came.precision ?? null,
          precisionInScope: came.precisionInScope ?? null,
          recall: came.recall ?? null,
          inScope: came.inScope ?? null,
          outOfScope: came.outOfScope ?? null,
        }
      : null,
  };
}

function reliabilityOf({ system, score }: ScoredSystem): EvaluationReport["reliability"] {
  const { ece, eceNoiseFloor } = score.summary;
  if (ece === undefined || eceNoiseFloor === undefined) return [];
  const bins = score.curves.reliability.map(({ meanProbability, shareRight, count }) => ({
    predicted: meanProbability,
    observed: shareRight,
    count,
  }));
  return [{ system: system.id, ece, noiseFloor: eceNoiseFloor, bins }];
}
