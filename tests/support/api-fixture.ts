import { fileURLToPath } from "node:url";
import { startServer } from "../../api/server.ts";
import { AppError } from "../../core/errors.ts";
import type { JudgeTag } from "../../llm/judge-tag.ts";
import type { SelectTags } from "../../llm/select-tags.ts";
import type { App } from "../../tagging/create-app.ts";
import { NO_USAGE } from "../../llm/usage.ts";
import { createCalibrations } from "../../tagging/calibration/calibrations.ts";
import { createDocumentImporter } from "../../tagging/documents/import-documents.ts";
import { createExplain } from "../../tagging/explain.ts";
import { createHealth } from "../../tagging/health.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import { createReviews } from "../../tagging/review/reviews.ts";
import { createRunner } from "../../tagging/run-contents.ts";
import { createRuns } from "../../tagging/runs.ts";
import { createSettingsStore } from "../../tagging/settings-store.ts";
import { createSuggest } from "../../tagging/suggest.ts";
import { createSampleExport } from "../../tagging/samples/export-samples.ts";
import { createTune } from "../../tagging/tune/tune.ts";
import { testConfig } from "./test-config.ts";
import { openTestGraph } from "./test-graph.ts";
import type { TestGraph } from "./test-graph.ts";

const KEY = "integration-test-key";
const newsroom = fileURLToPath(new URL("../../examples/newsroom/", import.meta.url));
const VOCABULARY = ["tags.jsonl", "history.jsonl", "knowledge.jsonl", "rejected.jsonl"];

/** An LLM that chooses the first two candidates, and is sure of the first alone. */
function fakeLlm() {
  const state = { isDown: false };
  const answer = <T>(value: T): Promise<T> =>
    state.isDown
      ? Promise.reject(new AppError("LLM_UNAVAILABLE", "switched off"))
      : Promise.resolve(value);
  let first = "";
  const selectTags: SelectTags = ({ candidates }) => {
    first = candidates[0] ?? "";
    return answer([0, 1]);
  };
  const judgeTag: JudgeTag = ({ tag }) =>
    answer({ confidence: tag.name === first ? 0.9 : 0.2, mass: 0.95, source: "LOGPROBS" });
  return { state, selectTags, judgeTag };
}

/** The newsroom in the real graph, served over HTTP; only the LLM is a fake. */
export async function openApi() {
  const test = await openTestGraph();
  const llm = fakeLlm();
  const app = appOf(test, llm);
  await app.importer.importPaths(VOCABULARY.map((file) => newsroom + file));
  await app.importer.importPaths([`${newsroom}new.jsonl`], {
    kind: "contents",
    withoutLabels: true,
  });
  const server = await startServer(app, { graceMs: 100 });
  return {
    app,
    llm: llm.state,
    graph: test.graph,
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

function appOf({ graph, encoder }: TestGraph, llm: ReturnType<typeof fakeLlm>): App {
  const config = testConfig({ API_KEY: KEY, API_PORT: "0", LOG_LEVEL: "silent" });
  const settingsStore = createSettingsStore({ graph, encoderName: encoder.name, overrides: {} });
  const calibrations = createCalibrations({ graph, settingsStore, judgedBy: { model: "fake" } });
  const steps = {
    graph,
    selectTags: llm.selectTags,
    judgeTag: llm.judgeTag,
    judgeBaseline: async () => undefined,
    settingsStore,
    prior: { forSettings: async () => undefined, forget: () => {} },
    calibrations,
    judgeConcurrency: 1,
  };
  return {
    config,
    graph,
    encoder,
    importer: createImporter({ graph, encoder }),
    importDocuments: createDocumentImporter({ graph, encoder }),
    suggest: createSuggest({ ...steps, encoder }),
    runContents: createRunner({
      ...steps,
      llmUsage: () => NO_USAGE,
      encoderName: encoder.name,
      modelName: "fake",
      promptVersions: ["fake"],
      concurrency: 1,
    }),
    runs: createRuns(graph),
    reviews: createReviews({ graph, store: settingsStore }),
    explain: createExplain(graph),
    settings: settingsStore,
    tune: createTune({ graph, store: settingsStore }),
    calibrations,
    exportSamples: createSampleExport({ graph, store: settingsStore }),
    health: createHealth({ graph, encoder, llm: config.llm }),
    migrate: async () => [],
    checkEncoder: async () => {},
    close: async () => {},
  };
}
