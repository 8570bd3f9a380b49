import { hash } from "node:crypto";
import { Settings } from "../core/settings.ts";
import { AppError } from "../core/errors.ts";
import type { Graph } from "../graph/graph.ts";
import {
  activeSettings,
  changeSettings,
  listSettings,
  saveSettings,
  useSettings,
} from "../graph/queries/settings.ts";
import { loadRecall, readStoredRecall } from "./learning/learned-recall.ts";
import type { LearnedRecall, StoredRecall } from "./learning/learned-recall.ts";

const VERSIONS_LISTED = 50;

/** What is in force: the settings, and what was learned with them. Version 0 is the defaults. */
export interface ActiveSettings {
  readonly version: number;
  readonly settings: Settings;
  readonly learned: LearnedRecall | undefined;
  /** Names what was learned; empty where nothing was. */
  readonly learnedKey: string;
}

export interface NewSettings {
  readonly settings: Settings;
  readonly learned: StoredRecall;
  /** What tuning measured; kept as JSON for people and pages. */
  readonly report: unknown;
  /** The job that tunes. */
  readonly jobId?: string | undefined;
}

/** The versions of the settings in the graph; each encoder has its own in force. `overrides` (the environment) win over every version. */
export function createSettingsStore(deps: {
  graph: Graph;
  encoderName: string;
  overrides: Partial<Settings>;
}) {
  const { graph, encoderName, overrides } = deps;
  let cached: Promise<ActiveSettings> | undefined;
  const forget = () => {
    cached = undefined;
  };
  /** The defaults (version 0) with `changes`; the overrides win over both. */
  const base = (changes: Partial<Settings> = {}): Settings =>
    Settings.parse({ ...changes, ...overrides });
  return {
    base,
    /** From memory once read; `forget` looks again. */
    active(): Promise<ActiveSettings> {
      const found = cached ?? load(deps, base);
      cached = found;
      found.catch(forget);
      return found;
    },
    forget,
    /** The names of the settings that the environment fixes, whatever a version says. */
    fixed: Object.keys(overrides),
    /** @throws AppError BAD_INPUT when the environment fixes one of these settings, so that changing it would do nothing. */
    requireOpen: (names: readonly string[]) => requireOpen(names, Object.keys(overrides)),
    /** @throws AppError NOT_FOUND when the job has made a version before, or was stopped. */
    async save({ settings, learned, report, jobId }: NewSettings): Promise<number> {
      const { version } = await graph.one(saveSettings, {
        jobId: jobId ?? null,
        encoder: encoderName,
        settings: JSON.stringify(settings),
        learned: JSON.stringify(learned),
        report: JSON.stringify(report),
      });
      forget();
      return version;
    },
    /** Other settings with what was learned before; says the new version. */
    async change(settings: Settings): Promise<number> {
      const { version } = await graph.one(changeSettings, {
        encoder: encoderName,
        settings: JSON.stringify(settings),
      });
      forget();
      return version;
    },
    /** @throws AppError NOT_FOUND for a version that the encoder in use does not have. */
    async use(version: number): Promise<void> {
      const row = await graph.maybeOne(useSettings, { version, encoder: encoderName });
      forget();
      if (row) return;
      throw new AppError(
        "NOT_FOUND",
        `There is no version ${version} of the settings for the encoder ${encoderName}; \`tagwright settings\` lists them, and 0 is the defaults`,
      );
    },
    list: () => graph.many(listSettings, { limit: VERSIONS_LISTED }),
  };
}

function requireOpen(names: readonly string[], fixed: readonly string[]): void {
  const inputErrors = names
    .filter((name) => fixed.includes(name))
    .map((name) => ({ field: `settings.${name}`, message: "is fixed by TAGGING_SETTINGS" }));
  if (inputErrors.length === 0) return;
  const message = inputErrors.map((error) => `${error.field}: ${error.message}`).join("; ");
  throw new AppError("BAD_INPUT", message, { details: { inputErrors } });
}

/** What the graph says is in force. `base` lets the environment win. */
async function load(
  { graph, encoderName }: { graph: Graph; encoderName: string },
  base: (changes?: Partial<Settings>) => Settings,
): Promise<ActiveSettings> {
  const row = await graph.maybeOne(activeSettings, { encoder: encoderName });
  if (!row) return { version: 0, settings: base(), learned: undefined, learnedKey: "" };
  const settings = base(JSON.parse(row.settings) as Partial<Settings>);
  // What was learned with another encoder's vectors means nothing beside this one's.
  if (row.encoder !== encoderName || row.learned === null) {
    return { version: row.version, settings, learned: undefined, learnedKey: "" };
  }
  const learned = loadRecall(readStoredRecall(row.learned));
  const isLearned = learned.query !== undefined || learned.score !== undefined;
  const learnedKey = isLearned ? hash("sha256", row.learned).slice(0, 16) : "";
  return { version: row.version, settings, learned, learnedKey };
}

/** One of the stored versions; `settings` and `report` are JSON. */
export type SettingsVersion = Awaited<ReturnType<SettingsStore["list"]>>[number];

export type SettingsStore = ReturnType<typeof createSettingsStore>;
