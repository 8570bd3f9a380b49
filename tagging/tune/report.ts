import type { Settings } from "../../core/settings.ts";
import type { BoostedTrees } from "../learning/boosted-trees.ts";
import { loadRecall, NOTHING_LEARNED } from "../learning/learned-recall.ts";
import { FEWEST_LABELLED } from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { scored } from "./examples.ts";
import type { Example } from "./examples.ts";
import { vectorSearch } from "./probe-indexes.ts";
import type { IndexProbe } from "./probe-indexes.ts";
import { overall, scoreRecall } from "./score.ts";
import type { RecallScore } from "./score.ts";
import { fused, matched } from "./search-settings.ts";
import type { WideWalk } from "./walk-widely.ts";

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

/** What was learned, without what the candidates are found by. */
export interface Trained {
  readonly ranker: BoostedTrees | undefined;
  readonly examples: number;
  /** Searched for the fusion, and what the ranker was trained with. */
  readonly tuned: Settings;
  readonly ranked: Settings;
}

/** The held-out contents with what was learned; no examples where there is no ranker. */
export interface Checked {
  readonly walks: readonly WideWalk[];
  readonly examples: readonly Example[];
}

interface Compared {
  readonly sample: readonly LabelledContent[];
  readonly indexes: readonly IndexProbe[];
  readonly before: Settings;
  readonly learned: Trained;
  readonly checked: Checked;
}

/** Every ordering on the held-out part, and the best of them. */
export function compare({ sample, indexes, before, learned, checked }: Compared): TuneReport {
  const { ranker, tuned, ranked } = learned;
  const { walks, examples } = checked;
  const { score } = loadRecall({ ...NOTHING_LEARNED, ranker: ranker ?? null });
  const byFusion = (settings: Settings) => scoreRecall(walks.map((walk) => fused(walk, settings)));
  const scores: Partial<Record<Ordering, RecallScore>> = {
    "match-only": scoreRecall(walks.map(matched)),
    "fusion before": byFusion(before),
    "fusion tuned": byFusion(tuned),
    ...(score && {
      ranker: scoreRecall(examples.map((example) => scored(example, score(example.rows)))),
    }),
  };
  const chosen = bestOf(scores);
  const none = {
    weightC2TSentence: 0,
    weightC2TLearned: 0,
    weightC2C2T: 0,
    weightWordsC2T: 0,
    weightWordsC2C2T: 0,
  };
  // What was measured is what goes into force.
  const after: Record<Ordering, Settings> = {
    "match-only": { ...tuned, ...none, weightC2T: 1, deltaC2T: 0 },
    "fusion before": { ...before, ...vectorSearch(indexes) },
    "fusion tuned": tuned,
    ranker: ranked,
  };
  return {
    labelled: sample.length,
    examples: learned.examples,
    heldOut: walks.length,
    scores,
    chosen,
    before,
    after: after[chosen],
    importance: importanceOf(ranker),
    indexes,
    notes: notesOn(scores, chosen),
  };
}

/** Of those that are not below match-only in either, the one that finds most and puts it first. */
function bestOf(scores: TuneReport["scores"]): Ordering {
  const { "match-only": least, ...others } = scores;
  const good = (Object.entries(others) as [Ordering, RecallScore][]).filter(
    ([, { recallAt20, accuracyAt1 }]) =>
      recallAt20 >= (least?.recallAt20 ?? 0) && accuracyAt1 >= (least?.accuracyAt1 ?? 0),
  );
  const [best] = good.toSorted(([, a], [, b]) => overall(b) - overall(a));
  return best?.[0] ?? "match-only";
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

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function importanceOf(ranker: BoostedTrees | undefined): { feature: string; gain: number }[] {
  return (ranker?.features ?? [])
    .map((feature, i) => ({ feature, gain: ranker?.importance[i] ?? 0 }))
    .toSorted((a, b) => b.gain - a.gain);
}

export function tooLittle(sample: readonly LabelledContent[], settings: Settings): TuneReport {
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
