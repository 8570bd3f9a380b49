import type { ScoredSystem } from "./score-systems.ts";
import { COMPARED } from "./score-systems.ts";

/** What the metrics were computed on rather than metrics, and one that stands there under two names. */
const LEFT_OUT = new Set([
  "contents",
  "outOfScopeContents",
  "goldTags",
  "unseenGoldTags",
  "rareGoldTags",
  "frequentGoldTags",
  "keptTags",
  "judgedTags",
  "hitAt20",
]);

/** All systems' metrics, the compared ones first; null where one does not apply, left out where it applies to none. */
export function reportMetrics(scored: readonly ScoredSystem[]): Record<string, number | null>[] {
  const all = scored.map(metricsOf);
  const names = [...new Set([...COMPARED, ...all.flatMap((metrics) => Object.keys(metrics))])];
  const used = names.filter((name) => all.some((metrics) => isGiven(metrics[name])));
  return all.map((metrics) =>
    Object.fromEntries(used.map((name) => [name, isGiven(metrics[name]) ? metrics[name] : null])),
  );
}

function metricsOf({ score, answers, system }: ScoredSystem): Record<string, number | undefined> {
  const summary = Object.entries(score.summary).filter(([name]) => !LEFT_OUT.has(name));
  const { contents, keptTags } = score.summary;
  const seconds = answers.reduce((sum, answer) => sum + answer.seconds, 0);
  return {
    ...Object.fromEntries(summary),
    keptPerContent: keptTags / contents,
    secondsPerContent: system.predicted ? undefined : seconds / contents,
  };
}

function isGiven(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}
