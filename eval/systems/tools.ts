import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { Settings } from "../../core/settings.ts";
import type { TaggingResult } from "../../tagging/tag-content.ts";
import type { Remember } from "../cache/remember.ts";
import type { Content, LabelledContent } from "../data-set/data-set.ts";
import type { Recall } from "./recall.ts";

export interface SimilarTag {
  readonly tagId: string;
  readonly name: string;
  readonly cosine: number;
}

export interface Neighbour {
  readonly contentId: string;
  readonly cosine: number;
  readonly tagIds: readonly string[];
}

export interface SuggestOptions {
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

/** What the systems are built from; the one seam that tests replace. */
export interface Tools {
  readonly settings: Settings;
  /** Names the calibration of the confidence. */
  readonly calibrated: string;
  /** The labelled contents that are in the graph. */
  readonly history: readonly LabelledContent[];
  /** Contents that no tag fits, and that people said so of; in the graph, too. */
  readonly nothingFits: readonly LabelledContent[];
  /** The LLM that all systems share. */
  readonly generator: BaseChatModel;
  readonly recall: Recall;
  /** Name of a tag of the vocabulary. */
  readonly nameOf: (tagId: string) => string;
  /** Vectors of texts. */
  readonly encode: (texts: readonly string[]) => Promise<number[][]>;
  /** Of a content, as its insertion would encode it. */
  readonly vectorOf: (content: Content) => Promise<number[]>;
  /** The tags whose name and description are most like the vector, by cosine. */
  readonly similarTags: (vector: number[], limit: number) => Promise<SimilarTag[]>;
  /** The labelled contents that are most like the vector, the closest first. */
  readonly neighbours: (vector: number[], count: number) => Promise<Neighbour[]>;
  /** The stored vectors of contents of the history. */
  readonly embeddingsOf: (contentIds: readonly string[]) => Promise<Map<string, number[]>>;
  /** All five steps with the real parts. */
  readonly suggest: (content: Content, options: SuggestOptions) => Promise<TaggingResult>;
  /** The same by the LLM as it is without its adapter, with a calibration of its own; undefined where there is none. */
  readonly withoutAdapter:
    | {
        prepare(): Promise<unknown>;
        suggest(content: Content, options: SuggestOptions): Promise<TaggingResult>;
      }
    | undefined;
  /** The five steps without confidence: everything that the LLM chose is kept, in its order. */
  readonly suggestUnjudged: (content: Content, options: SuggestOptions) => Promise<TaggingResult>;
  /** A memory for what the system of this id chooses on the history. */
  readonly rememberFor: (systemId: string, version: string) => Remember;
}
