import { z } from "zod";

const share = z.number().min(0).max(1);
const cosine = z.number().min(0).max(1);
const weight = z.number().min(0).max(100);
const cap = z.int().min(0).max(200);

/**
 * Everything that steers recall, generation and confidence, in one object that each run stores.
 * The caps, thresholds and the cut are those of LLM4Tag (KDD 2025); its absolute thresholds
 * (0.5 for tags, 0.8 for contents) belong to its own encoder, so the defaults here leave them open.
 * `tune` learns those of recall from the deployment's own history.
 */
export const Settings = z.strictObject({
  /** `multi`: any number of tags; `single`: the best one. In both, no tag is a valid result. */
  mode: z.enum(["multi", "single"]).default("multi"),
  /** How many candidates are shown to the LLM. */
  candidates: z.int().min(1).max(50).default(20),
  /** How many tags each path that ends at similar tags may find: C2T, C2T_SENTENCE, C2T_LEARNED, WORDS_C2T. */
  capC2T: cap.default(40),
  /** How many tags each path through similar contents may find: C2C2T, WORDS_C2C2T. */
  capC2C2T: cap.default(40),
  /** Lowest cosine of a similarity edge to a tag. */
  deltaC2T: cosine.default(0),
  /** Lowest cosine of a similarity edge to a content. */
  deltaC2C: cosine.default(0),
  /** How many similar contents the paths through contents walk through. */
  neighbours: cap.default(50),
  /** A neighbour votes for its tags with similarity ^ sharpness: the higher, the more the closest ones decide. */
  sharpness: z.number().min(0).max(64).default(4),
  /** The vector index is asked for this many times more than is kept, for it is approximate. */
  overfetch: z.number().min(1).max(20).default(2),
  /** Compare with every tag instead of asking the vector index: exact, and about as fast for up to 1,000 tags. */
  exactTags: z.boolean().default(false),
  /** Weight of each path in the rank fusion; 0 leaves the path out. */
  weightC2T: weight.default(1),
  weightC2TSentence: weight.default(1),
  weightC2TLearned: weight.default(1),
  weightC2C2T: weight.default(2),
  weightWordsC2T: weight.default(0.5),
  weightWordsC2C2T: weight.default(1),
  /** Rank fusion's constant: a path adds weight / (fusionConstant + rank). */
  fusionConstant: z.number().positive().default(10),
  /** What a machine-made tag of a neighbour counts, where a person's counts 1. */
  machineWeight: share.default(0.5),
  /** In-context examples and knowledge segments per prompt. */
  examples: z.int().min(0).max(10).default(3),
  segments: z.int().min(0).max(10).default(3),
  /** At most so many of the segments come from a web search, where WEB_SEARCH_URL is set; 0 asks for none. */
  webFacts: z.int().min(0).max(10).default(2),
  /**
   * The judge is asked about the tags that the LLM chose, and about so many of recall's first beside them, but for those
   * that the history gives a chance below 1 %.
   */
  judged: z.int().min(0).max(50).default(20),
  /**
   * A content is settled without the LLM when recall alone is that sure of every candidate: its calibrated probability is
   * at most this, or at least 1 less this. 0 always asks the LLM.
   */
  cascade: z.number().min(0).max(0.5).default(0),
  /** Tags below this confidence are dropped. */
  cut: share.default(0.5),
});
export type Settings = z.output<typeof Settings>;
