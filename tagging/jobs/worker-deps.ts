import type { Importer } from "../import/import-files.ts";
import type { RunDeps } from "../run-contents.ts";
import type { Calibrations } from "../calibration/calibrations.ts";
import type { Encoders } from "../encoders/encoders.ts";
import type { createTune } from "../tune/tune.ts";
import type { JobQueue } from "./queue.ts";

/** Where a worker stands; each is a point where it may be killed without harm. */
export type JobStep =
  | "LEASED"
  | "ITEMS_ADDED"
  | "BEGUN"
  | "CLAIMED"
  | "LINKED"
  | "ANSWERED"
  | "WRITTEN"
  | "FINISHING"
  | "FINISHED";

/** What working on jobs takes beside what tagging takes. */
export interface JobDeps extends RunDeps {
  readonly calibrations: RunDeps["calibrations"] & Pick<Calibrations, "refit">;
  readonly importer: Importer;
  readonly tune: ReturnType<typeof createTune>;
  readonly encoders: Pick<Encoders, "reembed">;
  readonly queue: JobQueue;
  /** Work of a process that says nothing for so long is given to another. */
  readonly leaseMs: number;
  /** Batches at once in this process. */
  readonly jobConcurrency: number;
}

export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly onStep: (step: JobStep) => void;
}

/** An item that was begun so often without an end is dead. */
export const MAX_ATTEMPTS = 5;
/** Contents that a worker takes at once. */
export const BATCH = 16;
