import { AppError, hasCode } from "../../core/errors.ts";
import type { Settings } from "../../core/settings.ts";
import type { SettingsStore } from "../settings-store.ts";
import type { Calibrations, DialData } from "./calibrations.ts";
import { cutForF1, cutForPrecision, cutForRecall, dialAt } from "./dial.ts";
import type { DialPosition } from "./dial.ts";
import type { Mix } from "./recent-mix.ts";

/** What the cut is to be good for: a precision or a recall that is promised, the best F1, or a cut as it is. */
export type DialGoal =
  | { readonly precision: number }
  | { readonly recall: number }
  | { readonly cut: number }
  | "F1";

export interface DialPreview {
  /** Whether there are verdicts to measure a cut on. */
  readonly calibrated: boolean;
  /** What the goal's cut would keep; undefined where the verdicts cannot say. */
  readonly position: DialPosition | undefined;
  /** What the cut in force keeps. */
  readonly now: DialPosition | undefined;
  /** What cuts from 0.95 down to 0.05 keep. */
  readonly curve: readonly DialPosition[];
  /** Why there is no position; beside one, for what mix of contents it holds. */
  readonly message: string | undefined;
}

/** What can be promised instead of more, the best first. */
const SHARES = Array.from({ length: 50 }, (_, i) => (99 - i) / 100);
const CURVE = Array.from({ length: 19 }, (_, i) => (95 - 5 * i) / 100);

interface DialDeps {
  readonly store: Pick<SettingsStore, "active" | "change" | "requireOpen">;
  readonly calibrations: Pick<Calibrations, "dialData">;
}

/** Turns what the kept tags should be into a cut, on verdicts that the calibration had not seen. */
export function createDial({ store, calibrations }: DialDeps) {
  async function preview(goal: DialGoal, settings: Settings): Promise<DialPreview> {
    const data = await calibrations.dialData(settings).catch((error: unknown) => {
      if (hasCode(error, "NOT_FOUND")) return error;
      throw error;
    });
    if (data instanceof AppError) {
      return {
        calibrated: false,
        position: undefined,
        now: undefined,
        curve: [],
        message: data.message,
      };
    }
    const { checked, mix } = data;
    const position = positionFor(goal, data);
    return {
      calibrated: true,
      position,
      now: dialAt(checked, settings.cut),
      curve: CURVE.map((cut) => dialAt(checked, cut)),
      message: position ? mix && describeMix(mix) : cannotPromise(goal, data),
    };
  }

  return {
    preview,

    /**
     * Puts the goal's cut in force, as a new version of the settings in force. It is measured with other settings where
     * these are given.
     * @throws AppError BAD_INPUT when it cannot be promised or the environment fixes the cut, NOT_FOUND when a goal needs
     *   verdicts and there is no calibration.
     */
    async apply(
      goal: DialGoal,
      measured?: Settings,
    ): Promise<{ version: number; position: DialPosition | undefined }> {
      store.requireOpen(["cut"]);
      const { settings } = await store.active();
      const { calibrated, position, message } = await preview(goal, measured ?? settings);
      const cut = position?.cut ?? givenCut(goal);
      if (cut === undefined)
        throw new AppError(calibrated ? "BAD_INPUT" : "NOT_FOUND", message ?? "");
      return { version: await store.change({ ...settings, cut }), position };
    },
  };
}

function positionFor(
  goal: DialGoal,
  { checked, missed }: Pick<DialData, "checked" | "missed">,
): DialPosition | undefined {
  if (goal === "F1") return cutForF1(checked, missed);
  if ("cut" in goal) return dialAt(checked, goal.cut);
  return "recall" in goal
    ? cutForRecall(checked, goal.recall)
    : cutForPrecision(checked, goal.precision);
}

function givenCut(goal: DialGoal): number | undefined {
  return goal !== "F1" && "cut" in goal ? goal.cut : undefined;
}

function describeMix({ judged, recent, recentContents }: Mix): string {
  return (
    `No tag fits about ${percent(recent)} of the ${recentContents} contents tagged last, and ${percent(judged)} of the judged ones. ` +
    "The figures are for the mix of those tagged last"
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

/** Nothing where the goal promises nothing: it always has a position. */
function cannotPromise(goal: DialGoal, { checked }: Pick<DialData, "checked">): string | undefined {
  if (goal === "F1" || "cut" in goal) return undefined;
  const [kind, wanted, cutFor] =
    "recall" in goal
      ? (["recall", goal.recall, cutForRecall] as const)
      : (["precision", goal.precision, cutForPrecision] as const);
  const most = SHARES.find((share) => share < wanted && cutFor(checked, share));
  return (
    `A ${kind} of ${wanted} cannot be promised with ${checked.length} verdicts${most ? `, ${most} can` : ""}; ` +
    "review or calibrate on more contents, or ask for less"
  );
}
