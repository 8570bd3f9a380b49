/**
 * What the judge adds, and what asking it about fewer candidates would cost: the evidence that `tagwright calibrate` has
 * stored, looked at as if less had been asked. Every figure is of contents that the calibration had not seen.
 *
 *   LOCAL_INSTANCE=<instance> node cli/main.ts calibrate --contents 150     (with --single where a content has one tag)
 *   LOCAL_INSTANCE=<instance> node eval/judged.ts [--single]
 */
import { AppError } from "../core/errors.ts";
import { table } from "../cli/output.ts";
import { readVerdicts } from "../tagging/calibration/calibrations.ts";
import { withoutLlm } from "../tagging/calibration/evidence.ts";
import type { CandidateEvidence } from "../tagging/calibration/evidence.ts";
import type { ReviewedCandidates } from "../tagging/calibration/calibrator.ts";
import { crossFit } from "../tagging/calibration/cross-fit.ts";
import { asDialled, cutForF1, dialAt, f1Of } from "../tagging/calibration/dial.ts";
import { qualityOf } from "../tagging/calibration/report.ts";
import { createJudgeBaseline } from "../llm/judge-baseline.ts";
import { createJudgeTag } from "../llm/judge-tag.ts";
import { createModels } from "../llm/models.ts";
import { logitOf, sigmoid } from "../tagging/learning/logistic.ts";
import { withEvaluatedApp } from "./open-app.ts";

const mode = process.argv.includes("--single") ? "single" : "multi";

type Change = (candidate: CandidateEvidence) => CandidateEvidence;

const unjudged: Change = (one) => ({ ...one, rawConfidence: undefined, mass: undefined });

/** The judge is asked about the chosen tags and about recall's first. */
const first =
  (most: number): Change =>
  (one) =>
    one.rank <= most || one.chosenPlace !== undefined ? one : unjudged(one);

const WAYS: readonly (readonly [label: string, change: Change])[] = [
  ["nothing (recall alone)", withoutLlm],
  ["what it would choose, no judge", unjudged],
  ...[0, 4, 8, 12].map((most) => [`the chosen and the first ${most}`, first(most)] as const),
  ["all that was asked", (one) => one],
  ["the same, nothing chosen", (one) => ({ ...one, chosenPlace: undefined })],
];

/** How much of the judge's evidence counts beside the prior. */
const SHARES = [1, 0.75, 0.5, 0.25, 0];

await withEvaluatedApp(async (app) => {
  const { settings } = await app.settings.active();
  const key = await app.calibrations.keyOf({ ...settings, mode });
  const contents = await readVerdicts(app.graph, key);
  if (contents.length === 0)
    throw new AppError("NOT_FOUND", "Nothing was asked yet with these settings: calibrate first");
  const lines = WAYS.map(([label, change]) => [label, ...figuresOf(contents, change)]);
  const columns = ["the LLM is asked about", "judged", "F1", "Acc@1", "F1@5", "log loss", "Brier"];
  process.stdout.write(`${table(columns, lines)}\n`);

  const habit =
    (await createJudgeBaseline(createJudgeTag(createModels(app.config.llm).judge))()) ?? 0;
  const uncalibrated = SHARES.map((share) => [
    share,
    ...figuresUncalibrated(contents, { share, habit }),
  ]);
  const heads = [
    "not calibrated: share of the judge",
    "kept at 0.5",
    "precision",
    "recall",
    "F1",
    "Brier",
  ];
  process.stdout.write(`\n${table(heads, uncalibrated)}\n`);
});

/** Of the candidates: a right tag that recall did not find does not count. */
function figuresOf(contents: readonly ReviewedCandidates[], change: Change): string[] {
  const changed = contents.map((one) => ({ ...one, candidates: one.candidates.map(change) }));
  const checked = crossFit(changed).filter((tags) => tags.length > 0);
  const pairs = checked.flat();
  const asked = changed.flatMap(({ candidates }) =>
    candidates.filter(({ rawConfidence }) => rawConfidence !== undefined),
  );
  const ordered = checked.map((tags) => tags.toSorted((a, b) => b.confidence - a.confidence));
  const logLoss = mean(
    pairs,
    ({ confidence, right }) => -Math.log(right ? confidence : 1 - confidence),
  );
  const figures = [
    f1Of(cutForF1(asDialled(checked, mode), 0)),
    mean(ordered, (tags) => Number(tags[0]?.right)),
    mean(ordered, f1At5),
    logLoss,
    qualityOf(pairs, ({ confidence }) => confidence).brier,
  ];
  return [(asked.length / contents.length).toFixed(1), ...figures.map((value) => value.toFixed(4))];
}

/** What the prior and so much of the judge's evidence make together; of the candidates that it was asked about. */
function figuresUncalibrated(
  contents: readonly ReviewedCandidates[],
  { share, habit }: { share: number; habit: number },
): string[] {
  const checked = contents.map(({ candidates, right }) =>
    candidates.flatMap(({ prior, rawConfidence }, i) => {
      if (rawConfidence === undefined) return [];
      const evidence = logitOf(rawConfidence) - habit;
      const confidence = sigmoid(logitOf(prior) + share * evidence);
      return [{ confidence, right: right[i] ?? false }];
    }),
  );
  const { kept, precision, recall } = dialAt(asDialled(checked, mode), 0.5);
  const { brier } = qualityOf(checked.flat(), ({ confidence }) => confidence);
  const shares = [precision, recall, f1Of({ precision, recall }), brier];
  return [String(kept), ...shares.map((value) => value.toFixed(4))];
}

function f1At5(tags: readonly { readonly right: boolean }[]): number {
  const right = tags.filter((tag) => tag.right).length;
  return (2 * tags.slice(0, 5).filter((tag) => tag.right).length) / (5 + right);
}

function mean<T>(all: readonly T[], valueOf: (one: T) => number): number {
  return all.reduce((sum, one) => sum + valueOf(one), 0) / Math.max(all.length, 1);
}
