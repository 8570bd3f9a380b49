import { fileURLToPath } from "node:url";
import { startServer } from "../../api/server.ts";
import type { Graph } from "../../graph/graph.ts";
import { AppError } from "../../core/errors.ts";
import { createTelemetry } from "../../core/telemetry.ts";
import type { JudgeTag } from "../../llm/judge-tag.ts";
import type { SelectTags } from "../../llm/select-tags.ts";
import { composeApp } from "../../tagging/create-app.ts";
import type { App } from "../../tagging/create-app.ts";
import { NO_USAGE } from "../../llm/usage.ts";
import { testConfig } from "./test-config.ts";
import { openTestGraph } from "./test-graph.ts";
import type { TestGraph } from "./test-graph.ts";

export const KEY = "integration-test-key";
const newsroom = fileURLToPath(new URL("../../examples/newsroom/", import.meta.url));
const VOCABULARY = ["tags.jsonl", "history.jsonl", "knowledge.jsonl", "rejected.jsonl"];

/** An LLM that chooses the first two candidates, and is sure of the first alone. */
function fakeLlm() {
  const state = { isDown: false };
  const answer = <T>(value: T): Promise<T> =>
    state.isDown
      ? Promise.reject(new AppError("LLM_UNAVAILABLE", "switched off"))
      : Promise.resolve(value);
  /** By title of the content, as several may be in work at once. */
  const firsts = new Map<string, string | undefined>();
  const selectTags: SelectTags = ({ content, candidates }) => {
    firsts.set(content.title, candidates[0]);
    return answer([0, 1]);
  };
  const judgeTag: JudgeTag = ({ content, tag }) => {
    const confidence = tag.name === firsts.get(content.title) ? 0.9 : 0.2;
    return answer({ confidence, mass: 0.95, source: "LOGPROBS" });
  };
  return { state, selectTags, judgeTag };
}

/** The newsroom in the real graph, served over HTTP; only the LLM is a fake. */
export async function openApi(environment: Record<string, string> = {}) {
  const test = await openTestGraph();
  const llm = fakeLlm();
  const counted = countStatements(test.graph);
  const app = appOf({ ...test, graph: counted.graph }, { llm, environment });
  await app.importer.importPaths(VOCABULARY.map((file) => newsroom + file));
  await app.importer.importPaths([`${newsroom}new.jsonl`], {
    kind: "contents",
    withoutLabels: true,
  });
  const server = await startServer(app, { graceMs: 100 });
  return {
    app,
    url: server.url,
    llm: llm.state,
    graph: test.graph,
    /** How many the app has sent to the graph so far. */
    statements: counted.statements,
    async ask(query: string, variables: object = {}) {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-api-key": KEY },
        body: JSON.stringify({ query, variables }),
      });
      // oxlint-disable-next-line typescript/no-explicit-any -- tests compare whole answers
      return (await response.json()) as { data?: any; errors?: unknown[] };
    },
    get: (path: string) => fetch(server.url + path),
    async close() {
      await server.close();
      await test.clear();
      await test.close();
    },
  };
}

/** What the server does by itself, whoever asks. */
const BACKGROUND = /^(webhook|job)\//;

function countStatements(graph: Graph) {
  let count = 0;
  const note = ({ name }: { readonly name: string }) => {
    if (!BACKGROUND.test(name)) count += 1;
  };
  const counted: Graph = {
    many: (query, params) => (note(query), graph.many(query, params)),
    maybeOne: (query, params) => (note(query), graph.maybeOne(query, params)),
    one: (query, params) => (note(query), graph.one(query, params)),
  };
  return { graph: counted, statements: () => count };
}

interface AppOptions {
  readonly llm: ReturnType<typeof fakeLlm>;
  readonly environment: Record<string, string>;
}

function appOf({ graph, encoder }: TestGraph, { llm, environment }: AppOptions): App {
  const names = { API_KEY: KEY, API_PORT: "0", LOG_LEVEL: "silent", LLM_MODEL: "fake" };
  // Tests ask more often than a person.
  const more = { WEBHOOK_ALLOW_PRIVATE: "on", RATE_LIMIT_PER_MINUTE: "0" };
  const { selectTags, judgeTag } = llm;
  return composeApp({
    config: testConfig({
      ...names,
      ...more,
      ...environment,
      LLM_CONCURRENCY: "1",
      LLM_JUDGE_CONCURRENCY: "1",
    }),
    telemetry: createTelemetry(),
    graph,
    encoder,
    llm: { selectTags, judgeTag, judgeBaseline: async () => undefined, usage: () => NO_USAGE },
    prior: { forSettings: async () => undefined, forget: () => {} },
    close: async () => {},
  });
}
