import type { LabelledContent } from "./data-set.ts";
import { inHashOrder } from "./hash-order.ts";

const MOST = 500;
const SHARE = 1 / 5;

/** As in `annif_baseline.py --holdout 500`, so that both hold the same contents out. */
const SALT = "holdout";

/**
 * The dev split: part of the history that is kept out of the graph and scored in place of the test contents. Always
 * the same for one history, whatever part of it is scored: 500 contents, or a fifth where that is less.
 */
export function holdOut(history: readonly LabelledContent[]): {
  heldOut: LabelledContent[];
  remaining: LabelledContent[];
} {
  const count = Math.min(MOST, Math.floor(history.length * SHARE));
  const heldOut = inHashOrder(history, SALT).slice(0, count);
  const ids = new Set(heldOut.map(({ contentId }) => contentId));
  return { heldOut, remaining: history.filter(({ contentId }) => !ids.has(contentId)) };
}
