import { formatNumber, formatRounded } from "./format.ts";
import type { System } from "./report.ts";

export interface Metric {
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  readonly better: "higher" | "lower" | "neither";
  /** What the number is of; shown in the glossary. */
  readonly unit: string;
  /** Main metrics are drawn and stand on top of the report. */
  readonly isMain: boolean;
}

type Entry = Omit<Metric, "name" | "isMain" | "unit"> & { unit?: string; isMain?: boolean };

const SHARE = "share, 0 to 1";

/**
 * Every metric of `eval/metrics` by its name there, whose README has the formulas. A name that is not here is shown as
 * it is, and never marked as best. "In scope" are the contents for which some tag is right.
 */
const CATALOGUE: Record<string, Entry> = {
  rightCandidates: {
    label: "#Right",
    definition: "Gold tags among the first 20 candidates, averaged over the contents in scope.",
    better: "higher",
    unit: "tags per content",
  },
  mrr: {
    label: "MRR",
    definition:
      "One divided by the rank of the first gold tag, 0 without one, averaged over the contents in scope.",
    better: "higher",
  },
  ndcg: {
    label: "nDCG",
    definition:
      "Normalised discounted cumulative gain of the whole ranking, averaged over the contents in scope.",
    better: "higher",
  },
  microPrecision: {
    label: "Precision",
    definition:
      "Share of the kept tags that are gold, over all contents together. A tag on a content out of scope is wrong.",
    better: "higher",
    isMain: true,
  },
  microRecall: {
    label: "Recall",
    definition: "Share of the gold assignments that were kept, over all contents together.",
    better: "higher",
    isMain: true,
  },
  microF1: {
    label: "Micro F1",
    definition:
      "Harmonic mean of precision and recall of the kept tags, over all contents together.",
    better: "higher",
    isMain: true,
  },
  macroPrecision: {
    label: "Macro precision",
    definition:
      "Share of each content's kept tags that are gold, averaged over the contents. No tag where none fits counts 1, no tag elsewhere 0.",
    better: "higher",
  },
  macroRecall: {
    label: "Macro recall",
    definition:
      "Share of each content's gold tags that were kept, averaged over the contents; abstentions as in macro precision.",
    better: "higher",
  },
  macroF1: {
    label: "Macro F1",
    definition:
      "F1 of each content's kept tags, averaged over the contents; abstentions as in macro precision.",
    better: "higher",
    isMain: true,
  },
  outOfScopeRecall: {
    label: "Out-of-scope recall",
    definition: "Share of the contents for which no tag is right that got none.",
    better: "higher",
  },
  outOfScopeRecallAt90: {
    label: "Out-of-scope recall at 90 %",
    definition:
      "Share of the contents for which no tag is right whose best confidence is below what 90 % of the contents in scope reach, whatever the cut. Chance is 0.1.",
    better: "higher",
  },
  inScopeRecall: {
    label: "In-scope recall",
    definition: "Share of the contents in scope that got some tag, right or wrong.",
    better: "higher",
  },
  inScopeAccuracy: {
    label: "In-scope accuracy",
    definition:
      "Share of the contents in scope whose first kept tag is gold; keeping none is wrong. For single-tag tasks.",
    better: "higher",
  },
  ece: {
    label: "ECE",
    definition:
      "Expected calibration error: the gap between the stated and the observed share of right tags, averaged over 15 bins of equally many tags.",
    better: "lower",
  },
  eceNoiseFloor: {
    label: "ECE noise floor",
    definition: "The ECE that perfect confidences would show on as many tags.",
    better: "neither",
  },
  brier: {
    label: "Brier",
    definition: "Mean squared distance between the confidence and what was true (0 or 1).",
    better: "lower",
  },
  logLoss: {
    label: "Log loss",
    definition: "Mean negative logarithm of the probability that was given to what was true.",
    better: "lower",
    unit: "nats",
  },
  auroc: {
    label: "AUROC",
    definition: "Probability that a right tag has a higher confidence than a wrong one; ties half.",
    better: "higher",
  },
  aurc: {
    label: "AURC",
    definition:
      "Area under risk against coverage: the share that is wrong among the most confident tags, averaged over how many are accepted.",
    better: "lower",
  },
  keptPerContent: {
    label: "Kept tags",
    definition:
      "Tags kept per content. Compare with the number of gold tags rather than with each other.",
    better: "neither",
    unit: "tags per content",
  },
  secondsPerContent: {
    label: "s/content",
    definition:
      "Seconds from the question to the answer for one content, averaged, on the machine that is named above. Several are asked at once, so the throughput is higher than its inverse.",
    better: "lower",
    unit: "seconds",
  },
  ...stratum("unseen", "that no content of the history carries"),
  ...stratum("rare", "that 1 to 9 contents of the history carry"),
  ...stratum("frequent", "that 10 or more contents of the history carry"),
};

