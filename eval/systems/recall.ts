import type { Settings } from "../../core/settings.ts";
import type { App } from "../../tagging/create-app.ts";
import type { RecallInput } from "../../tagging/recall/paths.ts";
import { recall } from "../../tagging/recall/recall.ts";
import type { Candidate } from "../../tagging/recall/recall.ts";
import type { Content } from "../data-set/data-set.ts";

export interface RecalledTag {
  readonly tagId: string;
  /** Larger is better; comparable between contents, for a cut is tuned on it. */
  readonly score: number;
  /** In [0, 1], where recall claims one. */
  readonly probability?: number;
  /** Names of the paths that found it. */
  readonly paths: readonly string[];
}

/** The only place where the evaluation calls recall: whoever changes recall's interface changes this file alone. */
export interface Recall {
  /** For a content that is not stored: what a test content gets. */
  ofText(content: Content, vector: number[]): Promise<RecalledTag[]>;
  /** For a content of the history, as if its own labels were not there (leave-one-out). */
  ofStored(content: Content, vector: number[]): Promise<RecalledTag[]>;
}

export function createRecall(
  { graph, encoder, settings: store }: Pick<App, "graph" | "encoder" | "settings">,
  settings: Settings,
): Recall {
  const find = async (input: RecallInput) => {
    const { learned } = await store.active();
    return (await recall({ graph, encoder, learned }, input, settings)).map(toRecalled);
  };
  return {
    ofText: (content, vector) => find({ content, vector }),
    ofStored: (content, vector) => find({ content, vector, excludedId: content.contentId }),
  };
}

/** The prior is a probability only where a ranker was learned; its score is the same number then. */
function toRecalled({ tagId, recallScore, prior, paths }: Candidate): RecalledTag {
  return {
    tagId,
    score: recallScore,
    ...(prior !== undefined && { probability: prior }),
    paths: paths.map(({ path }) => path),
  };
}
