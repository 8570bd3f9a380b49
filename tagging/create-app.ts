import type { Config } from "../core/config.ts";
import { createTelemetry } from "../core/telemetry.ts";
import type { Telemetry } from "../core/telemetry.ts";
import { closeDriver, createDriver, neo4jExecute } from "../graph/driver.ts";
import { createGraph } from "../graph/graph.ts";
import type { Graph } from "../graph/graph.ts";
import { checkEncoder, checkStoredEncoder } from "../graph/check-encoder.ts";
import { migrate } from "../graph/migrate.ts";
import { withVectorsOf } from "../graph/vector-sets.ts";
import { createEncoder } from "../llm/encoder.ts";
import type { Encoder } from "../llm/encoder.ts";
import { createJudgeBaseline } from "../llm/judge-baseline.ts";
import { createJudgeTag, judgeVersion } from "../llm/judge-tag.ts";
import type { JudgeTag } from "../llm/judge-tag.ts";
import { createModels } from "../llm/models.ts";
import { createSelectTags, selectVersion } from "../llm/select-tags.ts";
import type { SelectTags } from "../llm/select-tags.ts";
import type { LlmUsage } from "../llm/usage.ts";
import { createCalibrations } from "./calibration/calibrations.ts";
import type { Calibrations } from "./calibration/calibrations.ts";
import { createDial } from "./calibration/set-dial.ts";
import { createAudits } from "./catalog/audits.ts";
import { createEvaluations } from "./catalog/evaluations.ts";
import { createKeepKnowledge } from "./catalog/keep-knowledge.ts";
import { createLists } from "./catalog/lists.ts";
import { createOverview } from "./catalog/overview.ts";
import { createSearch } from "./catalog/search.ts";
import { createDocumentImporter } from "./documents/import-documents.ts";
import { createEncoders } from "./encoders/encoders.ts";
import type { Encoders } from "./encoders/encoders.ts";
import { createExplain } from "./explain.ts";
import { createFindFacts } from "./find-facts.ts";
import { createHealth } from "./health.ts";
import { createImporter } from "./import/import-files.ts";
import type { Importer } from "./import/import-files.ts";
import { createPriorSource } from "./learning/recall-prior.ts";
import { composeJobs } from "./jobs/compose-jobs.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { JobWorker, WorkerOptions } from "./jobs/worker.ts";
import { createReviews } from "./review/reviews.ts";
import { createRunner } from "./run-contents.ts";
import type { RunDeps } from "./run-contents.ts";
import { createRuns } from "./runs.ts";
import { createLabelExport } from "./samples/export-labels.ts";
import { createSampleExport } from "./samples/export-samples.ts";
import { createSettingsStore } from "./settings-store.ts";
import type { SettingsStore } from "./settings-store.ts";
import { createSuggest } from "./suggest.ts";
import { createWebhooks } from "./webhooks/webhooks.ts";
import { createTune } from "./tune/tune.ts";
import { createVocabulary } from "./vocabulary/vocabulary.ts";

/** Everything that the CLI and the API can do, built once from the configuration. */
export interface App {
  readonly config: Config;
  readonly telemetry: Telemetry;
  readonly graph: Graph;
  readonly encoder: Encoder;
  readonly encoders: Encoders;
  readonly importer: Importer;
  readonly importDocuments: ReturnType<typeof createDocumentImporter>;
  readonly suggest: ReturnType<typeof createSuggest>;
  readonly runContents: ReturnType<typeof createRunner>;
  readonly runs: ReturnType<typeof createRuns>;
  readonly reviews: ReturnType<typeof createReviews>;
  readonly vocabulary: ReturnType<typeof createVocabulary>;
  readonly webhooks: ReturnType<typeof createWebhooks>;
  readonly explain: ReturnType<typeof createExplain>;
  readonly health: ReturnType<typeof createHealth>;
  readonly settings: SettingsStore;
  readonly tune: ReturnType<typeof createTune>;
  readonly calibrations: Calibrations;
  readonly dial: ReturnType<typeof createDial>;
  readonly lists: ReturnType<typeof createLists>;
  readonly search: ReturnType<typeof createSearch>;
  readonly overview: ReturnType<typeof createOverview>;
  readonly knowledge: ReturnType<typeof createKeepKnowledge>;
  readonly audits: ReturnType<typeof createAudits>;
  readonly evaluations: ReturnType<typeof createEvaluations>;
  readonly jobs: Jobs;
  /** Works on jobs in this process until it is stopped. */
  startWorker(options?: WorkerOptions): JobWorker;
  readonly exportSamples: ReturnType<typeof createSampleExport>;
  readonly exportLabels: ReturnType<typeof createLabelExport>;
  /** Brings the schema up to date; see `graph/migrate.ts`. */
  migrate(): Promise<string[]>;
  /** @throws AppError ENCODER_MISMATCH when the encoder in use is not the one in force. */
  checkEncoder(): Promise<void>;
  /** @throws AppError ENCODER_MISMATCH when the graph has no vectors of the encoder in use. */
  checkStoredEncoder(): Promise<void>;
  close(): Promise<void>;
}

/** What an app is made of; a test replaces those that cost time or money. */
export interface AppParts {
  readonly config: Config;
  readonly telemetry: Telemetry;
  readonly graph: Graph;
  readonly encoder: Encoder;
  readonly llm: {
    readonly selectTags: SelectTags;
    readonly judgeTag: JudgeTag;
    readonly judgeBaseline: () => Promise<number | undefined>;
    readonly usage: () => LlmUsage;
  };
  /** How likely candidates are right by recall alone; by default learned from the history. */
  readonly prior?: RunDeps["prior"];
  readonly close: () => Promise<void>;
}

