import { AppError } from "../core/errors.ts";
import type { ApiContext } from "./context.ts";
import { refusalOrThrow } from "./errors.ts";
import type { ReviewOutcome } from "./mapped-types.ts";
import { readReview, readReviews } from "./review-inputs.ts";
import type { InputError, Refusal, ReviewInput } from "./schema.types.ts";

interface ReviewManyOutcome {
  readonly ok: boolean;
  readonly results: readonly ReviewOutcome[];
  readonly error?: Refusal;
}

/** @throws AppError GRAPH_UNAVAILABLE and whatever else the caller cannot act on; all else is in `error`. */
export function review(context: ApiContext, input: ReviewInput): Promise<ReviewOutcome> {
  return reviewOne(context, input, "input");
}

/** One after the other, so that a call does not fight with itself over the graph. Throws as `review` does. */
export async function reviewMany(
  context: ApiContext,
  inputs: readonly ReviewInput[],
): Promise<ReviewManyOutcome> {
  try {
    const results: ReviewOutcome[] = [];
    for (const [place, input] of readReviews(inputs).entries()) {
      context.signal.throwIfAborted();
      results.push(await reviewOne(context, input, `inputs.${place}`));
    }
    return { ok: results.every(({ ok }) => ok), results };
  } catch (thrown) {
    return { ok: false, results: [], error: refusalOrThrow(thrown) };
  }
}

async function reviewOne(
  { app, viewer }: ApiContext,
  input: ReviewInput,
  name: string,
): Promise<ReviewOutcome> {
  const { contentId } = input;
  try {
    const request = readReview(input, name);
    const written = await app.reviews.save(request, viewer.name).catch((thrown: unknown) => {
      throw withName(thrown, name);
    });
    return { ok: true, contentId, review: written };
  } catch (thrown) {
    return { ok: false, contentId, error: refusalOrThrow(thrown) };
  }
}

/** The fields of a refusal as the caller knows them: `input.accept.0`. */
function withName(thrown: unknown, name: string): unknown {
  if (!(thrown instanceof AppError)) return thrown;
  const fields = thrown.details["inputErrors"];
  if (!Array.isArray(fields)) return thrown;
  const inputErrors = (fields as InputError[]).map(({ field, message }) => ({
    field: `${name}.${field}`,
    message,
  }));
  const message = inputErrors.map(({ field, message }) => `${field}: ${message}`).join("; ");
  return new AppError(thrown.code, message, { cause: thrown, details: { inputErrors } });
}
