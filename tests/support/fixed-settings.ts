import { Settings } from "../../core/settings.ts";
import type { SettingsStore } from "../../tagging/settings-store.ts";

/** Only what the LLM chose is judged. */
const settings = Settings.parse({ judged: 0 });

/** A store that always gives the same settings and was never tuned. */
export function fixedSettings(): SettingsStore {
  return {
    active: async () => ({
      version: 0,
      settings,
      learned: undefined,
      learnedKey: "",
    }),
    base: () => settings,
    forget: () => undefined,
    fixed: [],
    requireOpen: () => undefined,
    save: refuse,
    change: refuse,
    use: refuse,
    list: async () => [],
  };
}

function refuse(): never {
  throw new Error("these settings cannot be changed");
}
