import { expect, it } from "vitest";
import { stackEnvironment } from "../../../local/environment.ts";
import { instancePaths } from "../../../local/paths.ts";
import { ensureSecret } from "../../../local/secrets.ts";
import { updateState } from "../../../local/state.ts";
import { tempFolder } from "./temp-folder.ts";

/** A pid that no system gives out. */
const NOBODY = 2 ** 30;

function startedInstance(pid: number): string {
  const root = tempFolder();
  const paths = instancePaths("test", root);
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

it("names every part of a running stack", () => {
  expect(stackEnvironment("test", {}, startedInstance(process.pid))).toEqual({
    NEO4J_URI: "bolt://127.0.0.1:7687",
    NEO4J_PASSWORD: expect.stringMatching(/^\w{32,}$/),
    NEO4J_BROWSER_URL: "http://127.0.0.1:7474/browser/",
    LLM_BASE_URL: "http://127.0.0.1:8080/v1",
    EMBEDDING_FOLDER: "/encoder",
    API_KEY: expect.stringMatching(/^\w{32,}$/),
  });
});

it("keeps our password away from a Neo4j that is not ours", () => {
  const given = { NEO4J_URI: "bolt://elsewhere:7687", EMBEDDING_BASE_URL: "http://elsewhere/v1" };
  const names = Object.keys(stackEnvironment("test", given, startedInstance(process.pid)));
  expect(names).toEqual(["LLM_BASE_URL", "API_KEY"]);
});

it("leaves out processes that have died", () => {
  const names = Object.keys(stackEnvironment("test", {}, startedInstance(NOBODY)));
  expect(names).toEqual(["EMBEDDING_FOLDER", "API_KEY"]);
});

it("refuses a name that would lead out of the folder", () => {
  expect(() => stackEnvironment("../other", {})).toThrow("cannot name a local instance");
});
