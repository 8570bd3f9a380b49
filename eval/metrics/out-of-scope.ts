import type { Case } from "./cases.ts";

const PASSING = 0.9;

/**
 * Out-of-scope recall at an in-scope recall of 0.9: share of the out-of-scope contents whose best probability is below what
 * 90 % of the in-scope contents reach. In [0, 1]; chance is 0.1. It tells how well the two are told apart, whatever the cut
 * (1 - FPR at 90 % TPR; Hendrycks and Gimpel, ICLR 2017). Undefined without contents of both kinds or without probabilities.
 */
export function outOfScopeRecallAt90(cases: readonly Case[]): number | undefined {
  const inScope = bestOf(cases.filter(({ gold }) => gold.size > 0)).toSorted((a, b) => b - a);
  const outside = bestOf(cases.filter(({ gold }) => gold.size === 0));
  if (cases.every(({ outcomes }) => outcomes.length === 0)) return undefined;
  const cut = inScope[Math.ceil(PASSING * inScope.length) - 1];
  if (cut === undefined || outside.length === 0) return undefined;
  return outside.filter((best) => best < cut).length / outside.length;
}

/** A content without any candidate has nothing to be sure of. */
function bestOf(cases: readonly Case[]): number[] {
  return cases.map(({ outcomes }) =>
    Math.max(0, ...outcomes.map(({ probability }) => probability)),
  );
}
