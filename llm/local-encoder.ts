import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { z } from "zod";
import type { EmbeddingConfig } from "../core/config.ts";
import { AppError } from "../core/errors.ts";
import type { Encoder } from "./encoder.ts";

const BATCH_SIZE = 16;

/** What `train/train_encoder.py` writes beside the model. */
const TunedFacts = z.object({ name: z.string(), learnedFrom: z.number().min(0).max(1) });

type LocalConfig = Extract<EmbeddingConfig, { kind: "local" }>;

/**
 * A BERT-like sentence encoder (`model.onnx` and `tokenizer.json` in one folder) run in this process:
 * mean pooling over the tokens, then L2 norm, as all-MiniLM-L6-v2 asks. A fine-tuned one has its name in `encoder.json`.
 * @throws AppError ENCODER_UNAVAILABLE when the files cannot be loaded.
 */
export async function createLocalEncoder(config: LocalConfig): Promise<Encoder> {
  const { session, tokenizer, tuned } = await loadFiles(config.folder);
  const tokenIds = (text: string) => truncate(tokenizer.encode(text).ids, config.maxTokens);

  async function encode(texts: readonly string[], options: { signal?: AbortSignal } = {}) {
    const tokens = texts.map(tokenIds);
    const byLength = tokens.map((_, index) => index).toSorted((a, b) => lengthOf(a) - lengthOf(b));
    const vectors: number[][] = Array.from({ length: texts.length });
    for (let start = 0; start < byLength.length; start += BATCH_SIZE) {
      options.signal?.throwIfAborted();
      const indexes = byLength.slice(start, start + BATCH_SIZE);
      const batch = await encodeBatch(
        session,
        indexes.map((index) => tokens[index] ?? []),
      );
      indexes.forEach((index, position) => (vectors[index] = batch[position] ?? []));
    }
    return vectors;

    function lengthOf(index: number): number {
      return tokens[index]?.length ?? 0;
    }
  }

  const [probe = []] = await encode(["dimension"]);
  const { name, learnedFrom } = tuned ?? { name: config.model };
  return { name, dimension: probe.length, learnedFrom, encode };
}

async function loadFiles(folder: string) {
  try {
    const json = JSON.parse(await readFile(join(folder, "tokenizer.json"), "utf8"));
    const tokenizer = new Tokenizer(json, {});
    const session = await InferenceSession.create(join(folder, "model.onnx"));
    return { session, tokenizer, tuned: await readTunedFacts(folder) };
  } catch (cause) {
    const needs = "it needs model.onnx and tokenizer.json, and encoder.json where it is fine-tuned";
    throw new AppError(
      "ENCODER_UNAVAILABLE",
      `The encoder in ${folder} cannot be loaded: ${needs}`,
      { cause },
    );
  }
}

async function readTunedFacts(folder: string) {
  const file = join(folder, "encoder.json");
  return existsSync(file) ? TunedFacts.parse(JSON.parse(await readFile(file, "utf8"))) : undefined;
}

/** Cuts to the encoder's window but keeps the closing token, which the model was trained with. */
function truncate(ids: number[], maxTokens: number): number[] {
  const last = ids.at(-1);
  return ids.length > maxTokens && last !== undefined
    ? [...ids.slice(0, maxTokens - 1), last]
    : ids;
}

async function encodeBatch(session: InferenceSession, rows: number[][]): Promise<number[][]> {
  const width = Math.max(...rows.map((row) => row.length));
  const shape = [rows.length, width];
  const ids = new BigInt64Array(rows.length * width);
  const mask = new BigInt64Array(rows.length * width);
  rows.forEach((row, r) =>
    row.forEach((id, c) => {
      ids[r * width + c] = BigInt(id);
      mask[r * width + c] = 1n;
    }),
  );
  const outputs = await session.run({
    input_ids: new Tensor("int64", ids, shape),
    attention_mask: new Tensor("int64", mask, shape),
    token_type_ids: new Tensor("int64", new BigInt64Array(rows.length * width), shape),
  });
  const hidden = outputs[session.outputNames[0] ?? ""];
  const data = hidden?.data as Float32Array;
  const dimension = hidden?.dims.at(-1) ?? 0;
  return rows.map((row, r) => {
    const start = r * width * dimension;
    return meanVector(data.subarray(start, start + row.length * dimension), dimension);
  });
}

/** `tokens`: the token vectors of one text, one after the other. */
function meanVector(tokens: Float32Array, dimension: number): number[] {
  const sum = Array.from<number>({ length: dimension }).fill(0);
  for (let start = 0; start < tokens.length; start += dimension) {
    for (let d = 0; d < dimension; d += 1) sum[d] = (sum[d] ?? 0) + (tokens[start + d] ?? 0);
  }
  const norm = Math.hypot(...sum) || 1;
  return sum.map((value) => value / norm);
}
