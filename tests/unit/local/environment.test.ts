import { mkdirSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { stackEnvironment } from "../../../local/environment.ts";
import { instancePaths } from "../../../local/paths.ts";
import { launch } from "../../../local/process.ts";
import { ensureSecret } from "../../../local/secrets.ts";
import { updateState } from "../../../local/state.ts";
import { tempFolder } from "./temp-folder.ts";

const pids: number[] = [];
afterEach(() => {
  for (const pid of pids.splice(0)) process.kill(pid, "SIGKILL");
});

/** One process that carries the marks of both servers. */
async function living(root: string): Promise<number> {
  const { llmName, neo4jHome, llmLog, folder } = instancePaths("test", root);
  const args = ["-e", "setInterval(() => {}, 1000)", "--", `--home-dir=${neo4jHome}`, "last"];
  mkdirSync(folder, { recursive: true });
  const what = { command: process.execPath, name: llmName, args, environment: {}, folder };
  const pid = await launch({ ...what, logFile: llmLog });
  pids.push(pid);
  return pid;
}

async function startedInstance(processOf: (root: string) => Promise<number>): Promise<string> {
  const root = tempFolder();
  const paths = instancePaths("test", root);
  const pid = await processOf(root);
  const startedAt = new Date().toISOString();
  ensureSecret(paths.password);
  ensureSecret(paths.apiKey);
  updateState(paths.state, () => ({
    ports: { bolt: 7687, http: 7474, llm: 8080 },
    neo4j: {
      pid,
      startedAt,
      uri: "bolt://127.0.0.1:7687",
      browserUrl: "http://127.0.0.1:7474/browser/",
    },
    llm: { pid, startedAt, baseUrl: "http://127.0.0.1:8080/v1" },
    encoder: { folder: "/encoder" },
  }));
  return root;
}

it("stands for nothing before the first start", () => {
  expect(stackEnvironment("test", {}, tempFolder())).toEqual({});
});

it("names every part of a running stack", async () => {
  expect(stackEnvironment("test", {}, await startedInstance(living))).toEqual({
    NEO4J_URI: "bolt://127.0.0.1:7687",
    NEO4J_PASSWORD: expect.stringMatching(/^\w{32,}$/),
    NEO4J_BROWSER_URL: "http://127.0.0.1:7474/browser/",
    LLM_BASE_URL: "http://127.0.0.1:8080/v1",
    EMBEDDING_FOLDER: "/encoder",
    API_KEY: expect.stringMatching(/^\w{32,}$/),
  });
});

it("keeps our password away from a Neo4j that is not ours", async () => {
  const given = { NEO4J_URI: "bolt://elsewhere:7687", EMBEDDING_BASE_URL: "http://elsewhere/v1" };
  const names = Object.keys(stackEnvironment("test", given, await startedInstance(living)));
  expect(names).toEqual(["LLM_BASE_URL", "API_KEY"]);
});

it("keeps the address of a part that died, so that its absence can be told", async () => {
  const dead = await startedInstance(async () => process.pid);
  expect(stackEnvironment("test", {}, dead)).toMatchObject({
    NEO4J_URI: "bolt://127.0.0.1:7687",
    LLM_BASE_URL: "http://127.0.0.1:8080/v1",
  });
});

it("refuses a name that would lead out of the folder", () => {
  expect(() => stackEnvironment("../other", {})).toThrow("cannot name a local instance");
});
