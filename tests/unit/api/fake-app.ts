import { createTelemetry } from "../../../core/telemetry.ts";
import { createGraph } from "../../../graph/graph.ts";
import type { App } from "../../../tagging/create-app.ts";
import { createEvaluations } from "../../../tagging/catalog/evaluations.ts";
import { createJobs } from "../../../tagging/jobs/jobs.ts";
import { createMemoryQueue } from "../../../tagging/jobs/queue.ts";
import type { TaggingResult } from "../../../tagging/tag-content.ts";
import { uncalibrated } from "../../support/fake-steps.ts";
import { fixedSettings } from "../../support/fixed-settings.ts";

export const KEY = "0123456789abcdef-key";

export const UNVERIFIED: TaggingResult = {
  status: "UNVERIFIED",
  suggestions: [
    {
      tagId: "economy",
      name: "Economy",
      description: undefined,
      rank: 1,
      recallScore: 0.27,
      paths: [
        {
          path: "C2C2T",
          rank: 1,
          score: 1.5,
          via: [{ contentId: "a-001", similarity: 0.8, origin: "HUMAN" }],
        },
      ],
      confidence: undefined,
      judgement: undefined,
      basis: undefined,
      chosenPlace: undefined,
      prior: undefined,
      decision: "UNVERIFIED",
    },
  ],
  knowledge: { examples: [], exampleIds: ["a-001"], segments: [], segmentIds: [] },
  times: { recall: 1 },
};

/** An app that answers without a graph or a model; each test replaces the part that it is about. */
export function fakeApp(
  overrides: Partial<App> & { api?: Partial<App["config"]["api"]> } = {},
): App {
  const { api, ...parts } = overrides;
  return {
    config: {
      neo4j: { uri: "bolt://secret-host", user: "neo4j", password: "x", database: "neo4j" },
      llm: {
        baseUrl: "http://secret-host/v1",
        apiKey: "x",
        model: "m",
        timeoutMs: 1,
        concurrency: 1,
        judgeConcurrency: 1,
      },
      embedding: { kind: "local", model: "e", folder: "x", maxTokens: 256 },
      api: {
        host: "127.0.0.1",
        port: 0,
        key: KEY,
        keysFile: undefined,
        jwt: undefined,
        rateLimitPerMinute: 60_000,
        persistedOperations: { file: undefined, only: false },
        ...api,
      },
      webSearch: undefined,
      evaluationsFolder: undefined,
      jobs: { worker: false, concurrency: 1, leaseMs: 60_000, redisUrl: undefined },
      webhooks: { allowPrivate: false },
      tracing: undefined,
      log: { level: "silent" },
      settings: {},
    },
    settings: fixedSettings(),
    tune: refuse,
    calibrations: { ...uncalibrated, refit: refuse, status: refuse, dialData: refuse },
    dial: { preview: refuse, apply: refuse },
    lists: { contents: noRows, tags: noRows, knowledge: noRows },
    search: async () => ({ contents: [], tags: [] }),
    overview: {
      counts: refuse,
      origins: refuse,
      topTags: refuse,
      confidences: refuse,
      days: refuse,
    },
    knowledge: { save: refuse, delete: refuse },
    audits: { list: () => [], run: refuse },
    evaluations: createEvaluations(undefined),
    exportSamples: refuse,
    exportLabels: refuse,
    jobs: createJobs({ graph: createGraph(async () => []), queue: createMemoryQueue() }),
    startWorker: refuse,
    telemetry: createTelemetry(),
    graph: createGraph(async () => []),
    encoder: { name: "e", dimension: 1, encode: async () => [[1]] },
    importer: { importPaths: refuse },
    importDocuments: refuse,
    suggest: { forText: async () => UNVERIFIED, forContent: async () => UNVERIFIED },
    runContents: refuse,
    runs: {
      page: async () => ({ rows: [], hasMore: false }),
      byIds: async () => [],
      list: async () => [],
      changes: async () => [],
      undo: refuse,
      requireContents: async () => {},
      counts: refuse,
      existing: refuse,
      withoutResult: async () => [],
      untagged: refuse,
      export: refuse,
    },
    reviews: {
      queue: async () => ({ rows: [], hasMore: false }),
      save: refuse,
      ofContents: async () => [],
    },
    vocabulary: {
      preview: refuse,
      change: refuse,
      nearDuplicates: async () => ({ pairs: [], hasMore: false, end: undefined }),
      suspicious: {
        checkSome: async () => {},
        checkAll: refuse,
        list: async () => ({ labels: [], hasMore: false }),
      },
      proposals: {
        get: refuse,
        list: async () => ({ proposals: [], hasMore: false }),
        propose: refuse,
        decide: refuse,
      },
    },
    webhooks: {
      save: refuse,
      list: async () => [],
      delete: refuse,
      deliveries: async () => [],
      deliverDue: async () => 0,
      start: () => async () => {},
    },
    explain: refuse,
    health: async () => ({ status: "OK", parts: [{ part: "graph", ok: true, detail: "2 tags" }] }),
    migrate: async () => [],
    checkEncoder: async () => {},
    checkStoredEncoder: async () => {},
    encoders: { list: async () => [], reembed: refuse, use: refuse, drop: refuse },
    close: async () => {},
    ...parts,
  };
}

const noRows = async () => ({ rows: [], hasMore: false });

function refuse(): never {
  throw new Error("the fake app cannot do this");
}
