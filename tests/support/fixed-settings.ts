import { Settings } from "../../core/settings.ts";
import type { SettingsStore } from "../../tagging/settings-store.ts";

/** A store that always gives the defaults and was never tuned. */
export function fixedSettings(): SettingsStore {
  return {
    active: async () => ({
      version: 0,
      settings: Settings.parse({}),
      learned: undefined,
      learnedKey: "",
    }),
    base: () => Settings.parse({}),
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
