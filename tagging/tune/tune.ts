import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { NOTHING_LEARNED, queryOf } from "../learning/learned-recall.ts";
import {
  FEWEST_LABELLED,
  heldOutSize,
  MOST_LABELLED,
  newTo,
  readSample,
} from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import type { SettingsStore } from "../settings-store.ts";
import { gatherExamples } from "./examples.ts";
import { learnModels } from "./learn-models.ts";
import type { CrossFitted } from "./learn-models.ts";
import { WIDEST } from "./narrow.ts";
import { probeIndexes, vectorSearch } from "./probe-indexes.ts";
import { compare, tooLittle } from "./report.ts";
import type { Checked, Trained, TuneReport } from "./report.ts";
import { searchSettings } from "./search-settings.ts";
import { trainRanker } from "./train-ranker.ts";
import { walkWidely } from "./walk-widely.ts";

/** Contents that are recalled by leave-one-out. */
const MOST_EXAMPLES = 8_000;
/** Contents that the settings are searched on. */
const MOST_SEARCHED = 500;
/** The ranker sees for itself what is too far away, so it is given more than the fusion. */
const RANKED_WIDTH = { deltaC2T: 0, deltaC2C: 0, capC2T: 60, capC2C2T: 60, neighbours: 100 };
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
            ...NOTHING_LEARNED,
            ...learned.models?.stored,
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

interface Learned extends Trained {
  readonly models: CrossFitted | undefined;
}

async function learn(
  { graph, store, encoder, options, base, wide }: TuneContext,
  { known, heldOut, learnFrom }: ReturnType<typeof partition>,
): Promise<Learned> {
  const { signal } = options;
  const progress = progressOf(options);
  const models = await learnModels(
    { graph, encoder },
    { known, heldOut },
    {
      signal,
      onProgress: progress("Learning the two towers and the linear classifiers"),
    },
  );
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
  const ranker = await trainRanker(examples, {
    signal,
    onProgress: progress("Training the rankers"),
  });
  return { models, ranker, examples: examples.length, tuned, ranked };
}

/** What the held-out contents get with what was learned. */
async function check(
  { graph, encoder, options, wide }: TuneContext,
  heldOut: readonly LabelledContent[],
  { models, ranker, ranked }: Learned,
): Promise<Checked> {
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