function stratum(name: string, which: string): Record<string, Entry> {
  const label = `${name[0]?.toUpperCase() ?? ""}${name.slice(1)}`;
  return {
    [`${name}CandidateRecall`]: {
      label: `${label}: candidate recall`,
      definition: `Share of the gold assignments of tags ${which} that are among the first 20 candidates.`,
      better: "higher",
    },
    [`${name}Precision`]: {
      label: `${label}: precision`,
      definition: `Share of the kept tags ${which} that are gold.`,
      better: "higher",
    },
    [`${name}Recall`]: {
      label: `${label}: recall`,
      definition: `Share of the gold assignments of tags ${which} that were kept.`,
      better: "higher",
    },
  };
}

/** Metrics with a rank in their name, as in `accuracyAt1`. */
const AT_RANK: Record<string, { label: string; define: (k: string) => string }> = {
  candidateRecallAt: {
    label: "Candidate recall@",
    define: (k) =>
      `Share of a content's gold tags among the first ${k} candidates, averaged over the contents in scope: the ceiling of what comes after recall.`,
  },
  hitRate: {
    label: "HR#",
    define: (k) =>
      `Share of the contents in scope with at least ${k} gold ${k === "1" ? "tag" : "tags"} among the first 20 candidates.`,
  },
  accuracyAt: {
    label: "Acc@",
    define: (k) =>
      k === "1"
        ? "Share of the contents in scope whose first tag is gold."
        : `Share of the first ${k} tags that are gold, averaged over the contents in scope.`,
  },
  coverageAt: {
    label: "Coverage@",
    define: (k) =>
      `Share of all contents that keep at least ${k} ${k === "1" ? "tag" : "tags"}, right or wrong.`,
  },
  f1At: {
    label: "F1@",
    define: (k) => `F1 of the first ${k} tags, averaged over the contents in scope.`,
  },
  ndcgAt: {
    label: "nDCG@",
    define: (k) =>
      `Normalised discounted cumulative gain of the first ${k} tags, averaged over the contents in scope.`,
  },
  recallAt: {
    label: "R@",
    define: (k) =>
      `Share of a content's gold tags among the first ${k}, averaged over the contents in scope.`,
  },
};

const MAIN_AT_RANK = ["candidateRecallAt20", "accuracyAt1"];

export function metricOf(name: string): Metric {
  const entry = CATALOGUE[name] ?? atRank(name);
  if (entry) return { unit: SHARE, isMain: false, ...entry, name };
  const definition = "Not described in the catalogue of metrics.";
  return { name, label: name, definition, better: "neither", unit: "unknown", isMain: false };
}

/** Shares are told to the third decimal, amounts to the third digit. */
export function formatMetric({ unit }: Metric, value: number): string {
  return unit === SHARE ? formatNumber(value) : formatRounded(value);
}

/** Coverage says how much was kept, not how well. */
function atRank(name: string): Entry | undefined {
  const [, family = "", k = ""] = /^([a-z0-9]+?)(\d+)$/i.exec(name) ?? [];
  const found = AT_RANK[family];
  if (!found) return undefined;
  return {
    label: `${found.label}${k}`,
    definition: found.define(k),
    better: family === "coverageAt" ? "neither" : "higher",
    isMain: MAIN_AT_RANK.includes(name),
  };
}

const MOST_DRAWN = 6;

/** The metrics to draw: the main ones which ours has; without any, the first three which it has. */
export function mainMetrics(ours: System): Metric[] {
  const has = Object.keys(ours.metrics).filter((name) => typeof ours.metrics[name] === "number");
  const metrics = has.map(metricOf);
  const main = metrics.filter(({ isMain }) => isMain).slice(0, MOST_DRAWN);
  return main.length > 0 ? main : metrics.slice(0, 3);
}
