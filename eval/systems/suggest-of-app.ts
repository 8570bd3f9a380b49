import type { Settings } from "../../core/settings.ts";
import { createJudgeBaseline } from "../../llm/judge-baseline.ts";
import { createJudgeTag } from "../../llm/judge-tag.ts";
import type { createModels } from "../../llm/models.ts";
import { createSelectTags } from "../../llm/select-tags.ts";
import type { App } from "../../tagging/create-app.ts";
import { createPriorSource } from "../../tagging/learning/recall-prior.ts";
import { createSuggest } from "../../tagging/suggest.ts";
import type { Tools } from "./tools.ts";

interface Variant {
  /** Whose calibration is used, whatever is left out: what a missing part costs shall not be hidden by fitting anew. */
  readonly calibratedFor: Settings;
}

/** All five steps with the app's own parts and these models. */
export function suggestWith(
  app: App,
  models: ReturnType<typeof createModels>,
  { calibratedFor }: Variant,
): Tools["suggest"] {
  const { graph, encoder, config } = app;
  const judgeTag = createJudgeTag(models.judge);
  const suggest = createSuggest({
    graph,
    encoder,
    settingsStore: app.settings,
    selectTags: createSelectTags(models.generator),
    judgeTag,
    judgeBaseline: createJudgeBaseline(judgeTag),
    prior: createPriorSource({ graph, encoderName: encoder.name }),
    calibrations: { forSettings: () => app.calibrations.forSettings(calibratedFor) },
    judgeConcurrency: config.llm.judgeConcurrency,
  });
  return (content, options) => suggest.forText(content, options);
}
