import { join } from "node:path";
import type { App } from "../../tagging/create-app.ts";
import type { Settings } from "../../core/settings.ts";
import type { Calibrator } from "../ensure-calibrated.ts";
import { openPredictionCache } from "../cache/prediction-cache.ts";
import type { PredictionCache } from "../cache/prediction-cache.ts";
import { hasAdapter } from "../../llm/models.ts";
import { allSystems } from "../systems/all-systems.ts";
import { systemsOfFiles } from "../systems/prediction-files.ts";
import type { System } from "../systems/system.ts";
import { toolsOfApp } from "../systems/tools-of-app.ts";
import { chooseSystems } from "./choose-systems.ts";
import type { Task } from "./load-task.ts";
import type { EvaluateOptions } from "./options.ts";

interface Preparation {
  readonly task: Task;
  readonly settings: Settings;
  /** Names the imported files. */
  readonly imported: string;
  /** Names the tuned state of the graph. */
  readonly tuned: string;
  /** Names the calibration of the confidence. */
  readonly calibrated: string;
  readonly calibrate: Calibrator;
  readonly out: string;
  readonly options: EvaluateOptions;
}

export interface PreparedSystem {
  readonly system: System;
  /** None for predictions that stand in a file already. */
  readonly cache: PredictionCache | undefined;
}

/** The systems that take part, each with the cache for everything that determines its predictions. */
export async function prepareSystems(app: App, given: Preparation): Promise<PreparedSystem[]> {
  const { task, settings, imported, tuned, calibrated, out, options } = given;
  const cacheFolder = join(out, "cache");
  const determinedBy = {
    imported,
    encoder: app.encoder.name,
    tuned,
    settings,
  };
  const { model } = app.config.llm;
  const tools = toolsOfApp(app, {
    settings,
    calibrated,
    calibrate: given.calibrate,
    hasAdapter: await hasAdapter(app.config.llm),
    history: task.history,
    nothingFits: task.nothingFits,
    names: new Map(task.dataSet.tags.map(({ id, name }) => [id, name])),
    cacheFolder,
    determinedBy: { ...determinedBy, model },
  });
  const available: System[] = [...allSystems(tools), ...(await systemsOfFiles(out))];
  return chooseSystems(available, options).map((system) => {
    const { id: systemId, version, needsLlm } = system;
    const all = { ...determinedBy, version, ...(needsLlm && { model }) };
    const cache = openPredictionCache(cacheFolder, { systemId, determinedBy: all });
    return { system, cache: system.predicted ? undefined : cache };
  });
}
