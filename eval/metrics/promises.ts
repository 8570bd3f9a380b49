import type { Settings } from "../../core/settings.ts";
import type { Outcome } from "../../tagging/calibration/outcome.ts";
import {
  asDialled,
  cutForF1,
  cutForPrecision,
  cutForRecall,
  dialAt,
} from "../../tagging/calibration/dial.ts";
import type { DialData } from "../../tagging/calibration/calibrations.ts";
import type { DialPosition } from "../../tagging/calibration/dial.ts";
import type { Case } from "./cases.ts";

/** What a user of the dial can ask for. */
const GOALS = [
  { goal: "precision 0.9", cutFor: ({ checked }: Measured) => cutForPrecision(checked, 0.9) },
  { goal: "precision 0.95", cutFor: ({ checked }: Measured) => cutForPrecision(checked, 0.95) },
  { goal: "recall 0.9", cutFor: ({ checked }: Measured) => cutForRecall(checked, 0.9) },
  { goal: "best F1", cutFor: ({ checked, missed }: Measured) => cutForF1(checked, missed) },
] as const;

type Measured = Pick<DialData, "checked" | "missed">;

/** What a cut keeps of contents that nothing was learned from. */
interface Kept {
  readonly tags: number;
  /** Share of the kept tags that are right, with its exact 90 % interval; undefined where nothing is kept. */
  readonly precision: Pick<DialPosition, "precision" | "low" | "high"> | undefined;
  /** The same among contents that a tag fits; undefined where all are such. A history rarely tells of the others. */
  readonly precisionInScope: Pick<DialPosition, "precision" | "low" | "high"> | undefined;
  /** Share of all right tags that are kept, those that recall did not find included. */
  readonly recall: number | undefined;
  /** Of the contents that a tag fits, the share that keep one. */
  readonly inScope: number | undefined;
  /** Of the contents that no tag fits, the share that keep none. */
  readonly outOfScope: number | undefined;
}

export interface DialPromise {
  readonly goal: string;
  /** What the dial said on the history; undefined where it could not promise it. */
  readonly promised: DialPosition | undefined;
  readonly came: Kept | undefined;
}

/**
 * For each goal of the dial: the cut that it chooses on the history, what it says there, and what that cut keeps of the
 * cases, which it has not seen.
 *
 * @param measured confidences on the history and whether the tag is right, as `dialData` gives them
 */
export function promisesOf(
  cases: readonly Case[],
  { measured, mode }: { measured: Measured; mode: Settings["mode"] },
): DialPromise[] {
  return GOALS.map(({ goal, cutFor }) => {
    const promised = cutFor(measured);
    return { goal, promised, came: promised && keptAt(cases, { cut: promised.cut, mode }) };
  });
}

function keptAt(
  cases: readonly Case[],
  { cut, mode }: { cut: number; mode: Settings["mode"] },
): Kept {
  const perCase = cases.map(({ gold, outcomes }) => ({
    gold: gold.size,
    tags: asDialled([outcomes.map(toChecked)], mode),
  }));
  const positionOf = (some: typeof perCase) =>
    dialAt(
      some.flatMap(({ tags }) => tags),
      cut,
    );
  const position = positionOf(perCase);
  const keepsOne = ({ tags }: (typeof perCase)[number]) =>
    tags.some(({ confidence }) => confidence >= cut);
  const inScope = perCase.filter(({ gold }) => gold > 0);
  const outside = perCase.filter(({ gold }) => gold === 0);
  const withinScope = positionOf(inScope);
  const gold = inScope.reduce((sum, one) => sum + one.gold, 0);
  const right = Math.round(position.kept * position.precision);
  return {
    tags: position.kept,
    precision: position.kept === 0 ? undefined : position,
    precisionInScope: outside.length === 0 || withinScope.kept === 0 ? undefined : withinScope,
    recall: gold === 0 ? undefined : (position.kept === 0 ? 0 : right) / gold,
    inScope: shareOf(inScope, keepsOne),
    outOfScope: shareOf(outside, (one) => !keepsOne(one)),
  };
}

function toChecked({ probability, right }: Outcome) {
  return { confidence: probability, right };
}

function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number | undefined {
  return all.length === 0 ? undefined : all.filter(is).length / all.length;
}
