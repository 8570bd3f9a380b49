import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { SystemPrediction } from "../systems/system.ts";
import { PredictionRow } from "../systems/system.ts";
import { appendLine } from "./append-line.ts";

/** A prediction, and how long it took when it was made. */
export interface TimedPrediction {
  readonly prediction: SystemPrediction;
  readonly seconds: number;
}

export interface PredictionCache {
  readonly path: string;
  get(key: string): TimedPrediction | undefined;
  /** Kept at once, so that nothing is lost when the process ends. */
  add(key: string, answer: TimedPrediction): void;
}

const Line = z.object({ key: z.string(), seconds: z.number(), prediction: PredictionRow });

/**
 * The predictions of one system, in a file that is only ever appended to. `determinedBy` is everything but the content
 * that a prediction depends on; it names the file, so another model, setting or version never finds old predictions.
 */
export function openPredictionCache(
  folder: string,
  { systemId, determinedBy }: { systemId: string; determinedBy: Record<string, unknown> },
): PredictionCache {
  const path = join(folder, `${systemId}-${shortHash(determinedBy)}.jsonl`);
  const known = new Map(readLines(path).map(({ key, ...answer }) => [key, answer]));
  return {
    path,
    get: (key) => known.get(key),
    add(key, answer) {
      mkdirSync(folder, { recursive: true });
      if (!existsSync(path)) appendLine(path, { determinedBy });
      appendLine(path, { key, ...answer });
      known.set(key, answer);
    },
  };
}

export function shortHash(value: unknown): string {
  return hash("sha256", JSON.stringify(value)).slice(0, 12);
}

/** Lines that are no prediction are the header, or were torn: they are passed over. */
function readLines(path: string): z.output<typeof Line>[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((text) => {
      const parsed = Line.safeParse(parseJson(text));
      return parsed.success ? [parsed.data] : [];
    });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
