import type { EncoderState } from "../tagging/encoders/encoders.ts";
import type { ApiContext } from "./context.ts";
import { refusalOrThrow } from "./errors.ts";
import type { Refusal } from "./schema.types.ts";

interface EncodersOutcome {
  readonly ok: boolean;
  readonly encoders?: EncoderState[];
  readonly error?: Refusal;
}

/** @throws AppError GRAPH_UNAVAILABLE and whatever else the caller cannot act on; all else is in `error`. */
export function useEncoder({ app }: ApiContext, name: string): Promise<EncodersOutcome> {
  return outcomeOf(app.encoders.use(name));
}

/** Throws as `useEncoder` does. */
export function dropEncoder({ app }: ApiContext, name: string): Promise<EncodersOutcome> {
  return outcomeOf(app.encoders.drop(name));
}

async function outcomeOf(done: Promise<EncoderState[]>): Promise<EncodersOutcome> {
  try {
    return { ok: true, encoders: await done };
  } catch (thrown) {
    return { ok: false, error: refusalOrThrow(thrown) };
  }
}
