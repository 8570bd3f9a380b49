import { AppError } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { contentText, tagText } from "../import/encoded-text.ts";
import {
  encoderLearnsFrom,
  FEWEST_LABELLED,
  MOST_LABELLED,
  newTo,
  readSample,
  readTagTexts,
} from "../learning/sample.ts";

/** Tags beyond those of the history, as wrong answers: new contents are compared with them, too. */
const OTHER_TAGS = 100_000;
const MOST_VALIDATION = 500;

/** A line of the file that `train/train_encoder.py` reads; the head is the first one. */
export type LabelLine =
  | {
      /** The encoder that the new one begins as. */
      readonly encoder: string;
      readonly learnedFrom: number;
    }
  | { readonly tagId: string; readonly text: string }
  | {
      readonly contentId: string;
      readonly text: string;
      readonly tagIds: readonly string[];
      readonly split: "train" | "validation";
    };

/**
 * Texts of tags, and of contents with the tags that people gave, as the encoder reads them: what an encoder is fine-tuned
 * on. It learns only from contents of places that `tune` leaves to it, so that `tune` sees how it serves contents it has
 * not seen; some of the others are there to validate on.
 * @throws AppError BAD_INPUT with fewer than 50 contents to learn from.
 */
export function createLabelExport({
  graph,
  encoder,
}: {
  graph: Graph;
  encoder: Pick<Encoder, "name">;
}) {
  return async function* exportLabels(signal?: AbortSignal): AsyncGenerator<LabelLine> {
    const sample = await readSample(graph, MOST_LABELLED);
    const learnedFrom = encoderLearnsFrom(sample.length);
    const train = sample.filter(({ place }) => place >= learnedFrom);
    const others = newTo({ learnedFrom }, sample);
    if (train.length < FEWEST_LABELLED) {
      throw new AppError(
        "BAD_INPUT",
        `Only ${train.length} of ${sample.length} contents with tags that people gave are for an encoder to learn from; ${FEWEST_LABELLED} are needed`,
      );
    }
    yield { encoder: encoder.name, learnedFrom };
    const used = new Set(sample.flatMap(({ tagIds }) => [...tagIds]));
    for await (const { tagId, ...texts } of readTagTexts(graph, [...used], OTHER_TAGS)) {
      signal?.throwIfAborted();
      yield { tagId, text: tagText({ ...texts, description: texts.description ?? undefined }) };
    }
    // The highest places: the lowest ones are what `tune` holds out.
    const validation = others.slice(-MOST_VALIDATION);
    for (const { split, contents } of [
      { split: "train", contents: train },
      { split: "validation", contents: validation },
    ] as const) {
      for (const content of contents) {
        const { contentId, tagIds } = content;
        yield { contentId, text: contentText(content), tagIds: [...tagIds], split };
      }
    }
  };
}
