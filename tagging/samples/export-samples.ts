import { AppError } from "../../core/errors.ts";
import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import { contentReviews, partlyReviewedContents } from "../../graph/queries/samples.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { gatherKnowledge } from "../knowledge.ts";
import {
  FEWEST_LABELLED,
  HELD_OUT_SHARE,
  heldOutSize,
  MOST_LABELLED,
  newTo,
  readContents,
  readSample,
} from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { recall } from "../recall/recall.ts";
import { chooseDiverse } from "./choose-diverse.ts";
import { contentSamples } from "./content-samples.ts";
import type { TrainingSample } from "./content-samples.ts";

const MOST_PARTLY_REVIEWED = 4_000;
const VALIDATION_SHARE = 0.1;

export interface SampleExportOptions {
  /** How many contents to learn from; a tenth more are for validation. */
  readonly contents: number;
  /** Those that contents will be tagged with: prompts and candidates follow them. */
  readonly settings: Settings;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

interface SampleDeps {
  readonly graph: Graph;
  readonly encoder: Pick<Encoder, "encode" | "learnedFrom">;
}

/**
 * Fine-tuning samples (LSKI; LLM4Tag, section 3.3) from the contents whose tags people gave. Each content is recalled as
 * if it were new: it gives no votes and is no example of itself. The split is by content: what `tune` holds out is never
 * trained on, so that calibration on it stays honest.
 * @throws AppError BAD_INPUT with fewer than 50 labelled contents.
 */
export function createSampleExport({ graph, encoder }: SampleDeps) {
  return async function* exportSamples(
    options: SampleExportOptions,
  ): AsyncGenerator<TrainingSample[]> {
    const sample = await readSample(graph, MOST_LABELLED);
    if (sample.length < FEWEST_LABELLED) {
      throw new AppError(
        "BAD_INPUT",
        `Only ${sample.length} contents carry tags that people gave; ${FEWEST_LABELLED} are needed to learn from`,
      );
    }
    const heldOut = heldOutSize(sample.length);
    const wanted = Math.max(Math.round(options.contents * VALIDATION_SHARE), 1);
    // Where the encoder knows a content's tags, its candidates are better than a new content's.
    const known = [...sample.slice(heldOut), ...(await readPartlyReviewed(graph))];
    const train = chooseDiverse(newTo(encoder, known), options.contents);
    const validation = chooseDiverse(sample.slice(0, heldOut), wanted);
    const total = train.length + validation.length;
    let done = 0;
    for (const [contents, split] of [
      [train, "train"],
      [validation, "validation"],
    ] as const) {
      for (const content of contents) {
        options.signal?.throwIfAborted();
        yield await samplesOf({ graph, encoder, settings: options.settings }, content, split);
        options.onProgress?.((done += 1), total);
      }
    }
  };
}

/** Without those that will be held out once they are complete. */
async function readPartlyReviewed(graph: Graph): Promise<LabelledContent[]> {
  const rows = await graph.many(partlyReviewedContents, { limit: MOST_PARTLY_REVIEWED });
  const contents = await readContents(
    graph,
    rows.map(({ contentId }) => contentId),
  );
  return contents.filter(({ place }) => place >= HELD_OUT_SHARE);
}

async function samplesOf(
  { graph, encoder, settings }: SampleDeps & { settings: Settings },
  content: LabelledContent,
  split: TrainingSample["split"],
): Promise<TrainingSample[]> {
  const { contentId, vector } = content;
  // Without what was learned: that has seen this content's answer, and a new content's candidates stand less well.
  const candidates = await recall(
    { graph, encoder, learned: undefined },
    { content, vector, excludedId: contentId },
    settings,
  );
  const knowledge = await gatherKnowledge(graph, { candidates, vector }, settings);
  const reviews = await graph.one(contentReviews, { contentIds: [contentId] });
  return contentSamples({
    content,
    candidates,
    knowledge,
    isComplete: reviews.isComplete,
    rejectedTagIds: new Set(reviews.rejectedTagIds),
    proposedTagIds: new Set(reviews.proposedTagIds),
    mode: settings.mode,
    split,
  });
}
