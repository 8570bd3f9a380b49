import { AppError } from "../core/errors.ts";

/** What every step of a start is given: where it reads, whom it tells, and when it must stop. */
export interface StepContext {
  readonly environment: Record<string, string | undefined>;
  readonly progress: (message: string) => void;
  readonly signal: AbortSignal | undefined;
}

const HEARTBEAT_MS = 20_000;

/** Says what begins, that it is still going on, and how long it took. */
export async function withProgress<T>(
  context: StepContext,
  texts: { begin: string; during: string; done: string },
  task: () => Promise<T>,
): Promise<T> {
  const startedAt = Date.now();
  context.progress(`${texts.begin}…`);
  const beat = setInterval(
    () => context.progress(`${texts.during} (${duration(Date.now() - startedAt)} so far)…`),
    HEARTBEAT_MS,
  );
  try {
    const result = await task();
    context.progress(`${texts.done} in ${duration(Date.now() - startedAt)}.`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

function duration(ms: number): string {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

export function interrupted(): AppError {
  return new AppError("INTERRUPTED", "The start of the local stack was interrupted");
}
