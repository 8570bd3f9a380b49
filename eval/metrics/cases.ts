import { AppError } from "../../core/errors.ts";
import type { Outcome } from "../../tagging/calibration/outcome.ts";
import type { Gold, Prediction } from "./prediction.ts";

/** As many candidates as the paper's recall hands over; the recall metrics look no further. */
const CANDIDATES = 20;
const NAMED = 5;

/** One content: what a system said of it beside what is right. The metrics read nothing else. */
export interface Case {
  readonly contentId: string;
  /** Empty: out of scope. */
  readonly gold: ReadonlySet<string>;
  readonly ranked: readonly string[];
  readonly kept: readonly string[];
  /** The first 20 that recall gave, or of the ranking where the system has no recall step. */
  readonly candidates: readonly string[];
  /** The ranked tags for which the system claims a probability. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Pairs predictions with gold by content, in the order of `gold`.
 *
 * @throws AppError BAD_INPUT when there is no content, when one is missing, unknown or given twice, when a list names
 * a tag twice, or when a probability is outside [0, 1]; the message names the first five contents.
 */
export function joinCases(predictions: readonly Prediction[], gold: readonly Gold[]): Case[] {
  if (gold.length === 0)
    throw new AppError("BAD_INPUT", "There is no labelled content to score on");
  const predicted = new Map(predictions.map((prediction) => [prediction.contentId, prediction]));
  const known = new Set(gold.map(({ contentId }) => contentId));
  refuse("Gold gives contents twice", repeated(gold.map(({ contentId }) => contentId)));
  refuse(
    "Predictions give contents twice",
    repeated(predictions.map(({ contentId }) => contentId)),
  );
  refuse(
    "Predictions miss contents",
    [...known].filter((contentId) => !predicted.has(contentId)),
  );
  refuse(
    "Predictions name unknown contents",
    [...predicted.keys()].filter((contentId) => !known.has(contentId)),
  );
  refuse("Gold repeats a tag in contents", idsOf(gold.filter(hasRepeatedGold)));
  refuse("Predictions repeat a tag in contents", idsOf(predictions.filter(hasRepeatedTag)));
  refuse(
    "Predictions have a probability outside [0, 1] in contents",
    idsOf(predictions.filter(hasBadProbability)),
  );
  return gold.flatMap((right) => {
    const prediction = predicted.get(right.contentId);
    return prediction ? [toCase(prediction, new Set(right.tagIds))] : [];
  });
}

function toCase(prediction: Prediction, gold: ReadonlySet<string>): Case {
  const { contentId, kept } = prediction;
  const ranked = prediction.ranked.map(({ tagId }) => tagId);
  const candidates = (prediction.candidates ?? ranked).slice(0, CANDIDATES);
  const outcomes = prediction.ranked.flatMap(({ tagId, probability }) =>
    probability === undefined ? [] : [{ probability, right: gold.has(tagId) }],
  );
  return { contentId, gold, ranked, kept, candidates, outcomes };
}

function refuse(what: string, contentIds: readonly string[]): void {
  if (contentIds.length === 0) return;
  const more = contentIds.length > NAMED ? ` and ${contentIds.length - NAMED} more` : "";
  throw new AppError("BAD_INPUT", `${what}: ${contentIds.slice(0, NAMED).join(", ")}${more}`, {
    details: { contentIds },
  });
}

function idsOf(rows: readonly { readonly contentId: string }[]): string[] {
  return rows.map(({ contentId }) => contentId);
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

function hasRepeatedGold({ tagIds }: Gold): boolean {
  return repeated(tagIds).length > 0;
}

function hasRepeatedTag({ ranked, kept, candidates = [] }: Prediction): boolean {
  const lists = [ranked.map(({ tagId }) => tagId), kept, candidates];
  return lists.some((tagIds) => repeated(tagIds).length > 0);
}

function hasBadProbability({ ranked }: Prediction): boolean {
  return ranked.some(({ probability = 0 }) => !(probability >= 0 && probability <= 1));
}
