import { join } from "node:path";
import { z } from "zod";
import type { Output } from "../cli/output.ts";
import { shadowRun } from "../cli/shadow-run.ts";
import type { Settings } from "../core/settings.ts";
import { cutForF1 } from "../tagging/calibration/dial.ts";
import { heldOutContents } from "../tagging/calibration/held-out-contents.ts";
import type { App } from "../tagging/create-app.ts";
import { createRemember } from "./cache/remember.ts";
import { sourceVersion } from "./cache/source-version.ts";

export interface Calibrated {
  /** Part of the key of cached predictions. */
  readonly calibrationId: string;
  /** With the cut of the best F1 on the history. */
  readonly settings: Settings;
  readonly note: string;
}

/** What can be calibrated: the app, or a variant of it. */
export type Calibratable = Pick<App, "graph" | "calibrations" | "runContents">;

export type Calibrator = (of: Calibratable, settings: Settings) => Promise<Calibrated>;

interface CalibrateOptions {
  readonly settings: Settings;
  /** Contents of the history, held out from all learning, that the LLM is asked about; beside them those that no tag fits. */
  readonly contents: number;
  readonly out: string;
  readonly output: Output;
  readonly signal: AbortSignal;
}

/** A few answers of the LLM may have been of no use; that is no reason to ask it everything again. */
const ENOUGH = 0.9;

/**
 * Calibrates the confidence on the history, as `tagwright calibrate` does, and takes the cut of the best F1 there. A
 * calibration for these settings stays, unless it stands on fewer contents than are wanted now. One that was fitted by other
 * code is fitted anew, on the same answers.
 */
export async function ensureCalibrated(
  app: Calibratable,
  { settings, contents, out, output, signal }: CalibrateOptions,
): Promise<Calibrated> {
  const key = `${await app.calibrations.keyOf(settings)}-${sourceVersion("tagging/calibration", "tagging/learning")}`;
  const remember = createRemember(join(out, "cache", `calibrated-${key}.json`));
  const known = await app.calibrations.status(settings);
  const available = (await heldOutContents(app.graph, contents)).length;
  const isEnough = known && known.labelledContents >= ENOUGH * available;
  let inForce = isEnough ? known.fittedAt : undefined;
  const Fit = z.object({ fittedAt: z.string().refine((fittedAt) => fittedAt === inForce) });
  await remember(Fit, async () => {
    if (!isEnough) await shadowRun({ output, signal }, app, { settings, contents });
    await app.calibrations.refit(settings);
    const fittedAt = (await app.calibrations.status(settings))?.fittedAt ?? "";
    inForce = fittedAt;
    return { fittedAt };
  });
  const { calibrationId, checked, missed } = await app.calibrations.dialData(settings);
  const { cut, kept, precision, recall } = cutForF1(checked, missed);
  const note = `The confidence is calibrated on ${checked.length} candidates of contents that nothing was learned from, and what it keeps has a confidence of ${cut.toFixed(2)} or more: the cut of the best F1 that is to be expected there (it keeps ${kept}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of the right candidates). Ablations use the same calibration, but for those without the adapter, which have their own.`;
  return { calibrationId, settings: { ...settings, cut }, note };
}
