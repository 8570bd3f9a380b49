import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import { loadRecall, queryOf } from "../learning/learned-recall.ts";
import type { StoredRecall } from "../learning/learned-recall.ts";
import { FEWEST_LABELLED, readSample } from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { trainTrees } from "../learning/train-trees.ts";
import type { BoostedTrees } from "../learning/boosted-trees.ts";
import type { SettingsStore } from "../settings-store.ts";
import { gatherExamples, scored, trainingSet } from "./examples.ts";
import type { Example } from "./examples.ts";
import { fusionScores, matchScores, tuneFusion } from "./fusion.ts";
import { learnTowers } from "./learn-towers.ts";
import { probeIndexes } from "./probe-indexes.ts";
import type { IndexProbe } from "./probe-indexes.ts";
import { overall, scoreRecall } from "./score.ts";
import type { RecallScore } from "./score.ts";

/** Contents whose labels the two-tower model may learn from. */
const MOST_LABELLED = 20_000;
/** Contents that are recalled by leave-one-out. */
const MOST_EXAMPLES = 3_000;
const HELD_OUT_SHARE = 0.2;
const MOST_HELD_OUT = 600;
const VALIDATION_SHARE = 0.15;
/** A ranker below this many examples would learn them by heart. */
const FEWEST_RANKED = 100;

export type Ordering = "match-only" | "fusion before" | "fusion tuned" | "ranker";

export interface TuneReport {
  readonly labelled: number;
  readonly examples: number;
  /** Contents that nothing was learned from; all scores are theirs. */
  readonly heldOut: number;
  readonly scores: Readonly<Partial<Record<Ordering, RecallScore>>>;
  readonly chosen: Ordering;
  readonly before: Settings;
  readonly after: Settings;
  readonly importance: readonly { feature: string; gain: number }[];
  /** How exact the vector indexes are, and the over-fetch that follows from it. */
  readonly indexes: readonly IndexProbe[];
  /** What the reader should know, such as a loss on tags that the history does not carry. */
  readonly notes: readonly string[];
}

export interface TuneOptions {
  /** Measure and report, but put nothing in force. */
  readonly dryRun?: boolean;
  readonly examples?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (step: string, done: number, total: number) => void;
}

export interface TuneResult {
  readonly report: TuneReport;
  /** Undefined where nothing was put in force. */
  readonly version: number | undefined;
}

/**
 * Learns recall from the deployment's own history by leave-one-out: the two-tower model, the weights of the rank
 * fusion, and a ranker over the evidence of all paths. What does best on a held-out part is put in force as a new
 * version of the settings; it is never worse there than match-only. Learning starts from the defaults, not from what an
 * earlier tuning left, and the ranker goes into force with the fusion that it was trained on: its features hold that
 * fusion's ranks.
 */
export function createTune({ graph, store }: { graph: Graph; store: SettingsStore }) {
  return async function tune(options: TuneOptions): Promise<TuneResult> {
    const { signal } = options;
    const { settings: before } = await store.active();
    const base = store.base();
    const progress = (step: string) => (done: number, total: number) =>
      options.onProgress?.(step, done, total);
    const sample = await readSample(graph, MOST_LABELLED);
    if (sample.length < FEWEST_LABELLED)
      return { report: tooLittle(sample, before), version: undefined };
    const indexes = await probeIndexes(graph, sample);
    const { heldOut, known, learnFrom } = partition(sample, options.examples ?? MOST_EXAMPLES);
    const towers = await learnTowers(graph, known, {
      signal,
      onProgress: progress("Learning the two towers"),
    });
    const onProgress = progress("Recalling the history, each content left out in turn");
    const total = learnFrom.length + heldOut.length;
    const learning = await gatherExamples(graph, learnFrom, {
      settings: base,
      query: towers && ((content) => towers.queryUnseen(content)),
      signal,
      onProgress: (done) => onProgress(done, total),
    });
    const checking = await gatherExamples(graph, heldOut, {
      settings: base,
      query: towers && ((content) => queryOf(towers.final, content, content.vector)),
      signal,
      onProgress: (done) => onProgress(learnFrom.length + done, total),
    });
    const tuned = tuneFusion(learning, base);
    const ranker = trainRanker(learning, progress("Training the ranker"));
    const stored: StoredRecall = {
      twoTower: towers?.stored ?? null,
      ranker: ranker ?? null,
    };
    const report = compare({ sample, learning, checking, before, base, tuned, stored, indexes });
    const version = options.dryRun
      ? undefined
      : await store.save({
          settings: report.after,
          learned: report.chosen === "ranker" ? stored : { ...stored, ranker: null },
          report,
        });
    return { report, version };
  };
}

