import { hash } from "node:crypto";
import type { Encoder } from "../../llm/encoder.ts";

const DIMENSION = 64;

/**
 * An encoder of another kind and dimension than the real one, for tests that are about two encoders: a text is the sum of its
 * words, each in a place of its own, so that texts with the same words are alike.
 */
export function wordEncoder(name = "words", change: Partial<Encoder> = {}): Encoder {
  return {
    name,
    dimension: DIMENSION,
    encode: async (texts) => texts.map(toVector),
    ...change,
  };
}

function toVector(text: string): number[] {
  const vector = Array.from({ length: DIMENSION }, () => 0.001);
  for (const word of text.toLowerCase().match(/\w+/g) ?? []) {
    const place = Number.parseInt(hash("sha256", word).slice(0, 8), 16) % DIMENSION;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
