import type { Settings } from "../../core/settings.ts";
import { calibrationNoiseFloor, expectedCalibrationError } from "./calibration-error.ts";
import type { CheckedPair } from "./cross-fit.ts";
import { isClear } from "./cascade.ts";
import { asDialled, cutForPrecision, dialAt, f1Of } from "./dial.ts";
import type { DialPosition } from "./dial.ts";

/** How far confidences mean what they say, on contents that the calibrator had not seen. */
export interface CalibrationQuality {
  readonly pairs: number;
  readonly right: number;
  /** Expected calibration error, and what a perfect forecaster would show on as many pairs. */
  readonly error: number;
  readonly noiseFloor: number;
  /** Mean squared error of the confidence; the same of recall's probability, and of the judge's P(Yes) where it was asked. */
  readonly brier: number;
}

export interface CalibrationReport {
  readonly calibrationId: string;
  readonly method: string;
  readonly contents: number;
  readonly quality: CalibrationQuality;
  /** Over the pairs that the judge was asked: the confidence, and the judge's P(Yes) as it is. */
  readonly judged: { readonly calibrated: CalibrationQuality; readonly raw: CalibrationQuality };
  /** Recall's probability alone, over all pairs. */
  readonly recallOnly: CalibrationQuality;
  /** Tags that the LLM chose, and the others. */
  readonly strata: Readonly<Record<"chosen" | "not chosen", CalibrationQuality>>;
  /** What the calibration before this one says of the pairs that came since; undefined without one. */
  readonly drift: CalibrationQuality | undefined;
  /** What the cascade would save, and what it would cost. */
  readonly cascades: readonly CascadeEffect[];
  /** What the cut in force keeps, and the cuts that promise a precision. */
  readonly atCut: DialPosition;
  readonly promises: readonly { wanted: number; position: DialPosition | undefined }[];
}

/** What happens when recall alone settles the clear contents. */
export interface CascadeEffect {
  readonly cascade: number;
  /** Share of the contents for which the LLM is not asked. */
  readonly settled: number;
  /** F1 of the kept tags over all candidates, with the cut in force; the first line is always asked. */
  readonly f1: number;
}

const CASCADES = [0, 0.01, 0.02, 0.05, 0.1];
const PROMISED = [0.8, 0.9, 0.95];

interface Described {
  readonly calibrationId: string;
  readonly method: string;
  readonly contents: number;
  /** By content. */
  readonly checked: readonly (readonly CheckedPair[])[];
  /** What the dial turns over. */
  readonly dialled: Parameters<typeof dialAt>[0];
  readonly drift: readonly CheckedPair[];
  readonly settings: Settings;
}

export function describeCalibration(given: Described): CalibrationReport {
  const { drift, settings, dialled, ...named } = given;
  const checked = given.checked.flat();
  const judged = checked.filter(({ rawConfidence }) => rawConfidence !== undefined);
  const byConfidence = ({ confidence }: CheckedPair): number => confidence;
  return {
    calibrationId: named.calibrationId,
    method: named.method,
    contents: named.contents,
    quality: qualityOf(checked, byConfidence),
    judged: {
      calibrated: qualityOf(judged, byConfidence),
      raw: qualityOf(judged, ({ rawConfidence }) => rawConfidence ?? 0),
    },
    recallOnly: qualityOf(checked, ({ prior }) => prior),
    strata: {
      chosen: qualityOf(
        checked.filter(({ chosen }) => chosen),
        byConfidence,
      ),
      "not chosen": qualityOf(
        checked.filter(({ chosen }) => !chosen),
        byConfidence,
      ),
    },
    drift: drift.length > 0 ? qualityOf(drift, byConfidence) : undefined,
    cascades: CASCADES.map((cascade) => cascadeEffect(given.checked, settings, cascade)),
    atCut: dialAt(dialled, settings.cut),
    promises: PROMISED.map((wanted) => ({ wanted, position: cutForPrecision(dialled, wanted) })),
  };
}

function cascadeEffect(
  contents: readonly (readonly CheckedPair[])[],
  { cut, mode }: Settings,
  cascade: number,
): CascadeEffect {
  const settles = (tags: readonly CheckedPair[]): boolean =>
    isClear(
      tags.map(({ recallConfidence }) => recallConfidence),
      cascade,
    );
  const settled = contents.filter(settles).length / Math.max(contents.length, 1);
  const mixed = contents.map((tags) =>
    settles(tags) ? tags.map((tag) => ({ ...tag, confidence: tag.recallConfidence })) : [...tags],
  );
  return { cascade, settled, f1: f1Of(dialAt(asDialled(mixed, mode), cut)) };
}

/** How far these probabilities mean what they say. */
export function qualityOf<Pair extends { readonly right: boolean }>(
  pairs: readonly Pair[],
  probabilityOf: (pair: Pair) => number,
): CalibrationQuality {
  const outcomes = pairs.map((pair) => ({ probability: probabilityOf(pair), right: pair.right }));
  const squares = outcomes.map(({ probability, right }) => (probability - Number(right)) ** 2);
  return {
    pairs: outcomes.length,
    right: outcomes.filter(({ right }) => right).length,
    error: expectedCalibrationError(outcomes) ?? 0,
    noiseFloor: calibrationNoiseFloor(outcomes) ?? 0,
    brier: squares.reduce((sum, square) => sum + square, 0) / Math.max(outcomes.length, 1),
  };
}
