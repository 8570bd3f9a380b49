import type { Settings } from "../../core/settings.ts";
import { fusionScore } from "../recall/fuse.ts";
import { scored } from "./examples.ts";
import type { Example } from "./examples.ts";
import { overall, scoreRecall } from "./score.ts";

const CHOICES = {
  weightC2T: [0.25, 0.5, 1, 2, 4],
  weightC2TLearned: [0.25, 0.5, 1, 2, 4],
  weightC2C2T: [0.25, 0.5, 1, 2, 4],
  weightWordsC2T: [0.25, 0.5, 1, 2, 4],
  weightWordsC2C2T: [0.25, 0.5, 1, 2, 4],
  fusionConstant: [3, 10, 30, 60],
} as const;
type Choice = keyof typeof CHOICES;

const MOST_ROUNDS = 4;

/** The scores that rank fusion gives an example's candidates. */
export function fusionScores({ places }: Example, settings: Settings): number[] {
  return places.map((paths) => fusionScore(paths, settings));
}

/** Match-only: the C2T path alone, in the order of its cosines. */
export function matchScores({ places }: Example): number[] {
  return places.map((paths) => 1 / (paths.find(({ path }) => path === "C2T")?.rank ?? Infinity));
}

/** Coordinate descent over the fusion's weights and constant: one setting at a time, until nothing gains. */
export function tuneFusion(examples: readonly Example[], start: Settings): Settings {
  let best = { settings: start, value: valueOf(examples, start) };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = best.value;
    for (const name of Object.keys(CHOICES) as Choice[]) {
      for (const choice of CHOICES[name]) {
        const settings = { ...best.settings, [name]: choice };
        const value = valueOf(examples, settings);
        if (value > best.value) best = { settings, value };
      }
    }
    if (best.value === before) break;
  }
  return best.settings;
}

function valueOf(examples: readonly Example[], settings: Settings): number {
  const contents = examples.map((example) => scored(example, fusionScores(example, settings)));
  return overall(scoreRecall(contents));
}
