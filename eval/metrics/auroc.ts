import type { Outcome } from "../../tagging/calibration/outcome.ts";
import { tiesOf } from "./ties.ts";

/**
 * Area under the ROC curve: the chance that a right tag has a larger probability than a wrong one, ties counted half,
 * over all pairs of a right and a wrong outcome. In [0, 1]; 0.5 is no signal. Undefined where all are right or all
 * wrong. Hanley and McNeil 1982; as scikit-learn's roc_auc_score.
 */
export function auroc(outcomes: readonly Outcome[]): number | undefined {
  const ties = tiesOf(outcomes);
  const right = ties.reduce((sum, tie) => sum + tie.right, 0);
  const wrong = outcomes.length - right;
  if (right === 0 || wrong === 0) return undefined;
  let above = 0;
  let won = 0;
  for (const tie of ties) {
    const wrongHere = tie.count - tie.right;
    won += wrongHere * (above + tie.right / 2);
    above += tie.right;
  }
  return won / (right * wrong);
}
