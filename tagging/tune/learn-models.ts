import type { Graph } from "../../graph/graph.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { queryOf } from "../learning/learned-recall.ts";
import type { LearnedModels, LearnedQuery, StoredRecall } from "../learning/learned-recall.ts";
import {
  loadLabelProfiles,
  profileContents,
  profiledTags,
  storeLabelProfiles,
} from "../learning/label-profiles.ts";
import type { ScoredContents } from "../learning/label-profiles.ts";
import type { FittedModels } from "./model-worker.ts";
import { loadLinearModel } from "../learning/linear-model.ts";
import { readTags } from "../learning/sample.ts";
import type { LabelledContent } from "../learning/sample.ts";
import { loadTwoTower } from "../learning/two-tower.ts";
import { learnAtOnce } from "./learn-at-once.ts";
import type { LearnOptions } from "./learn-at-once.ts";

/** Fewer labels than this teach the models nothing that holds for other contents. */
const FEWEST_LABELS = 300;
/** Tags beyond those of the history that may be drawn as wrong answers. */
const OTHER_TAGS = 10_000;
const FOLDS = 3;

interface LearnDeps {
  readonly graph: Graph;
  readonly encoder: Pick<Encoder, "learnedFrom">;
}

/** Models for new contents, and for each content that they learned from some that have not seen it. */
export interface CrossFitted {
  readonly final: LearnedModels;
  readonly stored: Omit<StoredRecall, "format" | "ranker">;
  /** The content by the models of the folds that it is not in. */
  queryUnseen(content: LabelledContent): LearnedQuery;
}

interface ToLearn {
  readonly known: readonly LabelledContent[];
  /** Not learned from; in the profiles they stand as contents that came later. */
  readonly heldOut: readonly LabelledContent[];
}

/**
 * Learns the two-tower model and the linear classifiers from the labels of `known`, and once more without each fold in
 * turn: the ranker must be trained on models that did not know the answer, and a content's profile is by classifiers
 * that do not. Undefined where there are too few labels.
 */
export async function learnModels(
  { graph, encoder: { learnedFrom } }: LearnDeps,
  { known, heldOut }: ToLearn,
  options: LearnOptions,
): Promise<CrossFitted | undefined> {
  const labels = known.flatMap((content) => [...content.tagIds]);
  if (labels.length < FEWEST_LABELS) return undefined;
  const tags = await readTags(graph, [...new Set(labels)], OTHER_TAGS);
  const profiled = profiledTags(known);
  const parts = [
    { contents: known, unseen: heldOut },
    ...Array.from({ length: FOLDS }, (_, fold) => ({
      contents: known.filter((content) => foldOf(content) !== fold),
      unseen: known.filter((content) => foldOf(content) === fold),
    })),
  ];
  const tasks = parts.map((part) => ({ ...part, tags, profiled, learnedFrom }));
  const fitted = await learnAtOnce("learnModels", tasks, options);
  const [first] = fitted;
  if (!first) throw new Error("no models were learned");
  const profilesOf = (scored: readonly ScoredContents[]) =>
    storeLabelProfiles(profileContents(profiled, scored));
  const profiles = {
    byWords: profilesOf(fitted.map(({ byWords }) => byWords.scored)),
    byVector: profilesOf(fitted.map(({ byVector }) => byVector.scored)),
  };
  // What is measured is what will be served: all as it comes back from its stored form.
  const ofHistory = {
    byWords: loadLabelProfiles(profiles.byWords),
    byVector: loadLabelProfiles(profiles.byVector),
  };
  const load = ({ twoTower, byWords, byVector }: FittedModels): LearnedModels => ({
    twoTower: loadTwoTower(twoTower),
    byWords: { linear: loadLinearModel(byWords.linear), profiles: ofHistory.byWords },
    byVector: { linear: loadLinearModel(byVector.linear), profiles: ofHistory.byVector },
  });
  const [final, ...unseen] = [load(first), ...fitted.slice(1).map(load)];
  return {
    final,
    stored: {
      twoTower: first.twoTower,
      byWords: { linear: first.byWords.linear, profiles: profiles.byWords },
      byVector: { linear: first.byVector.linear, profiles: profiles.byVector },
    },
    queryUnseen: (content) => queryOf(unseen[foldOf(content)] ?? final, content, content.vector),
  };
}

/** Other digits of `place` than those that part the sample. */
function foldOf({ place }: { place: number }): number {
  return Math.floor(place * 1e6) % FOLDS;
}
