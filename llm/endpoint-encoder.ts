import { OpenAIEmbeddings } from "@langchain/openai";
import type { EmbeddingConfig } from "../core/config.ts";
import { AppError } from "../core/errors.ts";
import type { Encoder } from "./encoder.ts";

const BATCH_SIZE = 64;
const TIMEOUT_MS = 60_000;

type EndpointConfig = Extract<EmbeddingConfig, { kind: "endpoint" }>;

/**
 * An encoder behind an OpenAI-compatible `/v1/embeddings` (TEI, vLLM, llama-server); its dimension is asked once.
 * @throws AppError ENCODER_UNAVAILABLE when the endpoint does not answer.
 */
export async function createEndpointEncoder(config: EndpointConfig): Promise<Encoder> {
  const embeddings = new OpenAIEmbeddings({
    model: config.model,
    apiKey: config.apiKey,
    batchSize: BATCH_SIZE,
    timeout: TIMEOUT_MS,
    maxRetries: 2,
    encodingFormat: "float",
    configuration: { baseURL: config.baseUrl },
  });

  async function encode(texts: readonly string[], options: { signal?: AbortSignal } = {}) {
    options.signal?.throwIfAborted();
    const vectors = await embeddings.embedDocuments([...texts]).catch((cause: unknown) => {
      throw new AppError(
        "ENCODER_UNAVAILABLE",
        `The encoder at EMBEDDING_BASE_URL (${config.baseUrl}) does not answer for model ${config.model}`,
        { cause },
      );
    });
    return vectors.map(normalise);
  }

  const [probe = []] = await encode(["dimension"]);
  return { name: config.model, dimension: probe.length, encode };
}

function normalise(vector: number[]): number[] {
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
}
