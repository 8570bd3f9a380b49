import { ensureEncoder, isEncoderReady } from "./encoder.ts";
import { llmPart, startLlm, stopLlm } from "./llama.ts";
import { livingLlm, livingNeo4j } from "./living.ts";
import { withLock } from "./lock.ts";
import { neo4jPart, startNeo4j, stopNeo4j } from "./neo4j.ts";
import { replacedPart } from "./part.ts";
import type { StackPart } from "./part.ts";
import { cachePaths, instancePaths } from "./paths.ts";
import type { InstancePaths } from "./paths.ts";
import { requireUnix } from "./prerequisites.ts";
import { interrupted } from "./progress.ts";
import type { StepContext } from "./progress.ts";
import { ensureSecret, readSecret } from "./secrets.ts";
import { updateState } from "./state.ts";

export type { StackPart } from "./part.ts";

export interface StackOptions {
  instance?: string;
  environment: Record<string, string | undefined>;
  progress?: (message: string) => void;
  signal?: AbortSignal;
}

/**
 * Brings up what is not up yet and fetches what is missing; parts that the environment replaces are left alone.
 * @throws AppError STACK_FAILED with the remedy or the end of a log; INTERRUPTED, and then nothing that
 * this call started is left running
 */
export async function startStack(options: StackOptions): Promise<StackPart[]> {
  const paths = instancePaths(options.instance ?? "default");
  const context = contextOf(options);
  if (isUp(paths, context)) return startTogether(paths, context);
  requireUnix();
  return withLock(context, () => {
    ensureSecret(paths.apiKey);
    return startTogether(paths, context);
  });
}

/** Ends this instance's processes; what is stopped already stays so. */
export async function stopStack(options: StackOptions): Promise<StackPart[]> {
  const paths = instancePaths(options.instance ?? "default");
  const { environment } = options;
  return withLock(contextOf(options), async () => {
    const [neo4j, llm] = await Promise.all([stopNeo4j(paths), stopLlm(paths)]);
    return [
      stoppedPart("neo4j", neo4j, environment),
      stoppedPart("llm", llm, environment),
      encoderPart(environment),
    ];
  });
}

export async function stackStatus(options: StackOptions): Promise<StackPart[]> {
  const paths = instancePaths(options.instance ?? "default");
  const { environment } = options;
  const neo4j = livingNeo4j(paths);
  const llm = livingLlm(paths);
  return [
    replacedPart("neo4j", environment) ??
      (neo4j ? neo4jPart(paths, neo4j, "running") : { name: "neo4j", state: "stopped" }),
    replacedPart("llm", environment) ??
      (llm ? llmPart(paths, llm, "running") : { name: "llm", state: "stopped" }),
    encoderPart(environment),
  ];
}

/** Whether there is nothing to fetch or start, and so no need to wait for a start of another instance. */
function isUp(paths: InstancePaths, { environment }: StepContext): boolean {
  const isReplaced = (name: StackPart["name"]) => replacedPart(name, environment) !== undefined;
  return (
    readSecret(paths.apiKey) !== undefined &&
    (isReplaced("neo4j") || livingNeo4j(paths) !== undefined) &&
    (isReplaced("llm") || livingLlm(paths) !== undefined) &&
    (isReplaced("encoder") || isEncoderReady())
  );
}

/** The parts come up side by side; the first failure ends the others' work, but what is up by then stays up. */
async function startTogether(paths: InstancePaths, context: StepContext): Promise<StackPart[]> {
  const failure = new AbortController();
  const signal = AbortSignal.any([failure.signal, ...(context.signal ? [context.signal] : [])]);
  const part = async (name: StackPart["name"], start: typeof startNeo4j) => {
    try {
      const replaced = replacedPart(name, context.environment);
      return replaced ?? (await start(paths, { ...context, signal }));
    } catch (error) {
      failure.abort(error);
      throw error;
    }
  };
  const results = await Promise.allSettled([
    part("neo4j", startNeo4j),
    part("llm", startLlm),
    part("encoder", startEncoder),
  ]);
  const parts = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  if (context.signal?.aborted) {
    await undo(paths, parts);
    throw interrupted();
  }
  if (failure.signal.aborted) throw failure.signal.reason;
  return parts;
}

async function undo(paths: InstancePaths, parts: StackPart[]): Promise<void> {
  const started = parts.filter(({ state }) => state === "started").map(({ name }) => name);
  await Promise.all([
    started.includes("neo4j") && stopNeo4j(paths),
    started.includes("llm") && stopLlm(paths),
  ]);
}

async function startEncoder(paths: InstancePaths, context: StepContext): Promise<StackPart> {
  const folder = await ensureEncoder(context);
  updateState(paths.state, (state) => ({ ...state, encoder: { folder } }));
  return readyEncoder(folder);
}

function readyEncoder(folder: string): StackPart {
  return { name: "encoder", state: "ready", address: folder, detail: "all-MiniLM-L6-v2, int8" };
}

function encoderPart(environment: StackOptions["environment"]): StackPart {
  const replaced = replacedPart("encoder", environment);
  if (replaced) return replaced;
  if (isEncoderReady()) return readyEncoder(cachePaths().encoder);
  return { name: "encoder", state: "stopped", detail: "not fetched yet" };
}

function stoppedPart(
  name: "neo4j" | "llm",
  wasRunning: boolean,
  environment: StackOptions["environment"],
): StackPart {
  if (wasRunning) return { name, state: "stopped" };
  return replacedPart(name, environment) ?? { name, state: "stopped", detail: "was not running" };
}

function contextOf({ environment, progress, signal }: StackOptions): StepContext {
  return { environment, progress: progress ?? (() => undefined), signal };
}
