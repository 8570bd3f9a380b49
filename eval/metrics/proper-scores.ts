import type { Outcome } from "../../tagging/calibration/outcome.ts";
import type { Share } from "./share.ts";

/** Certain and wrong would cost infinitely much; scikit-learn bounds probabilities by the same epsilon. */
const EPSILON = Number.EPSILON;

/** Brier score: Σ (p − y)² over the number of outcomes, y = 1 for right. In [0, 1], smaller is better. Brier 1950. */
export function brierShare(outcomes: readonly Outcome[]): Share {
  return total(outcomes, ({ probability, right }) => (probability - Number(right)) ** 2);
}

/**
 * Log loss: −Σ ln(probability of what happened) over the number of outcomes, probabilities kept within
 * [2.2e-16, 1 − 2.2e-16]. In [0, 36.1], smaller is better. Good 1952; as scikit-learn's log_loss.
 */
export function logLossShare(outcomes: readonly Outcome[]): Share {
  return total(outcomes, ({ probability, right }) => {
    const bounded = Math.min(Math.max(probability, EPSILON), 1 - EPSILON);
    return -Math.log(right ? bounded : 1 - bounded);
  });
}

function total(outcomes: readonly Outcome[], loss: (outcome: Outcome) => number): Share {
  return {
    part: outcomes.reduce((sum, outcome) => sum + loss(outcome), 0),
    whole: outcomes.length,
  };
}
