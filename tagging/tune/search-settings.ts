import { setImmediate } from "node:timers/promises";
import type { Settings } from "../../core/settings.ts";
import { fusePaths } from "../recall/fuse.ts";
import { narrow } from "./narrow.ts";
import { overall, scoreRecall } from "./score.ts";
import type { ScoredContent } from "./score.ts";
import type { WideWalk } from "./walk-widely.ts";

const WEIGHTS = [0.25, 0.5, 1, 2, 4];
/** What is tried for each setting of recall; a threshold is a raw cosine of the encoder in use. */
const CHOICES = {
  weightC2T: WEIGHTS,
  weightC2TSentence: WEIGHTS,
  weightC2TLearned: WEIGHTS,
  weightC2C2T: WEIGHTS,
  weightWordsC2T: WEIGHTS,
  weightWordsC2C2T: WEIGHTS,
  fusionConstant: [3, 10, 30, 60],
  neighbours: [10, 20, 50, 100],
  sharpness: [1, 2, 4, 8, 16],
  machineWeight: [0, 0.25, 0.5, 1],
  capC2T: [20, 40, 80],
  capC2C2T: [20, 40, 80],
  deltaC2T: [0, 0.1, 0.2, 0.3, 0.4, 0.5],
  deltaC2C: [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8],
} satisfies Partial<Record<keyof Settings, readonly number[]>>;

const MOST_ROUNDS = 3;
/** Less than this is chance, not a better setting. */
const LEAST_GAIN = 0.0005;

interface SearchOptions {
  /** `settings` with some changed; what the environment decides stays as it is. */
  readonly change: (settings: Settings, changes: Partial<Settings>) => Settings;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Coordinate descent over the settings of recall: one at a time, until nothing gains. */
export async function searchSettings(
  walks: readonly WideWalk[],
  start: Settings,
  { change, signal, onProgress }: SearchOptions,
): Promise<Settings> {
  const valueOf = (settings: Settings): number =>
    overall(scoreRecall(walks.map((walk) => fused(walk, settings))));
  const steps = MOST_ROUNDS * Object.keys(CHOICES).length;
  let done = 0;
  let best = { settings: start, value: valueOf(start) };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = best.value;
    for (const [name, choices] of Object.entries<readonly number[]>(CHOICES)) {
      for (const choice of choices) {
        const settings = change(best.settings, { [name]: choice });
        const value = valueOf(settings);
        if (value > best.value + LEAST_GAIN) best = { settings, value };
      }
      signal?.throwIfAborted();
      onProgress?.((done += 1), steps);
      await setImmediate();
    }
    if (best.value === before) break;
  }
  onProgress?.(steps, steps);
  return best.settings;
}

/** A content's candidates by rank fusion. */
export function fused({ content, rows }: WideWalk, settings: Settings): ScoredContent {
  const tags = fusePaths(narrow(rows, settings), settings);
  return { content, ranked: tags.map(({ tagId }) => tagId) };
}

/** The same by match-only: the tags in the order of their cosines. */
export function matched({ content, rows }: WideWalk): ScoredContent {
  return { content, ranked: rows.C2T.map(({ tagId }) => tagId) };
}
