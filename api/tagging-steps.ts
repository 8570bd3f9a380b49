import { Repeater } from "graphql-yoga";
import type { TaggingResult, TaggingStep } from "../tagging/tag-content.ts";
import type { ApiContext } from "./context.ts";
import { badInput } from "./errors.ts";
import { readSettings, readText } from "./inputs.ts";
import type { ResolversTypes, SubscriptionTaggingArgs } from "./schema.types.ts";

type Step = Awaited<ResolversTypes["TaggingStep"]>;
interface Event {
  readonly tagging: Step;
}

/**
 * The steps of one tagging as they come. It stops asking the LLM when nobody listens any more.
 * @throws AppError BAD_INPUT, NOT_FOUND
 */
export function taggingSteps(
  { app }: ApiContext,
  { input, contentId }: SubscriptionTaggingArgs,
): AsyncIterable<Event> {
  if ((input == null) === (contentId == null)) {
    throw badInput([{ field: "input", message: "give exactly one of `input` and `contentId`" }]);
  }
  const text = input == null ? undefined : readText(input);
  return new Repeater<Event>(async (push, stop) => {
    const gone = new AbortController();
    void stop.then(() => gone.abort());
    const { signal } = gone;
    const { settings: defaults } = await app.settings.active();
    const settings = readSettings(undefined, defaults);
    const onStep = (step: TaggingStep) => void push({ tagging: shown(step) });
    const options = { settings, signal, onStep };
    const result = await (
      text ? app.suggest.forText(text, options) : app.suggest.forContent(contentId ?? "", options)
    ).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
    if (result) await push({ tagging: ended(result) });
    stop();
  });
}

function shown(step: TaggingStep): Step {
  const { times } = step;
  return step.kind === "CANDIDATES"
    ? { __typename: "CandidatesFound", candidates: step.candidates, times }
    : { __typename: "TagsChosen", chosenTagIds: step.tagIds, times };
}

function ended(result: TaggingResult): Step {
  return { __typename: "ConfidencesGiven", result };
}
