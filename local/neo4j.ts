import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureJava } from "./fetch-java.ts";
import { ensureNeo4jJars } from "./fetch-neo4j.ts";
import { livingNeo4j, neo4jMark } from "./living.ts";
import { neo4jAnswers } from "./neo4j-answers.ts";
import type { Neo4jAddress } from "./neo4j-answers.ts";
import { writeNeo4jConfig } from "./neo4j-config.ts";
import { setInitialPassword } from "./neo4j-password.ts";
import type { StackPart } from "./part.ts";
import type { InstancePaths } from "./paths.ts";
import { LOOPBACK, choosePort } from "./ports.ts";
import { isOurs, launch, stopProcess } from "./process.ts";
import { withProgress } from "./progress.ts";
import type { StepContext } from "./progress.ts";
import { ensureSecret } from "./secrets.ts";
import { readState, updateState } from "./state.ts";
import { waitForAnswer } from "./wait.ts";

/** On a busy machine a start takes minutes; one that died is told at once. */
const TIMEOUT_MS = 600_000;

const JVM_FLAGS = [
  "-XX:+UseG1GC",
  "-XX:+ExitOnOutOfMemoryError",
  "-Dfile.encoding=UTF-8",
  ...["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
  "--enable-native-access=ALL-UNNAMED",
];

export async function startNeo4j(paths: InstancePaths, context: StepContext): Promise<StackPart> {
  const password = ensureSecret(paths.password);
  const living = livingNeo4j(paths);
  if (living) {
    await waitForNeo4j(paths, context, { ...living, password });
    return neo4jPart(paths, living, "running");
  }
  const java = await ensureJava(context);
  const jars = await ensureNeo4jJars(java, context);
  const started = await withProgress(
    context,
    { begin: "Starting Neo4j", during: "Still starting Neo4j", done: "Neo4j is up" },
    async () => {
      const server = await launchNeo4j(paths, context, { java, jars, password });
      try {
        await waitForNeo4j(paths, context, { ...server, password });
      } catch (error) {
        await stopNeo4j(paths);
        throw error;
      }
      return server;
    },
  );
  return neo4jPart(paths, started, "started");
}

/** @returns whether a server was running */
export async function stopNeo4j(paths: InstancePaths): Promise<boolean> {
  const { neo4j } = readState(paths.state);
  if (!neo4j) return false;
  const stopped = await stopProcess(neo4j.pid, neo4jMark(paths));
  updateState(paths.state, ({ neo4j: _gone, ...rest }) => rest);
  return stopped;
}

export function neo4jPart(
  paths: InstancePaths,
  { uri, browserUrl, pid }: Neo4jAddress & { pid: number },
  state: StackPart["state"],
): StackPart {
  const detail = `Browser at ${browserUrl}, user neo4j, password in ${paths.password}`;
  return { name: "neo4j", state, address: uri, detail, pid, logFile: paths.neo4jLog };
}

async function launchNeo4j(
  paths: InstancePaths,
  { environment, ...context }: StepContext,
  { java, jars, password }: { java: string; jars: string; password: string },
) {
  const home = paths.neo4jHome;
  mkdirSync(home, { recursive: true });
  const last = readState(paths.state).ports;
  const bolt = await choosePort([last.bolt, 7687]);
  const http = await choosePort([last.http, 7474], new Set([bolt]));
  const pageCache = environment["LOCAL_NEO4J_PAGECACHE"] || "512m";
  const configFolder = writeNeo4jConfig(home, { boltPort: bolt, httpPort: http, pageCache });
  await setInitialPassword(
    { java, jars, home, configFolder, password },
    { ...context, environment },
  );
  const main = [
    "org.neo4j.server.Neo4jCommunity",
    `--home-dir=${home}`,
    `--config-dir=${configFolder}`,
  ];
  const heap = `-Xmx${environment["LOCAL_NEO4J_HEAP"] || "1g"}`;
  const pid = await launch({
    command: java,
    args: [heap, ...JVM_FLAGS, "-cp", join(jars, "*"), ...main],
    environment,
    folder: home,
    logFile: paths.neo4jLog,
  });
  const uri = `bolt://${LOOPBACK}:${bolt}`;
  const browserUrl = `http://${LOOPBACK}:${http}/browser/`;
  const neo4j = { pid, startedAt: new Date().toISOString(), uri, browserUrl };
  updateState(paths.state, (state) => ({
    ...state,
    ports: { ...state.ports, bolt, http },
    neo4j,
  }));
  return neo4j;
}

function waitForNeo4j(
  paths: InstancePaths,
  { signal }: StepContext,
  server: Neo4jAddress & { pid: number; password: string },
): Promise<void> {
  return waitForAnswer({
    name: "Neo4j",
    logFile: paths.neo4jLog,
    timeoutMs: TIMEOUT_MS,
    isAlive: () => isOurs(server.pid, neo4jMark(paths)),
    answers: () => neo4jAnswers(server, server.password, paths.password),
    signal,
  });
}
