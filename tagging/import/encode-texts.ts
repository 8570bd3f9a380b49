import { AppError } from "../../core/errors.ts";
import type { Encoder } from "../../llm/encoder.ts";

/**
 * All texts at once: the encoder sorts them by length, for short texts beside long ones cost padding.
 * @throws AppError ENCODER_UNAVAILABLE
 */
export async function encodeTexts(
  encoder: Encoder,
  texts: readonly string[],
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<number[][]> {
  const vectors = await encoder.encode(texts, signal ? { signal } : {});
  checkVectors(encoder, vectors, texts.length);
  return vectors;
}

/** Neo4j stores a vector of the wrong length without a word, but its index never finds it. */
function checkVectors(encoder: Encoder, vectors: number[][], expected: number): void {
  const isWhole = vectors.every((vector) => vector.length === encoder.dimension);
  if (isWhole && vectors.length === expected) return;
  throw new AppError(
    "ENCODER_UNAVAILABLE",
    `The encoder ${encoder.name} did not give one vector of ${encoder.dimension} numbers per text`,
  );
}
