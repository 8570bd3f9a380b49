import type { LabelledContent } from "../data-set/data-set.ts";
import { stratumOf } from "../metrics/strata.ts";
import type { HistoryCounts, Stratum } from "../metrics/strata.ts";
import type { EvaluationReport } from "../report/report.ts";
import type { SystemPrediction } from "../systems/system.ts";

type PathRecall = EvaluationReport["recallByPath"][number];

/** One right tag of one content, and which paths found it among the candidates. */
interface Assignment {
  readonly stratum: Stratum;
  readonly isCandidate: boolean;
  readonly paths: readonly string[];
}

const TOGETHER = "all paths together";

/** What each path finds of the right tags, from the evidence of the candidates; empty where there is no evidence. */
export function recallByPath(
  predictions: readonly SystemPrediction[],
  gold: readonly LabelledContent[],
  historyCounts: HistoryCounts,
): PathRecall[] {
  const names = new Set(predictions.flatMap(({ paths = {} }) => Object.keys(paths)));
  const assignments = assignmentsOf(predictions, gold, historyCounts);
  if (names.size === 0 || assignments.length === 0) return [];
  const rowOf = (
    path: string,
    finds: (assignment: Assignment) => boolean,
    only = finds,
  ): PathRecall => ({
    path,
    found: shareOf(assignments, finds) ?? 0,
    onlyThisPath: shareOf(assignments, only) ?? 0,
    byFrequency: {
      unseen: shareOf(within(assignments, "unseen"), finds),
      rare: shareOf(within(assignments, "rare"), finds),
      frequent: shareOf(within(assignments, "frequent"), finds),
    },
  });
  const rows = [...names].toSorted().map((name) =>
    rowOf(
      name,
      ({ paths }) => paths.includes(name),
      ({ paths }) => paths.length === 1 && paths[0] === name,
    ),
  );
  return [...rows, rowOf(TOGETHER, ({ isCandidate }) => isCandidate)];
}

function assignmentsOf(
  predictions: readonly SystemPrediction[],
  gold: readonly LabelledContent[],
  historyCounts: HistoryCounts,
): Assignment[] {
  const byId = new Map(predictions.map((prediction) => [prediction.contentId, prediction]));
  return gold.flatMap(({ contentId, tagIds }) => {
    const { candidates = [], paths = {} } = byId.get(contentId) ?? {};
    return tagIds.map((tagId) => ({
      stratum: stratumOf(tagId, historyCounts),
      isCandidate: candidates.includes(tagId),
      paths: Object.keys(paths).filter((path) => paths[path]?.includes(tagId)),
    }));
  });
}

function within(assignments: readonly Assignment[], stratum: Stratum): Assignment[] {
  return assignments.filter((assignment) => assignment.stratum === stratum);
}

function shareOf(
  assignments: readonly Assignment[],
  finds: (assignment: Assignment) => boolean,
): number | null {
  return assignments.length === 0 ? null : assignments.filter(finds).length / assignments.length;
}
