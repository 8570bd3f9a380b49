import { readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { AppError } from "../core/errors.ts";
import { ensureLlm } from "./fetch-llm.ts";
import type { LlmFiles } from "./fetch-llm.ts";
import { adapterFile, cachePaths } from "./paths.ts";
import { withProgress } from "./progress.ts";
import type { StepContext } from "./progress.ts";
import { run } from "./run.ts";
import { ensureStamped, hashOf } from "./stamp.ts";
import { lastLines } from "./wait.ts";

/** Eight bits lose nothing that matters, and on a processor are computed faster than the four bits of the base model. */
const QUANTISATION = "Q8_0";

/**
 * The model with the shipped adapter in its weights, made once in seconds: an adapter that the server adds to every
 * product would double the time of each prompt.
 */
export async function ensureTunedLlm(context: StepContext): Promise<LlmFiles> {
  const files = await ensureLlm(context);
  const folder = cachePaths().tunedLlm;
  const model = join(folder, "model.gguf");
  const stamp = hashOf(basename(files.model), readFileSync(adapterFile(), "base64"), QUANTISATION);
  await ensureStamped(folder, stamp, () =>
    withProgress(
      context,
      {
        begin: "Merging the fine-tuned adapter into the model",
        during: "Still merging the adapter",
        done: "The fine-tuned model is ready",
      },
      () => merge(files, { model, context }),
    ),
  );
  return { ...files, model };
}

async function merge(
  { model: base, libraries }: LlmFiles,
  { model, context }: { model: string; context: StepContext },
): Promise<void> {
  const whole = join(dirname(model), "merged.gguf");
  const call = async (tool: string, ...args: string[]): Promise<void> => {
    const environment = {
      ...context.environment,
      LD_LIBRARY_PATH: libraries,
      DYLD_LIBRARY_PATH: libraries,
    };
    const { code, output } = await run(join(libraries, tool), args, {
      environment,
      signal: context.signal,
    });
    if (code === 0) return;
    throw new AppError(
      "STACK_FAILED",
      `${tool} could not make the fine-tuned model. The end of what it said:\n${lastLines(output)}`,
    );
  };
  await call("llama-export-lora", "--model", base, "--lora", adapterFile(), "--output", whole);
  await call("llama-quantize", "--allow-requantize", whole, model, QUANTISATION);
  rmSync(whole);
}
