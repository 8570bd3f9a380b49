import { average, fitLogistic, logitOf, predictLogit, sigmoid } from "../learning/logistic.ts";

interface Checked {
  readonly confidence: number;
  readonly right: boolean;
}

/** The candidates of a content that people judged. */
export interface JudgedContent {
  readonly tags: readonly Checked[];
  /** Whether they said that no tag at all fits. */
  readonly nothingFits: boolean;
}

/** How many contents no tag fits. */
export interface Mix {
  /** Share of the judged contents. */
  readonly judged: number;
  /** Estimated share of the contents that were tagged lately. */
  readonly recent: number;
  readonly recentContents: number;
}

const FEWEST_RECENT = 50;
const FEWEST_OF_EACH = 10;
/** Of the chi-squared distribution with one degree of freedom, 1 % lies above. */
const SIGNIFICANT = 6.635;
const MOST_ROUNDS = 1_000;
const CONVERGED = 1e-6;

/**
 * Estimates, from confidences alone, how many of the contents that were tagged lately no tag fits, and says so where that
 * differs significantly from the judged ones: expectation maximisation and likelihood ratio test of Saerens, Latinne and
 * Decaestecker ("Adjusting the outputs of a classifier to new a priori probabilities", 2002). Contents that no tag fits are
 * taken to look as the judged ones of that kind do, and the others as those of theirs.
 *
 * @param recent the best confidence of each content
 * @returns undefined where there is too little to tell, or no difference
 */
export function mixOf(
  judged: readonly JudgedContent[],
  recent: readonly number[],
): Mix | undefined {
  const labels = judged.map(({ nothingFits }) => nothingFits);
  const unfit = labels.filter(Boolean).length;
  const isEnough =
    recent.length >= FEWEST_RECENT && Math.min(unfit, labels.length - unfit) >= FEWEST_OF_EACH;
  if (!isEnough) return undefined;
  const rows = judged.map(({ tags }) =>
    rowOf(Math.max(...tags.map(({ confidence }) => confidence))),
  );
  const model = fitLogistic(["best confidence"], { rows, labels });
  const probabilities = recent.map((best) => sigmoid(predictLogit(model, rowOf(best))));
  const before = unfit / labels.length;
  const { share, ratio } = shareAmong(probabilities, before);
  if (2 * ratio < SIGNIFICANT) return undefined;
  return { judged: before, recent: share, recentContents: recent.length };
}

/** As many of the judged contents as stand in the proportion of the recent ones; the dropped ones lie evenly among all. */
export function inMix<Content extends JudgedContent>(
  judged: readonly Content[],
  mix: Mix | undefined,
): readonly Content[] {
  if (!mix) return judged;
  const unfit = judged.filter(({ nothingFits }) => nothingFits);
  const fit = judged.filter(({ nothingFits }) => !nothingFits);
  const odds = mix.recent / Math.max(1 - mix.recent, CONVERGED);
  const kept = new Set([
    ...evenly(unfit, fit.length * odds),
    ...evenly(fit, unfit.length / Math.max(odds, CONVERGED)),
  ]);
  return judged.filter((content) => kept.has(content));
}

function rowOf(bestConfidence: number): number[] {
  return [logitOf(bestConfidence)];
}

/**
 * The share under which these contents are likeliest, and the logarithm of how much likelier they are than with the share
 * `before`, for which the probabilities were made.
 */
function shareAmong(probabilities: readonly number[], before: number) {
  let share = before;
  const weigh = (p: number) => {
    const [unfit, fit] = [(p * share) / before, ((1 - p) * (1 - share)) / (1 - before)];
    return { unfit, all: unfit + fit };
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = average(probabilities.map(weigh).map(({ unfit, all }) => unfit / all));
    const isDone = Math.abs(next - share) < CONVERGED;
    share = next;
    if (isDone) break;
  }
  const ratio = probabilities.reduce((sum, p) => sum + Math.log(weigh(p).all), 0);
  return { share, ratio };
}

/** About `wanted` of the items, all where there are fewer. */
function evenly<T>(items: readonly T[], wanted: number): readonly T[] {
  const count = Math.min(Math.round(wanted), items.length);
  const placeOf = (i: number) => Math.floor((i * count) / items.length);
  return items.filter((_, i) => placeOf(i + 1) > placeOf(i));
}