/**
 * Connects to what the configuration names.
 * @throws AppError ENCODER_UNAVAILABLE. Neo4j and the LLM are not asked yet.
 */
export async function createApp(config: Config): Promise<App> {
  const stopTracing = await startTracing(config);
  const telemetry = createTelemetry({ ofProcess: true });
  const encoder = await createEncoder(config.embedding);
  const driver = createDriver(config.neo4j);
  const execute = withVectorsOf(neo4jExecute(driver, config.neo4j), encoder.name);
  const models = createModels(config.llm);
  const judgeTag = createJudgeTag(models.judge);
  return composeApp({
    config,
    telemetry,
    graph: createGraph(execute, telemetry.observe),
    encoder,
    llm: {
      selectTags: createSelectTags(models.generator),
      judgeTag,
      judgeBaseline: createJudgeBaseline(judgeTag),
      usage: models.usage,
    },
    async close() {
      await closeDriver(driver);
      await stopTracing();
    },
  });
}

/** What makes traces is large, so that it is loaded only where they are wanted. */
async function startTracing({ tracing }: Config): Promise<() => Promise<void>> {
  if (!tracing) return async () => {};
  const module = await import("../core/tracing.ts");
  return module.startTracing(tracing);
}

/** The composition root: the one place where the parts meet. */
export function composeApp(parts: AppParts): App {
  const { config, telemetry, graph, encoder, close } = parts;
  const llm = observedLlm(parts);
  const settingsStore = createSettingsStore({
    graph,
    encoderName: encoder.name,
    overrides: config.settings,
  });
  const promptVersions = [`select:${selectVersion}`, `judge:${judgeVersion}`];
  const calibrations = createCalibrations({
    graph,
    settingsStore,
    judgedBy: { encoder: encoder.name, model: config.llm.model, promptVersions },
  });
  const steps = {
    graph,
    encoder,
    settingsStore,
    selectTags: llm.selectTags,
    judgeTag: llm.judgeTag,
    judgeBaseline: llm.judgeBaseline,
    calibrations,
    findFacts: createFindFacts(config),
    prior: parts.prior ?? createPriorSource({ graph, encoder }),
    judgeConcurrency: config.llm.judgeConcurrency,
  };
  const { model: modelName, concurrency } = config.llm;
  const used = { modelName, promptVersions, concurrency };
  const runDeps = { ...steps, ...used, llmUsage: llm.usage };
  const importer = createImporter({ graph, encoder });
  const tune = createTune({ graph, store: settingsStore, encoder });
  const vectors = createVectors({ graph, encoder });
  const { encoders } = vectors;
  const jobs = composeJobs(config.jobs, { ...runDeps, importer, tune, encoders });
  return {
    config,
    telemetry,
    graph,
    encoder,
    importer,
    importDocuments: createDocumentImporter({ graph, encoder }),
    suggest: createSuggest(steps),
    runContents: createRunner(runDeps),
    webhooks: createWebhooks({ graph, allowPrivate: config.webhooks.allowPrivate }),
    health: createHealth({ graph, encoder, llm: config.llm }),
    settings: settingsStore,
    tune,
    jobs: jobs.jobs,
    startWorker: (options) => jobs.startWorker(options),
    calibrations,
    dial: createDial({ store: settingsStore, calibrations }),
    ...createCatalog({ config, graph, encoder }),
    ...createCare({ graph, encoder, store: settingsStore }),
    ...vectors,
    async close() {
      await jobs.close();
      await close();
    },
  };
}

/** Whose vectors are stored, and the schema that they need. */
function createVectors({ graph, encoder }: Pick<AppParts, "graph" | "encoder">) {
  return {
    encoders: createEncoders({ graph, encoder }),
    migrate: () => migrate(graph, encoder),
    checkEncoder: () => checkEncoder(graph, encoder),
    checkStoredEncoder: () => checkStoredEncoder(graph, encoder),
  };
}

interface CareDeps extends Pick<AppParts, "graph" | "encoder"> {
  readonly store: SettingsStore;
}

/** What people do with what was found. */
function createCare({ graph, encoder, store }: CareDeps) {
  return {
    reviews: createReviews({ graph, store }),
    vocabulary: createVocabulary({ graph, encoder, store }),
    exportSamples: createSampleExport({ graph, encoder }),
    exportLabels: createLabelExport({ graph, encoder }),
  };
}

/** What is stored, for people who look at it. */
function createCatalog({ config, graph, encoder }: Pick<AppParts, "config" | "graph" | "encoder">) {
  return {
    lists: createLists(graph),
    search: createSearch({ graph, encoder }),
    overview: createOverview(graph),
    runs: createRuns(graph),
    explain: createExplain(graph),
    knowledge: createKeepKnowledge({ graph, encoder }),
    audits: createAudits(graph),
    evaluations: createEvaluations(config.evaluationsFolder),
  };
}

function observedLlm({ llm, telemetry: { observe, countTokens } }: AppParts): AppParts["llm"] {
  countTokens(() => {
    const { promptTokens, cachedTokens, answerTokens } = llm.usage();
    return { prompt: promptTokens, cached: cachedTokens, answer: answerTokens };
  });
  return {
    ...llm,
    selectTags: (...call) =>
      observe({ kind: "llm", name: "select" }, () => llm.selectTags(...call)),
    judgeTag: (...call) => observe({ kind: "llm", name: "judge" }, () => llm.judgeTag(...call)),
  };
}
