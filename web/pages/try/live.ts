import type { LiveCandidateFragment, TaggingSubscription } from "../../gql/graphql.ts";

type Step = TaggingSubscription["tagging"];

export interface LiveState {
  /** How many of the three steps are done. */
  readonly stepsDone: 0 | 1 | 2 | 3;
  readonly candidates: readonly LiveCandidateFragment[];
  readonly chosen: ReadonlySet<string>;
  /** Milliseconds of each step, as far as they are known. */
  readonly times: {
    readonly recall?: number;
    readonly generation?: number;
    readonly confidence?: number;
  };
  /** The LLM did not answer. */
  readonly isUnverified: boolean;
}

const NOTHING: LiveState = {
  stepsDone: 0,
  candidates: [],
  chosen: new Set(),
  times: {},
  isUnverified: false,
};

/** What is known after these steps: candidates, then which the LLM chose, then how sure. */
export function readSteps(steps: readonly Step[]): LiveState {
  return steps.reduce(readStep, NOTHING);
}

function readStep(state: LiveState, step: Step): LiveState {
  switch (step.__typename) {
    case "CandidatesFound": {
      const { link, recall, knowledge } = step.times;
      const time = (link ?? 0) + (recall ?? 0) + (knowledge ?? 0);
      return { ...state, stepsDone: 1, candidates: step.candidates, times: { recall: time } };
    }
    case "TagsChosen":
      return {
        ...state,
        stepsDone: 2,
        chosen: new Set(step.chosenTagIds),
        times: { ...state.times, generation: step.times.generation ?? 0 },
      };
    case "ConfidencesGiven":
      return {
        ...state,
        stepsDone: 3,
        candidates: step.result.suggestions,
        times: { ...state.times, confidence: step.result.times.confidence ?? 0 },
        isUnverified: step.result.status === "UNVERIFIED",
      };
  }
}
