import { createModels } from "../../llm/models.ts";
import type { Settings } from "../../core/settings.ts";
import type { App } from "../../tagging/create-app.ts";
import type { Calibrated, Calibrator } from "../ensure-calibrated.ts";
import type { Tools } from "./tools.ts";
import { variantOfApp } from "./variant-of-app.ts";

interface BaseModelOptions {
  readonly settings: Settings;
  readonly calibrate: Calibrator;
}

/**
 * The LLM as it is without the adapter that the stack has in force: what it says means something else, so it has a
 * calibration and a cut of its own.
 */
export function baseModelOf(app: App, { settings, calibrate }: BaseModelOptions) {
  const models = createModels(app.config.llm, { adapter: false });
  const modelName = `${app.config.llm.model} without its adapter`;
  const variant = variantOfApp(app, models, { modelName, calibratedFor: settings });
  let known: Promise<Calibrated> | undefined;
  const calibrated = () => (known ??= calibrate(variant, settings));
  const suggest: Tools["suggest"] = async (content, { signal }) => {
    const own = await calibrated();
    return variant.suggest(content, { settings: own.settings, signal });
  };
  return { generator: models.generator, prepare: calibrated, suggest };
}
