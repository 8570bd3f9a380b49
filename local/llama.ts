import { availableParallelism } from "node:os";
import { basename, delimiter, dirname } from "node:path";
import { BUNDLED_MODEL } from "../core/config.ts";
import { ensureTunedLlm } from "./merge-adapter.ts";
import type { LlmFiles } from "./fetch-llm.ts";
import { livingLlm, llmMark } from "./living.ts";
import type { StackPart } from "./part.ts";
import { adapterFile } from "./paths.ts";
import type { InstancePaths } from "./paths.ts";
import { LOOPBACK, choosePort } from "./ports.ts";
import { isOurs, launch, stopProcess } from "./process.ts";
import { withProgress } from "./progress.ts";
import type { StepContext } from "./progress.ts";
import { readState, updateState } from "./state.ts";
import { answersGet, waitForAnswer } from "./wait.ts";

/** On a busy machine a start takes minutes; one that died is told at once. */
const TIMEOUT_MS = 600_000;
const SLOTS = 2;
const SLOT_TOKENS = 4096;

interface LlmServer {
  readonly pid: number;
  readonly baseUrl: string;
}

export async function startLlm(paths: InstancePaths, context: StepContext): Promise<StackPart> {
  const living = livingLlm(paths);
  if (living) {
    await waitForLlm(paths, context, living);
    return llmPart(paths, living, "running");
  }
  const files = await ensureTunedLlm(context);
  const started = await withProgress(
    context,
    {
      begin: "Starting the model server",
      during: "Still starting the model server",
      done: "The model server is up",
    },
    async () => {
      const server = await launchLlm(paths, context, files);
      try {
        await waitForLlm(paths, context, server);
      } catch (error) {
        await stopLlm(paths);
        throw error;
      }
      return server;
    },
  );
  return llmPart(paths, started, "started");
}

/** @returns whether a model server was running */
export async function stopLlm(paths: InstancePaths): Promise<boolean> {
  const { llm } = readState(paths.state);
  if (!llm) return false;
  const stopped = await stopProcess(llm.pid, llmMark(paths));
  updateState(paths.state, ({ llm: _gone, ...rest }) => rest);
  return stopped;
}

export function llmPart(
  paths: InstancePaths,
  { baseUrl, pid }: LlmServer,
  state: StackPart["state"],
): StackPart {
  const detail = BUNDLED_MODEL;
  return { name: "llm", state, address: baseUrl, detail, pid, logFile: paths.llmLog };
}

async function launchLlm(
  paths: InstancePaths,
  { environment }: StepContext,
  { server, libraries, model }: LlmFiles,
) {
  const port = await choosePort([readState(paths.state).ports.llm, 8080]);
  const librariesFirst = (variable: string) =>
    [libraries, environment[variable]].filter(Boolean).join(delimiter);
  const pid = await launch({
    command: server,
    name: paths.llmName,
    args: llmArguments(model, port),
    environment: {
      ...environment,
      LD_LIBRARY_PATH: librariesFirst("LD_LIBRARY_PATH"),
      DYLD_LIBRARY_PATH: librariesFirst("DYLD_LIBRARY_PATH"),
    },
    // There the adapter is found by its name alone: a path with a comma or colon could not be given.
    folder: dirname(adapterFile()),
    logFile: paths.llmLog,
  });
  const baseUrl = `http://${LOOPBACK}:${port}/v1`;
  const llm = { pid, startedAt: new Date().toISOString(), baseUrl };
  updateState(paths.state, (state) => ({ ...state, ports: { ...state.ports, llm: port }, llm }));
  return llm;
}

function llmArguments(model: string, port: number): string[] {
  const settings = [
    ["--model", model, "--alias", BUNDLED_MODEL],
    // At the scale 0, as it is in the weights already; a request can take it out with -1, which shows what it adds. The
    // option --lora-init-without-apply would apply it all the same, at 1.
    ["--lora-scaled", `${basename(adapterFile())}:0`],
    ["--host", LOOPBACK, "--port", String(port), "--cors-origins", "localhost"],
    ["--parallel", String(SLOTS), "--ctx-size", String(SLOTS * SLOT_TOKENS), "--no-kv-unified"],
    // Prompts of one kind share their beginning. Without a limit the cache takes up to 8 GB.
    ["--cache-prompt", "--cache-ram", "256"],
    ["--threads", String(availableParallelism()), "--no-ui", "--offline", "--log-verbosity", "2"],
  ];
  return settings.flat();
}

function waitForLlm(
  paths: InstancePaths,
  { signal }: StepContext,
  { pid, baseUrl }: LlmServer,
): Promise<void> {
  return waitForAnswer({
    name: "The model server",
    logFile: paths.llmLog,
    timeoutMs: TIMEOUT_MS,
    isAlive: () => isOurs(pid, llmMark(paths)),
    answers: () => answersGet(new URL("/health", baseUrl).href),
    signal,
  });
}
