import type { Settings } from "../../core/settings.ts";
import type { Graph } from "../../graph/graph.ts";
import type { EncodedContent } from "../../graph/queries/content.ts";
import {
  linkByWords,
  linkInputs,
  linkToContents,
  linkToTags,
  linkToTagsBySentences,
} from "../../graph/queries/similarity.ts";
import type { Encoder } from "../../llm/encoder.ts";
import type { LearnedRecall } from "../learning/learned-recall.ts";
import { encodeSentences } from "./sentences.ts";
import { wordQuery } from "./words.ts";

/** Tags that each sentence of a content may find. */
export const PER_SENTENCE = 60;

interface LinkDeps {
  readonly graph: Graph;
  readonly encoder: Pick<Encoder, "encode">;
  readonly learned: LearnedRecall | undefined;
}

/**
 * The insertion step (LLM4Tag, section 3.1): gives stored contents their edges to tags and to labelled contents,
 * by vectors, of their sentences, too, and by words, in place of older ones. Contents are linked when they are tagged, so that their
 * neighbours are the newest.
 */
export async function linkContents(
  { graph, encoder, learned }: LinkDeps,
  contentIds: readonly string[],
  settings: Settings,
): Promise<void> {
  const contents = await graph.many(linkInputs, { contentIds: [...contentIds] });
  await graph.many(linkToTags, {
    rows: contents.map((content) => ({
      contentId: content.contentId,
      projected: learned?.query?.(content, content.embedding).vector ?? null,
    })),
    minCosine: settings.deltaC2T,
    exact: settings.exactTags,
    limit: settings.capC2T,
    searched: searchWidth(settings.capC2T, settings),
  });
  await linkSentences({ graph, encoder }, contents, settings);
  await graph.many(linkToContents, {
    contentIds: [...contentIds],
    minCosine: settings.deltaC2C,
    limit: settings.neighbours,
    searched: searchWidth(settings.neighbours, settings),
  });
  const queries = contents.map(({ contentId, title, text }) => ({
    contentId,
    words: wordQuery({ title, text: text ?? undefined }),
  }));
  await graph.many(linkByWords, {
    rows: queries.filter(({ words }) => words !== ""),
    tags: settings.capC2T,
    searchedTags: searchWidth(settings.capC2T, settings),
    neighbours: settings.neighbours,
    searchedContents: searchWidth(settings.neighbours, settings),
  });
}

async function linkSentences(
  { graph, encoder }: Omit<LinkDeps, "learned">,
  contents: readonly EncodedContent[],
  settings: Settings,
): Promise<void> {
  if (settings.weightC2TSentence === 0) return;
  const vectors = await encodeSentences(encoder, contents);
  const rows = contents
    .map(({ contentId }, i) => ({ contentId, sentences: vectors[i] ?? [] }))
    .filter(({ sentences }) => sentences.length > 0);
  if (rows.length === 0) return;
  await graph.many(linkToTagsBySentences, {
    rows,
    minCosine: settings.deltaC2T,
    exact: settings.exactTags,
    limit: settings.capC2T,
    perSentence: PER_SENTENCE,
    searched: searchWidth(PER_SENTENCE, settings),
  });
}

/** How many an index is asked for; one more than is kept, for a content finds itself. At least 1. */
export function searchWidth(kept: number, settings: Settings): number {
  return Math.ceil(kept * settings.overfetch) + 1;
}
