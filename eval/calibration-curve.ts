/**
 * How much so many reviewed contents teach the confidence: fitted on a random part of the contents that an instance is
 * calibrated on, measured on the others, twenty times. "as recall says" is the probability that recall gives without them.
 *
 *   LOCAL_INSTANCE=<instance> node eval/calibration-curve.ts [multi|single]
 *
 * The mode is that of the settings in force if none is given; `evaluate` asks data sets with one tag per content as single.
 */
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { table } from "../cli/output.ts";
import { Settings } from "../core/settings.ts";
import { readVerdicts } from "../tagging/calibration/calibrations.ts";
import { calibrate, calibrateRecall, fitCalibrator } from "../tagging/calibration/calibrator.ts";
import type { Calibrator, ReviewedCandidates } from "../tagging/calibration/calibrator.ts";
import type { CandidateEvidence } from "../tagging/calibration/evidence.ts";
import { average } from "../tagging/learning/logistic.ts";
import { shuffled } from "../tagging/learning/shuffled.ts";
import { withEvaluatedApp } from "./open-app.ts";

/** From the fewest that `calibrate` takes. */
const SIZES = [30, 50, 80, 150, 300];
const FEWEST_TO_MEASURE_ON = 20;
const SPLITS = 20;

type Confidences = (calibrator: Calibrator, candidates: readonly CandidateEvidence[]) => number[];

const WAYS: readonly (readonly [label: string, confidencesOf: Confidences])[] = [
  ["as recall says", (_calibrator, candidates) => candidates.map(({ prior }) => prior)],
  ["by recall, calibrated", calibrateRecall],
  ["with the LLM, calibrated", calibrate],
];

interface Quality {
  /** Negative log likelihood of what people said, per content, in nats; lower is better. */
  readonly logLoss: number;
  /** Share of contents whose most confident tag is right. */
  readonly accuracy: number;
}

await withEvaluatedApp(async ({ graph, calibrations, settings }) => {
  const { settings: inForce } = await settings.active();
  const asked = Settings.parse({ ...inForce, mode: process.argv[2] ?? inForce.mode });
  const contents = await readVerdicts(graph, await calibrations.keyOf(asked));
  const sizes = SIZES.filter((size) => size <= contents.length - FEWEST_TO_MEASURE_ON);
  if (sizes.length === 0) {
    throw new Error(
      `${contents.length} reviewed contents were tagged with these settings; ${Math.min(...SIZES) + FEWEST_TO_MEASURE_ON} are needed: run tagwright calibrate first`,
    );
  }
  const rows = sizes.map((size) => [`${size}`, ...curveAt(contents, size)]);
  const headings = WAYS.map(([label]) => label);
  process.stdout.write(`Log loss per content, and Acc@1, of ${contents.length} contents\n`);
  process.stdout.write(`${table(["learned from", ...headings], rows)}\n`);
});

function curveAt(contents: readonly ReviewedCandidates[], size: number): string[] {
  const random = xoroshiro128plus(1);
  const splits = Array.from({ length: SPLITS }, () => {
    const order = shuffled(contents, (most) => uniformInt(random, 0, most));
    const calibrator = fitCalibrator(order.slice(0, size));
    return { calibrator, rest: order.slice(size) };
  });
  return WAYS.map(([, confidencesOf]) => {
    const each = splits.map(({ calibrator, rest }) =>
      qualityOf(rest, (candidates) => confidencesOf(calibrator, candidates)),
    );
    const logLoss = average(each.map((quality) => quality.logLoss));
    const accuracy = average(each.map((quality) => quality.accuracy));
    return `${logLoss.toFixed(3)}  ${accuracy.toFixed(3)}`;
  });
}

function qualityOf(
  contents: readonly ReviewedCandidates[],
  confidencesOf: (candidates: readonly CandidateEvidence[]) => readonly number[],
): Quality {
  const each = contents.map((content) => {
    const confidences = confidencesOf(content.candidates);
    const best = confidences.indexOf(Math.max(...confidences));
    const losses = content.right.map((right, i) =>
      right === undefined ? 0 : lossOf(confidences[i] ?? 0, right),
    );
    const logLoss = losses.reduce((sum, loss) => sum + loss, 0);
    return { logLoss, accuracy: Number(content.right[best] ?? false) };
  });
  return {
    logLoss: average(each.map(({ logLoss }) => logLoss)),
    accuracy: average(each.map(({ accuracy }) => accuracy)),
  };
}

function lossOf(confidence: number, right: boolean): number {
  const ofTruth = right ? confidence : 1 - confidence;
  return -Math.log(Math.max(ofTruth, 1e-6));
}
