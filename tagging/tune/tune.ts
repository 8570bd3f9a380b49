import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { loadRecall, queryOf } from "../learning/learned-recall.ts";
import {
  FEWEST_LABELLED,
  heldOutSize,
  MOST_LABELLED,
  newTo,
  readSample,
} from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { trainTrees } from "../learning/train-trees.ts";
import type { BoostedTrees } from "../learning/boosted-trees.ts";
import type { SettingsStore } from "../settings-store.ts";
import { gatherExamples, scored, trainingSet } from "./examples.ts";
import type { Example } from "./examples.ts";
import { learnModels } from "./learn-models.ts";
import type { CrossFitted } from "./learn-models.ts";
import { WIDEST } from "./narrow.ts";
import { probeIndexes } from "./probe-indexes.ts";
import type { IndexProbe } from "./probe-indexes.ts";
import { overall, scoreRecall } from "./score.ts";
import type { RecallScore } from "./score.ts";
import { fused, matched, searchSettings } from "./search-settings.ts";
import { walkWidely } from "./walk-widely.ts";
import type { WideWalk } from "./walk-widely.ts";

/** Contents that are recalled by leave-one-out. */
const MOST_EXAMPLES = 5_000;
/** Contents that the settings are searched on. */
const MOST_SEARCHED = 500;
const VALIDATION_SHARE = 0.15;
/** A ranker below this many examples would learn them by heart. */
const FEWEST_RANKED = 100;
/** The ranker sees for itself what is too far away, so it is given more than the fusion. */
const RANKED_WIDTH = { deltaC2T: 0, deltaC2C: 0, capC2T: 60, capC2C2T: 60, neighbours: 100 };
/** A vocabulary up to this size is compared with whole, in about the time that the index takes. */
const MOST_EXACT = 1_000;

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
  /** Marks the version that is made, so that the job finds it when it is begun again. */
  readonly jobId?: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (step: string, done: number, total: number) => void;
}

export interface TuneResult {
  readonly report: TuneReport;
  /** Undefined where nothing was put in force. */
  readonly version: number | undefined;
}

interface TuneDeps {
  readonly graph: Graph;
  readonly store: SettingsStore;
  readonly encoder: Pick<Encoder, "encode" | "learnedFrom">;
}

/**
 * Learns recall from the deployment's own history by leave-one-out: the two-tower model, the settings of the paths and
 * of their rank fusion, and a ranker over the evidence of all paths. What does best on a held-out part is put in force
 * as a new version of the settings; there it finds no fewer tags than match-only, and puts no fewer right ones first.
 * Learning starts from the defaults, not from what an earlier tuning left. Of contents that a fine-tuned encoder has
 * learned from, only what does not look at vectors is learned.
 */
export function createTune({ graph, store, encoder }: TuneDeps) {
  return async function tune(options: TuneOptions): Promise<TuneResult> {
    const { settings: before } = await store.active();
    const sample = await readSample(graph, MOST_LABELLED);
    if (sample.length < FEWEST_LABELLED)
      return { report: tooLittle(sample, before), version: undefined };
    const indexes = await probeIndexes(graph, sample, {
      signal: options.signal,
      onProgress: progressOf(options)("Comparing the vector indexes with exact scans"),
    });
    const parts = partition(sample, { examples: options.examples ?? MOST_EXAMPLES, encoder });
    const base = store.base(vectorSearch(indexes));
    const context = {
      graph,
      store,
      encoder,
      options,
      base,
      wide: store.base({ ...base, ...WIDEST }),
    };
    const learned = await learn(context, parts);
    const checked = await check(context, parts.heldOut, learned);
    const report = compare({ sample, indexes, before, learned, checked });
    const version = options.dryRun
      ? undefined
      : await store.save({
          settings: report.after,
          learned: {
            linear: learned.models?.stored.linear ?? null,
            twoTower: learned.models?.stored.twoTower ?? null,
            ranker: report.chosen === "ranker" ? (learned.ranker ?? null) : null,
          },
          report,
          jobId: options.jobId,
        });
    return { report, version };
  };
}

