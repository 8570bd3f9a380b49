import { z } from "zod";
import { cypherInt, Embedding, Origin } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

/** What every meta-path returns: a tag, the path's own score, and the contents it walked through. */
export const MetaPathRow = z.object({
  tagId: z.string(),
  score: z.number(),
  /** `similarity`: cosine on C2C2T, BM25 on WORDS_C2C2T. */
  via: z.array(z.object({ contentId: z.string(), similarity: z.number(), origin: Origin })),
});
export type MetaPathRow = z.output<typeof MetaPathRow>;

const stored = z.object({ contentId: z.string(), limit: cypherInt });
const ofText = z.object({ searched: cypherInt, limit: cypherInt });
const threshold = { minCosine: z.number() };
const voting = { neighbours: cypherInt, sharpness: z.number(), machineWeight: z.number() };
/** Tags made in this run give no votes, so that a run's results do not depend on its order. */
const exceptRun = { runId: z.string() };
/** A content that must not vote, as its own labels are what is to be found; "" for none. */
const exceptContent = { excludedId: z.string() };
/** Every tag is compared, instead of asking the index. */
const exactly = { exact: z.boolean() };
/** The vectors of a text's sentences, and how many tags each may find. */
const ofSentences = { sentences: z.array(Embedding), perSentence: cypherInt };
const words = { words: z.string() };

const read = <Params extends z.ZodObject>(name: string, params: Params) =>
  defineQuery({ file: `metapath/${name}`, mode: "read", params, row: MetaPathRow });

export const c2t = read("c2t", stored.extend(threshold));
export const c2tSentence = read("c2t-sentence", stored.extend(threshold));
export const c2tLearned = read("c2t-learned", stored.extend(threshold));
export const c2c2t = read("c2c2t", stored.extend({ ...threshold, ...voting, ...exceptRun }));
export const wordsC2t = read("words-c2t", stored);
export const wordsC2c2t = read("words-c2c2t", stored.extend({ ...voting, ...exceptRun }));

export const c2tOfVector = read(
  "c2t-of-vector",
  ofText.extend({ ...threshold, ...exactly, vector: Embedding }),
);
export const c2tOfSentences = read(
  "c2t-of-sentences",
  ofText.extend({ ...threshold, ...exactly, ...ofSentences, vector: Embedding }),
);
export const c2c2tOfVector = read(
  "c2c2t-of-vector",
  ofText.extend({ ...threshold, ...voting, ...exceptContent, vector: Embedding }),
);
export const wordsC2tOfText = read("words-c2t-of-text", ofText.extend(words));
export const wordsC2c2tOfText = read(
  "words-c2c2t-of-text",
  ofText.extend({ ...words, ...voting, ...exceptContent }),
);