function partition(sample: readonly LabelledContent[], examples: number) {
  const heldOutSize = Math.min(Math.round(sample.length * HELD_OUT_SHARE), MOST_HELD_OUT);
  const heldOut = sample.slice(0, heldOutSize);
  const known = sample.slice(heldOutSize);
  return { heldOut, known, learnFrom: known.slice(0, Math.max(examples - heldOutSize, 0)) };
}

function trainRanker(
  examples: readonly Example[],
  onTree: (done: number, total: number) => void,
): BoostedTrees | undefined {
  if (examples.length < FEWEST_RANKED) return undefined;
  const size = Math.round(examples.length * VALIDATION_SHARE);
  return trainTrees(trainingSet(examples.slice(size)), {
    validation: trainingSet(examples.slice(0, size)),
    onTree,
  });
}

interface Compared {
  readonly sample: readonly LabelledContent[];
  readonly learning: readonly Example[];
  readonly checking: readonly Example[];
  readonly before: Settings;
  readonly base: Settings;
  readonly tuned: Settings;
  readonly stored: StoredRecall;
  readonly indexes: readonly IndexProbe[];
}

function compare(compared: Compared): TuneReport {
  const { sample, learning, checking, before, base, tuned, stored, indexes } = compared;
  const { score } = loadRecall(stored);
  const scoreBy = (scoresOf: (example: Example) => number[]): RecallScore =>
    scoreRecall(checking.map((example) => scored(example, scoresOf(example))));
  const scores: Partial<Record<Ordering, RecallScore>> = {
    "match-only": scoreBy(matchScores),
    "fusion before": scoreBy((example) => fusionScores(example, before)),
    "fusion tuned": scoreBy((example) => fusionScores(example, tuned)),
    ...(score && { ranker: scoreBy(({ rows }) => score(rows)) }),
  };
  const chosen = bestOf(scores);
  return {
    labelled: sample.length,
    examples: learning.length,
    heldOut: checking.length,
    scores,
    chosen,
    before,
    after: { ...settingsFor(chosen, { before, base, tuned }), overfetch: overfetchOf(indexes) },
    importance: importanceOf(stored.ranker),
    indexes,
    notes: notesOn(scores, chosen),
  };
}

function bestOf(scores: TuneReport["scores"]): Ordering {
  const entries = Object.entries(scores) as [Ordering, RecallScore][];
  return entries.reduce((best, one) => (overall(one[1]) > overall(best[1]) ? one : best))[0];
}

/** What was measured is what goes into force. */
function settingsFor(
  chosen: Ordering,
  { before, base, tuned }: Pick<Compared, "before" | "base" | "tuned">,
): Settings {
  const none = { weightC2TLearned: 0, weightC2C2T: 0, weightWordsC2T: 0, weightWordsC2C2T: 0 };
  const settings: Record<Ordering, Settings> = {
    "match-only": { ...base, ...none, weightC2T: 1 },
    "fusion before": before,
    "fusion tuned": tuned,
    ranker: base,
  };
  return settings[chosen];
}

function notesOn(scores: TuneReport["scores"], chosen: Ordering): string[] {
  const [now, then] = [scores[chosen], scores["match-only"]];
  if (now?.unseenRecallAt20 === undefined || then?.unseenRecallAt20 === undefined) return [];
  const lost = then.unseenRecallAt20 - now.unseenRecallAt20;
  return lost > 0
    ? [
        `Tags that no other content carries are found less often than by match-only: ${percent(now.unseenRecallAt20)} instead of ${percent(then.unseenRecallAt20)}.`,
      ]
    : [];
}

/** One setting serves both indexes. */
function overfetchOf(indexes: readonly IndexProbe[]): number {
  return Math.max(...indexes.map(({ overfetch }) => overfetch));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function importanceOf(ranker: BoostedTrees | null): { feature: string; gain: number }[] {
  return (ranker?.features ?? [])
    .map((feature, i) => ({ feature, gain: ranker?.importance[i] ?? 0 }))
    .toSorted((a, b) => b.gain - a.gain);
}

function tooLittle(sample: readonly LabelledContent[], settings: Settings): TuneReport {
  return {
    labelled: sample.length,
    examples: 0,
    heldOut: 0,
    scores: {},
    chosen: "fusion before",
    before: settings,
    after: settings,
    importance: [],
    indexes: [],
    notes: [
      `Only ${sample.length} contents carry tags that people gave; ${FEWEST_LABELLED} are needed to learn from. The settings stay as they are.`,
    ],
  };
}
