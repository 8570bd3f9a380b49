import type { Output } from "../../cli/output.ts";
import type { Settings } from "../../core/settings.ts";
import type { App } from "../../tagging/create-app.ts";
import type { LabelledContent } from "../data-set/data-set.ts";
import { ensureCalibrated } from "../ensure-calibrated.ts";
import type { Calibrator } from "../ensure-calibrated.ts";
import { ensureTuned } from "../ensure-tuned.ts";
import { joinCases } from "../metrics/cases.ts";
import { promisesOf } from "../metrics/promises.ts";
import type { HistoryCounts } from "../metrics/strata.ts";
import type { EvaluationReport } from "../report/report.ts";
import { buildReport } from "./build-report.ts";
import { evaluatedSettings } from "./evaluated-settings.ts";
import { gitCommit, machine } from "./facts.ts";
import { filesHash } from "./files-hash.ts";
import { importDataSet } from "./import-data-set.ts";
import type { Task } from "./load-task.ts";
import { notesOf } from "./notes.ts";
import { CALIBRATED } from "../systems/system-ids.ts";
import type { EvaluateOptions } from "./options.ts";
import { predictSystems } from "./predict-systems.ts";
import { prepareSystems } from "./prepare-systems.ts";
import { sayNothingFits } from "./say-nothing-fits.ts";
import { scoreSystems } from "./score-systems.ts";
import type { ScoredSystem } from "./score-systems.ts";

interface EvaluationContext {
  readonly options: EvaluateOptions;
  readonly out: string;
  readonly output: Output;
  readonly signal: AbortSignal;
}

/** Imports, tunes, predicts and scores. The app's graph must hold nothing but this data set. */
export async function evaluateDataSet(
  app: App,
  task: Task,
  { options, out, output, signal }: EvaluationContext,
): Promise<EvaluationReport> {
  const start = performance.now();
  const { dataSet, history, scored: gold, split } = task;
  await importDataSet(app, task.files, { rejectsFolder: out, output, signal });
  const imported = await filesHash(task.files);
  const tuned = await ensureTuned(app, { out, imported, output, signal });
  await sayNothingFits(app, task.nothingFits, out);
  const uncalibrated = await evaluatedSettings(app, history);
  const calibrate: Calibrator = (of, given) => {
    const contents = options.calibrateContents;
    return ensureCalibrated(of, { settings: given, contents, out, output, signal });
  };
  const calibrated = needsCalibration(options) ? await calibrate(app, uncalibrated) : undefined;
  const settings = calibrated?.settings ?? uncalibrated;
  const prepared = await prepareSystems(app, {
    task,
    settings,
    imported,
    tuned: tuned.version,
    calibrated: calibrated?.calibrationId ?? "none",
    calibrate,
    out,
    options,
  });
  const llmConcurrency = app.config.llm.concurrency;
  const given = { scored: gold, options, llmConcurrency, output, signal };
  const evaluated = await predictSystems(prepared, given);
  const historyCounts = countLabels(history);
  const scored = scoreSystems(evaluated, { gold, historyCounts });
  const needsLlm = evaluated.some(({ system }) => system.needsLlm);
  return buildReport(scored, {
    dataSet: split === "test" ? dataSet.name : `${dataSet.name}, ${split} split`,
    commit: await gitCommit(),
    facts: { ...factsOf(app, { task, needsLlm, start }), settings: { ...settings } },
    gold,
    historyCounts,
    promises: calibrated && (await promisesOnTest(app, scored, { gold, settings })),
    importance: tuned.importance && [...tuned.importance],
    notes: [...(calibrated ? [calibrated.note] : []), ...(await notesOf(scored, task))],
  });
}

interface FactsOf {
  readonly task: Task;
  readonly needsLlm: boolean;
  readonly start: number;
}

function factsOf(app: App, { task, needsLlm, start }: FactsOf) {
  return {
    tags: task.dataSet.tags.length,
    history: task.history.length,
    testContents: task.scored.length,
    encoder: app.encoder.name,
    model: needsLlm ? app.config.llm.model : null,
    seconds: (performance.now() - start) / 1000,
    machine: machine(),
  };
}

/** Of ours, whose confidence the dial is about; undefined where it was not asked. The scored contents are the recent ones. */
async function promisesOnTest(
  { calibrations }: Pick<App, "calibrations">,
  scored: readonly ScoredSystem[],
  { gold, settings }: { gold: readonly LabelledContent[]; settings: Settings },
) {
  const ours = scored.find(({ system }) => system.id === "ours");
  if (!ours) return undefined;
  const predictions = ours.answers.map(({ prediction }) => prediction);
  const asked = new Set(predictions.map(({ contentId }) => contentId));
  const cases = joinCases(
    predictions,
    gold.filter(({ contentId }) => asked.has(contentId)),
  );
  const recent = cases.flatMap(({ outcomes }) =>
    outcomes.length === 0 ? [] : Math.max(...outcomes.map(({ probability }) => probability)),
  );
  const measured = await calibrations.dialData(settings, recent);
  return promisesOf(cases, { measured, mode: settings.mode });
}

/** Where ours or one of its ablations is asked. */
function needsCalibration({ llm, systems }: EvaluateOptions): boolean {
  return llm && (systems?.some((id) => CALIBRATED.includes(id)) ?? true);
}

function countLabels(history: readonly LabelledContent[]): HistoryCounts {
  const counts = new Map<string, number>();
  for (const tagId of history.flatMap(({ tagIds }) => tagIds)) {
    counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  }
  return counts;
}
