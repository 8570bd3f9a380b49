import type { Case } from "./cases.ts";

/**
 * What one content adds to a metric: the metric is the sum of `part` over the sum of `whole`.
 * A mean over contents has `whole` 1 for each content that counts and 0 for the others; micro-averages are ratios of
 * counts. Kept per content, so that the bootstrap can resample any of them.
 */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export type ContentMetric = (content: Case) => Share;

/** Sum of `part` / sum of `whole`; undefined where there is nothing to divide by. */
export function ratioOf(shares: readonly Share[]): number | undefined {
  const part = shares.reduce((sum, share) => sum + share.part, 0);
  const whole = shares.reduce((sum, share) => sum + share.whole, 0);
  return whole === 0 ? undefined : part / whole;
}

/** The mean of a value over the contents for which some tag is right; the others do not count. */
export function overInScope(value: (content: Case) => number): ContentMetric {
  return (content) =>
    content.gold.size === 0 ? { part: 0, whole: 0 } : { part: value(content), whole: 1 };
}

/** How many of these tags are right. */
export function countRight(tagIds: readonly string[], gold: ReadonlySet<string>): number {
  return tagIds.filter((tagId) => gold.has(tagId)).length;
}
