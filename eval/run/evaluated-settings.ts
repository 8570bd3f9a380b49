import type { Settings } from "../../core/settings.ts";
import type { App } from "../../tagging/create-app.ts";
import type { LabelledContent } from "../data-set/data-set.ts";

/**
 * The settings that ours runs with: those of the graph. A history in which no content has two tags is a single-tag
 * task, as a user would set it.
 */
export async function evaluatedSettings(
  app: Pick<App, "settings">,
  history: readonly LabelledContent[],
): Promise<Settings> {
  const { settings } = await app.settings.active();
  const isSingle = history.every(({ tagIds }) => tagIds.length <= 1);
  return isSingle ? { ...settings, mode: "single" } : settings;
}
