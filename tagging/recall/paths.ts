import type { Settings } from "../../core/settings.ts";
import { PathName } from "../../graph/cypher-types.ts";
import type { Graph } from "../../graph/graph.ts";
import {
  c2c2t,
  c2c2tOfVector,
  c2t,
  c2tLearned,
  c2tOfSentences,
  c2tOfVector,
  c2tSentence,
  wordsC2c2t,
  wordsC2c2tOfText,
  wordsC2t,
  wordsC2tOfText,
} from "../../graph/queries/metapath.ts";
import type { MetaPathRow } from "../../graph/queries/metapath.ts";
import type { LearnedQuery } from "../learning/learned-recall.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { PER_SENTENCE, searchWidth } from "./link.ts";
import { encodeSentences } from "./sentences.ts";
import { wordQuery } from "./words.ts";

export const PATHS = PathName.options;

/** What each path found, its best first. */
export type PathRows = Readonly<Record<PathName, readonly MetaPathRow[]>>;

export interface RecallInput {
  readonly content: {
    readonly title: string;
    readonly category?: string | undefined;
    readonly text?: string | undefined;
  };
  /** The encoder's vector of the content. */
  readonly vector: number[];
  /** The content as the learned two-tower model sees it, where there is one. */
  readonly query?: LearnedQuery | undefined;
  /** A stored content whose edges exist is walked from; otherwise the edges it would have are searched. */
  readonly stored?: { readonly contentId: string; readonly runId?: string | undefined } | undefined;
  /** Tags that the content itself carries, taken out of every count: leave-one-out. */
  readonly ownTagIds?: ReadonlySet<string> | undefined;
  /** A content that must not vote: leave-one-out. */
  readonly excludedId?: string | undefined;
}

export interface WalkDeps {
  readonly graph: Graph;
  /** Reads the sentences of a text that is not stored. */
  readonly encoder: Pick<Encoder, "encode">;
}

/** What a path finds that cannot be walked. */
const none = Promise.resolve<MetaPathRow[]>([]);

/** Walks every path whose weight is not 0. A stored content and its text give the same rows. */
export async function walkPaths(
  { graph, encoder }: WalkDeps,
  input: RecallInput,
  settings: Settings,
): Promise<PathRows> {
  const walk = input.stored
    ? storedWalks(graph, { ...input.stored, query: input.query }, settings)
    : searchedWalks({ graph, encoder }, input, settings);
  const found = await Promise.all(
    PATHS.map((path) => (pathWeights(settings)[path] > 0 ? walk[path]() : none)),
  );
  return Object.fromEntries(PATHS.map((path, i) => [path, found[i] ?? []])) as unknown as PathRows;
}

/** The weight of each path in the rank fusion. */
export function pathWeights(settings: Settings): Record<PathName, number> {
  return {
    C2T: settings.weightC2T,
    C2T_SENTENCE: settings.weightC2TSentence,
    C2T_LEARNED: settings.weightC2TLearned,
    C2C2T: settings.weightC2C2T,
    WORDS_C2T: settings.weightWordsC2T,
    WORDS_C2C2T: settings.weightWordsC2C2T,
  };
}

type StoredInput = NonNullable<RecallInput["stored"]> & Pick<RecallInput, "query">;
type Walks = Record<PathName, () => Promise<MetaPathRow[]>>;

function votesOf({ capC2C2T, neighbours, sharpness, machineWeight }: Settings) {
  return { limit: capC2C2T, neighbours, sharpness, machineWeight };
}

function storedWalks(
  graph: Graph,
  { contentId, runId = "", query }: StoredInput,
  settings: Settings,
): Walks {
  const tags = { contentId, limit: settings.capC2T };
  const votes = { ...votesOf(settings), contentId, runId };
  return {
    C2T: () => graph.many(c2t, { ...tags, minCosine: settings.deltaC2T }),
    C2T_SENTENCE: () => graph.many(c2tSentence, { ...tags, minCosine: settings.deltaC2T }),
    C2T_LEARNED: () =>
      query ? graph.many(c2tLearned, { ...tags, minCosine: settings.deltaC2T }) : none,
    C2C2T: () => graph.many(c2c2t, { ...votes, minCosine: settings.deltaC2C }),
    WORDS_C2T: () => graph.many(wordsC2t, tags),
    WORDS_C2C2T: () => graph.many(wordsC2c2t, votes),
  };
}

function searchedWalks(
  { graph, encoder }: WalkDeps,
  { content, vector, query, excludedId = "" }: RecallInput,
  settings: Settings,
): Walks {
  const words = wordQuery(content);
  const tags = { limit: settings.capC2T, searched: searchWidth(settings.capC2T, settings) };
  const votes = {
    ...votesOf(settings),
    excludedId,
    searched: searchWidth(settings.neighbours, settings),
  };
  const near = { minCosine: settings.deltaC2T, exact: settings.exactTags };
  const nearestTags = (of: number[]) => graph.many(c2tOfVector, { ...tags, ...near, vector: of });
  const nearSentences = (sentences: number[][]) =>
    graph.many(c2tOfSentences, {
      ...near,
      vector,
      sentences,
      limit: settings.capC2T,
      perSentence: PER_SENTENCE,
      searched: searchWidth(PER_SENTENCE, settings),
    });
  return {
    C2T: () => nearestTags(vector),
    C2T_SENTENCE: async () => {
      const [sentences = []] = await encodeSentences(encoder, [content]);
      return sentences.length === 0 ? none : nearSentences(sentences);
    },
    C2T_LEARNED: () => (query ? nearestTags(query.vector) : none),
    C2C2T: () => graph.many(c2c2tOfVector, { ...votes, vector, minCosine: settings.deltaC2C }),
    WORDS_C2T: () => (words ? graph.many(wordsC2tOfText, { ...tags, words }) : none),
    WORDS_C2C2T: () => (words ? graph.many(wordsC2c2tOfText, { ...votes, words }) : none),
  };
}
