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

/** Every metric that a report may carry. A name that is not here is shown as it is, and never marked as best. */
const CATALOGUE: Record<string, Entry> = {
  candidateRecall: {
    label: "Candidate recall",
    definition:
      "Share of the gold assignments that recall put among the candidates: the ceiling of everything after it.",
    better: "higher",
    isMain: true,
  },
  precision: {
    label: "Precision",
    definition: "Share of the kept tags that are gold, over all test contents.",
    better: "higher",
    isMain: true,
  },
  recall: {
    label: "Recall",
    definition: "Share of the gold assignments that were kept, over all test contents.",
    better: "higher",
    isMain: true,
  },
  f1: {
    label: "F1",
    definition: "Harmonic mean of precision and recall of the kept tags, over all test contents.",
    better: "higher",
    isMain: true,
  },
  microF1: {
    label: "Micro F1",
    definition: "Harmonic mean of precision and recall of the kept tags, over all assignments.",
    better: "higher",
    isMain: true,
  },
  macroF1: {
    label: "Macro F1",
    definition:
      "F1 of each tag, averaged over the tags: a rare tag counts as much as a frequent one.",
    better: "higher",
    isMain: true,
  },
  sampleF1: {
    label: "F1 per content",
    definition: "F1 of each content's kept tags, averaged over the contents.",
    better: "higher",
  },
  map: {
    label: "MAP",
    definition: "Mean average precision of the ranking, over the contents.",
    better: "higher",
  },
  mrr: {
    label: "MRR",
    definition: "One divided by the rank of the first gold tag, averaged over the contents.",
    better: "higher",
  },
  ece: {
    label: "ECE",
    definition:
      "Expected calibration error: the gap between the stated and the observed share of right tags, averaged over bins of confidence.",
    better: "lower",
  },
  brier: {
    label: "Brier",
    definition: "Mean squared distance between the confidence and what was true (0 or 1).",
    better: "lower",
  },
  auroc: {
    label: "AUROC",
    definition: "Probability that a right tag has a higher confidence than a wrong one.",
    better: "higher",
  },
  keptPerContent: {
    label: "Kept tags",
    definition:
      "Tags kept per content. Compare with the number of gold tags rather than with each other.",
    better: "neither",
    unit: "tags per content",
  },
  candidatesPerContent: {
    label: "Candidates",
    definition: "Candidates that recall put forward per content.",
    better: "neither",
    unit: "tags per content",
  },
  contentsPerSecond: {
    label: "Contents/s",
    definition:
      "Contents tagged per second of wall time, all steps together, on the machine that is named above.",
    better: "higher",
    unit: "contents per second",
  },
  secondsPerContent: {
    label: "s/content",
    definition: "Wall time per content, all steps together, on the machine that is named above.",
    better: "lower",
    unit: "seconds",
  },
};

/** Metrics with a rank in their name, as in `acc@1`. */
const AT_RANK: Record<string, { label: string; define: (k: string) => string }> = {
  acc: {
    label: "Acc",
    define: (k) =>
      k === "1"
        ? "Share of the contents whose first tag is gold."
        : `Share of gold tags among the first ${k}, averaged over the contents.`,
  },
  hit: {
    label: "Hit",
    define: (k) => `Share of the contents with at least one gold tag among the first ${k}.`,
  },
  precision: {
    label: "P",
    define: (k) => `Share of the first ${k} tags that are gold, averaged over the contents.`,
  },
  recall: {
    label: "R",
    define: (k) =>
      `Share of a content's gold tags among the first ${k}, averaged over the contents.`,
  },
  ndcg: {
    label: "nDCG",
    define: (k) =>
      `Normalised discounted cumulative gain of the first ${k} tags, averaged over the contents.`,
  },
};

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

function atRank(name: string): Entry | undefined {
  const [, family = "", k = ""] = /^([a-z]+)@(\d+)$/i.exec(name) ?? [];
  const found = AT_RANK[family.toLowerCase()];
  if (!found) return undefined;
  const isMain = family.toLowerCase() === "acc" && k === "1";
  return { label: `${found.label}@${k}`, definition: found.define(k), better: "higher", isMain };
}

const MOST_DRAWN = 6;

/** The metrics to draw: the main ones which ours has; without any, the first three which it has. */
export function mainMetrics(ours: System): Metric[] {
  const has = Object.keys(ours.metrics).filter((name) => typeof ours.metrics[name] === "number");
  const metrics = has.map(metricOf);
  const main = metrics.filter(({ isMain }) => isMain).slice(0, MOST_DRAWN);
  return main.length > 0 ? main : metrics.slice(0, 3);
}
