import { AppError } from "../core/errors.ts";
import type { Graph } from "./graph.ts";
import { listEncoders } from "./queries/encoder.ts";

/** What is stored of an encoder beside its vectors. */
export interface EncoderFacts {
  readonly name: string;
  readonly dimension: number;
}

/**
 * Refuses to work on vectors of another encoder, whose cosines would mean nothing, and with one that is not in force.
 * @throws AppError ENCODER_MISMATCH with the remedy.
 */
export async function checkEncoder(graph: Graph, encoder: EncoderFacts): Promise<void> {
  const { inForce, own } = await find(graph, encoder);
  if (!inForce || own === inForce) return;
  const isStored = own
    ? `Vectors of ${encoder.name} are stored, too: \`tagwright encoders use ${encoder.name}\` puts it in force.`
    : "`tagwright reembed` makes its vectors beside the others.";
  throw new AppError(
    "ENCODER_MISMATCH",
    `The graph's encoder is ${describe(inForce)}, but the configured encoder is ${describe(encoder)}. ` +
      `Set EMBEDDING_MODEL and EMBEDDING_BASE_URL, or EMBEDDING_FOLDER, back to ${inForce.name}. ${isStored}`,
    { details: { stored: inForce, configured: encoder } },
  );
}

/**
 * As `checkEncoder`, for what may be done with an encoder whose vectors are stored beside those in force.
 * @throws AppError ENCODER_MISMATCH
 */
export async function checkStoredEncoder(graph: Graph, encoder: EncoderFacts): Promise<void> {
  const { own } = await find(graph, encoder);
  if (!own) await checkEncoder(graph, encoder);
}

async function find(graph: Graph, { name, dimension }: EncoderFacts) {
  const stored = await graph.many(listEncoders, {});
  return {
    inForce: stored.find((one) => one.inForce),
    own: stored.find((one) => one.name === name && one.dimension === dimension),
  };
}

function describe({ name, dimension }: EncoderFacts): string {
  return `${name} (${dimension} dimensions)`;
}
