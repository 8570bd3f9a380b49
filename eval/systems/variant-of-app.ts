import type { Settings } from "../../core/settings.ts";
import { createJudgeBaseline } from "../../llm/judge-baseline.ts";
import { createJudgeTag, judgeVersion } from "../../llm/judge-tag.ts";
import type { createModels } from "../../llm/models.ts";
import { createSelectTags, selectVersion } from "../../llm/select-tags.ts";
import { createCalibrations } from "../../tagging/calibration/calibrations.ts";
import type { App } from "../../tagging/create-app.ts";
import { createPriorSource } from "../../tagging/learning/recall-prior.ts";
import { createRunner } from "../../tagging/run-contents.ts";
import { createSuggest } from "../../tagging/suggest.ts";
import type { Tools } from "./tools.ts";

export interface Variant {
  /** Told apart in runs and calibrations. */
  readonly modelName: string;
  /** Whose calibration is used, whatever the prompt leaves out: what that costs shall not be hidden by fitting anew. */
  readonly calibratedFor: Settings;
}

/** All five steps with the app's own graph and encoder and with these models. */
export function variantOfApp(
  app: App,
  models: ReturnType<typeof createModels>,
  { modelName, calibratedFor }: Variant,
) {
  const { graph, encoder, config, settings: settingsStore } = app;
  const judgeTag = createJudgeTag(models.judge);
  const promptVersions = [`select:${selectVersion}`, `judge:${judgeVersion}`];
  const calibrations = createCalibrations({
    graph,
    settingsStore,
    judgedBy: { encoder: encoder.name, model: modelName, promptVersions },
  });
  const steps = {
    graph,
    encoder,
    settingsStore,
    selectTags: createSelectTags(models.generator),
    judgeTag,
    judgeBaseline: createJudgeBaseline(judgeTag),
    prior: createPriorSource({ graph, encoder }),
    judgeConcurrency: config.llm.judgeConcurrency,
  };
  const { concurrency } = config.llm;
  const runner = { modelName, promptVersions, concurrency };
  const suggest = createSuggest({
    ...steps,
    calibrations: { forSettings: () => calibrations.forSettings(calibratedFor) },
  });
  const forText: Tools["suggest"] = (content, options) => suggest.forText(content, options);
  return {
    graph,
    calibrations,
    runContents: createRunner({ ...steps, ...runner, calibrations, llmUsage: models.usage }),
    suggest: forText,
  };
}