interface TuneContext extends TuneDeps {
  readonly options: TuneOptions;
  readonly base: Settings;
  /** What paths are walked with, to be narrowed. */
  readonly wide: Settings;
}

interface Learned {
  readonly models: CrossFitted | undefined;
  readonly ranker: BoostedTrees | undefined;
  readonly examples: number;
  /** Searched for the fusion, and what the ranker was trained with. */
  readonly tuned: Settings;
  readonly ranked: Settings;
}

async function learn(
  { graph, store, encoder, options, base, wide }: TuneContext,
  { known, learnFrom }: ReturnType<typeof partition>,
): Promise<Learned> {
  const { signal } = options;
  const progress = progressOf(options);
  const models = await learnModels({ graph, encoder }, known, {
    signal,
    onProgress: progress("Learning the two towers and the linear classifiers"),
  });
  const query = models && ((content: LabelledContent) => models.queryUnseen(content));
  const walks = await walkWidely({ graph, encoder }, learnFrom.slice(0, MOST_SEARCHED), {
    settings: wide,
    query,
    signal,
    onProgress: progress("Walking all paths widely"),
  });
  const tuned = await searchSettings(walks, base, {
    change: (settings, changes) => store.base({ ...settings, ...changes }),
    signal,
    onProgress: progress("Searching the settings"),
  });
  const ranked = store.base({ ...tuned, ...RANKED_WIDTH });
  const examples = await gatherExamples({ graph, encoder }, learnFrom, {
    settings: ranked,
    query,
    signal,
    onProgress: progress("Recalling the history, each content left out in turn"),
  });
  const ranker = trainRanker(examples, progress("Training the ranker"));
  return { models, ranker, examples: examples.length, tuned, ranked };
}

/** What the held-out contents get with what was learned. */
async function check(
  { graph, encoder, options, wide }: TuneContext,
  heldOut: readonly LabelledContent[],
  { models, ranker, ranked }: Learned,
): Promise<{ walks: WideWalk[]; examples: Example[] }> {
  const progress = progressOf(options);
  const given = {
    query: models && ((content: LabelledContent) => queryOf(models.final, content, content.vector)),
    signal: options.signal,
  };
  const walks = await walkWidely({ graph, encoder }, heldOut, {
    ...given,
    settings: wide,
    onProgress: progress("Walking the held-out part widely"),
  });
  if (!ranker) return { walks, examples: [] };
  const examples = await gatherExamples({ graph, encoder }, heldOut, {
    ...given,
    settings: ranked,
    onProgress: progress("Recalling the held-out part"),
  });
  return { walks, examples };
}

function progressOf({ onProgress }: TuneOptions) {
  return (step: string) => (done: number, total: number) => onProgress?.(step, done, total);
}

interface PartitionOptions extends Pick<TuneDeps, "encoder"> {
  readonly examples: number;
}

function partition(sample: readonly LabelledContent[], { examples, encoder }: PartitionOptions) {
  const size = heldOutSize(sample.length);
  const known = sample.slice(size);
  return {
    heldOut: sample.slice(0, size),
    known,
    learnFrom: newTo(encoder, known).slice(0, Math.max(examples - size, 0)),
  };
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
  readonly indexes: readonly IndexProbe[];
  readonly before: Settings;
  readonly learned: Learned;
  readonly checked: Awaited<ReturnType<typeof check>>;
}

function compare({ sample, indexes, before, learned, checked }: Compared): TuneReport {
  const { ranker, tuned, ranked } = learned;
  const { walks, examples } = checked;
  const { score } = loadRecall({ twoTower: null, linear: null, ranker: ranker ?? null });
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

/** How the vector indexes are asked, from how exact they were found to be. */
function vectorSearch(indexes: readonly IndexProbe[]): Pick<Settings, "overfetch" | "exactTags"> {
  return {
    overfetch: Math.max(...indexes.map(({ overfetch }) => overfetch)),
    exactTags: indexes.some(
      ({ index, vectors }) => index === "tag_embedding" && vectors <= MOST_EXACT,
    ),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function importanceOf(ranker: BoostedTrees | undefined): { feature: string; gain: number }[] {
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
