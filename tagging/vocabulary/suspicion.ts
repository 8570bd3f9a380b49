import type { LabelsToCheck } from "../../graph/queries/suspicion.ts";

/** A neighbour counts with its cosine to the power of this, and a label that the model gave it counts half. */
const SHARPNESS = 4;
const MACHINE_WEIGHT = 0.5;
/** What speaks for and against before anything is seen: the fewer and the farther the neighbours, the nearer to 0.5. */
const PSEUDO_WEIGHT = 0.1;
/** How much of the suspicion is the model's doubt, where a run has looked at the content. */
const MODEL_SHARE = 0.4;
/** What the model's confidence counts as for a tag that was not even among its candidates. */
const NOT_RECALLED = 0.05;
const UNJUDGED = 0.5;

type Label = LabelsToCheck["labels"][number];

export interface Suspicion {
  readonly tagId: string;
  /** From 0 to 1. */
  readonly suspicion: number;
  /** From 0 to 1: which part of the similar contents carries the tag, weighted by how similar they are. */
  readonly neighbourShare: number;
  /** What the latest standing run made of it, in [0, 1]; null where none has looked at it or it was no candidate. */
  readonly modelConfidence: number | null;
  readonly why: string;
}

/**
 * How far the graph speaks against each label of a content, in [0, 1]; 0.5 where it says nothing.
 *
 * With `own` the weight of the neighbours that carry the tag, and `rival` that of the best tag which the content does not
 * carry: `graph = (rival + 0.1) / (own + rival + 0.2)`. `rival` counts only as many neighbours as carry the tag elsewhere,
 * for a tag that no other content carries cannot be confirmed by any. Where a run has looked at the content,
 * `suspicion = 0.6 * graph + 0.4 * (1 - confidence)`.
 */
export function suspicionsOf({ labels, neighbours, runId }: LabelsToCheck): Suspicion[] {
  const weights = neighbours.map(({ cosine }) => cosine ** SHARPNESS);
  const total = sum(weights);
  const votes = votesOf(neighbours, weights);
  const carried = new Set(labels.map(({ tagId }) => tagId));
  const rival = bestRival(votes, carried);
  return labels.map((label) => {
    const own = sum(votes.get(label.tagId)?.weights ?? []);
    const strongest = (rival?.weights ?? []).slice(0, Math.max(label.uses - 1, 0));
    const against = Math.max(sum(strongest), 0);
    const graph = (against + PSEUDO_WEIGHT) / (own + against + 2 * PSEUDO_WEIGHT);
    const model = runId === null ? undefined : confidenceOf(label);
    const suspicion =
      model === undefined ? graph : (1 - MODEL_SHARE) * graph + MODEL_SHARE * (1 - model);
    const neighbourShare = total === 0 ? 0 : own / total;
    return {
      tagId: label.tagId,
      suspicion,
      neighbourShare,
      modelConfidence: runId === null || !label.isSuggested ? null : label.confidence,
      why: whyOf(label, { neighbourShare, rival, total, isRun: runId !== null }),
    };
  });
}

interface Votes {
  readonly name: string;
  /** Of the neighbours that carry the tag, the closest first. */
  readonly weights: number[];
}

function votesOf(
  neighbours: LabelsToCheck["neighbours"],
  weights: readonly number[],
): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const [i, { tags }] of neighbours.entries()) {
    for (const { tagId, name, origin } of tags) {
      const found = votes.get(tagId) ?? { name, weights: [] };
      found.weights.push((weights[i] ?? 0) * (origin === "MODEL" ? MACHINE_WEIGHT : 1));
      votes.set(tagId, found);
    }
  }
  return votes;
}

function bestRival(votes: ReadonlyMap<string, Votes>, carried: ReadonlySet<string>) {
  const others = [...votes].filter(([tagId]) => !carried.has(tagId)).map(([, vote]) => vote);
  return others.reduce<Votes | undefined>(
    (best, vote) => (best && sum(best.weights) >= sum(vote.weights) ? best : vote),
    undefined,
  );
}

function confidenceOf({ isSuggested, confidence }: Label): number {
  return isSuggested ? (confidence ?? UNJUDGED) : NOT_RECALLED;
}

function whyOf(
  label: Label,
  seen: { neighbourShare: number; rival: Votes | undefined; total: number; isRun: boolean },
): string {
  const { neighbourShare, rival, total, isRun } = seen;
  const rivalShare = rival && total > 0 ? sum(rival.weights) / total : 0;
  return [
    label.uses <= 1
      ? "no other content carries the tag"
      : `${percent(neighbourShare)} of the similar contents carry it`,
    ...(rival && rivalShare > neighbourShare
      ? [`${percent(rivalShare)} carry "${rival.name}", which this content does not`]
      : []),
    ...(isRun ? [modelSays(label)] : []),
  ].join("; ");
}

function modelSays({ isSuggested, confidence }: Label): string {
  if (!isSuggested) return "the latest run did not even have it among its candidates";
  return confidence === null
    ? "the latest run did not judge it"
    : `the latest run gave it ${confidence.toFixed(2)}`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
