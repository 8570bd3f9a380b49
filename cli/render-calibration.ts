import { PROMISE } from "../tagging/calibration/dial.ts";
import type { DialPosition } from "../tagging/calibration/dial.ts";
import type { CalibrationQuality, CalibrationReport } from "../tagging/calibration/report.ts";
import { table } from "./output.ts";

/** How far the confidence means what it says, and what can be promised with it. */
export function renderCalibration(report: CalibrationReport): string {
  const { contents, judged, strata, drift, quality, recallOnly, cascades, atCut, promises } =
    report;
  const rows: [string, CalibrationQuality][] = [
    ["confidence, all candidates", quality],
    ["  chosen by the LLM", strata.chosen],
    ["  not chosen", strata["not chosen"]],
    ["recall alone", recallOnly],
    ["confidence, where the judge was asked", judged.calibrated],
    ["  the judge's P(Yes) as it is", judged.raw],
    ...(drift ? [["the calibration before, now", drift] as [string, CalibrationQuality]] : []),
  ];
  const head = ["", "pairs", "right", "ECE", "noise floor", "Brier"];
  return [
    `${contents} reviewed contents, each measured by a calibration that has not seen it (${report.method}):`,
    table(
      head,
      rows.map(([name, of]) => [name, of.pairs, of.right, ...cells(of)]),
    ),
    `The cut in force, ${describe(atCut)}`,
    ...cascades
      .filter(({ settled }) => settled > 0)
      .map(
        ({ cascade, settled, f1 }) =>
          `With cascade=${cascade} recall settles ${(100 * settled).toFixed(0)} % of the contents without the LLM: F1 ${f1.toFixed(3)} instead of ${(cascades[0]?.f1 ?? 0).toFixed(3)}`,
      ),
    ...promises.map(({ wanted, position }) =>
      position
        ? `Precision of at least ${wanted}, with ${100 * PROMISE} % certainty: ${describe(position)}`
        : `Precision of at least ${wanted} cannot be promised with so few verdicts`,
    ),
    `Calibration ${report.calibrationId} is in force. \`tagwright dial <precision>\` sets the cut.`,
  ].join("\n\n");
}

export function describe({ cut, kept, precision, low, high, recall }: DialPosition): string {
  return `cut ${cut.toFixed(2)}: keeps ${kept}, precision ${precision.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}), recall ${recall.toFixed(3)} of the candidates that are right`;
}

function cells({ error, noiseFloor, brier }: CalibrationQuality): string[] {
  return [error, noiseFloor, brier].map((value) => value.toFixed(4));
}
