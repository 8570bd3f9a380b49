import type { Graph } from "../../graph/graph.ts";
import { waitingContents } from "../../graph/queries/review.ts";
import type { ReviewOrder, ReviewReason, WaitingContent } from "../../graph/queries/review.ts";
import { dot } from "../learning/matrix.ts";
import { toPage } from "../page.ts";
import type { Page, PageRequest } from "../page.ts";
import type { SettingsStore } from "../settings-store.ts";

/** Of the contents tagged last, so many are looked at, and of these so many are ordered. */
const POOL = 5_000;
const MOST_QUEUED = 500;
/** Two contents with a cosine from here on teach the same. */
const ALIKE = 0.95;
const WORTH_TELLING = 0.5;
const MOST_REASONS = 5;

/** A place in the queue, which outlasts the content that stood there. */
export interface QueuePosition {
  readonly place: number;
  readonly contentId: string;
}

export interface QueueRequest extends PageRequest<QueuePosition> {
  readonly order: ReviewOrder;
}

export interface QueueEntry extends QueuePosition {
  /** From 0 to 1. */
  readonly usefulness: number;
  readonly uncertainty: number;
  readonly disagreement: number;
  readonly runId: string;
  readonly at: string;
  readonly why: readonly ReviewReason[];
}

/**
 * Contents that wait for a person, the most useful first (uncertainty sampling; Settles, 2009). Of contents that are
 * nearly the same only the first is shown; the next comes when that one is reviewed. Read at the cut in force.
 */
export function createReviewQueue({
  graph,
  store,
}: {
  graph: Graph;
  store: Pick<SettingsStore, "active">;
}) {
  return async function queue({ first, order, after }: QueueRequest): Promise<Page<QueueEntry>> {
    const { settings } = await store.active();
    const rows = await graph.many(waitingContents, {
      order,
      cut: Math.min(Math.max(settings.cut, 0.01), 0.99),
      pool: POOL,
      limit: MOST_QUEUED,
    });
    const shown = order === "NEWEST" ? rows : withoutAlike(rows, after ? MOST_QUEUED : first + 1);
    const rest = after ? shown.filter((row) => isAfter(row, after)) : shown;
    const { rows: kept, hasMore } = toPage(rest, first);
    return { rows: kept.map((row) => toEntry(row, order)), hasMore };
  };
}

/** Greedy: each row unless one that is kept already is nearly the same. Stops when enough are kept. */
export function withoutAlike<T extends Pick<WaitingContent, "embedding">>(
  rows: readonly T[],
  wanted: number,
): T[] {
  const kept: T[] = [];
  for (const row of rows) {
    if (kept.length === wanted) break;
    if (kept.every(({ embedding }) => dot(embedding, row.embedding) < ALIKE)) kept.push(row);
  }
  return kept;
}

/** In the order of the statement: by place from high to low, then by id. */
function isAfter(row: QueuePosition, position: QueuePosition): boolean {
  if (row.place !== position.place) return row.place < position.place;
  return row.contentId > position.contentId;
}

function toEntry(row: WaitingContent, order: ReviewOrder): QueueEntry {
  const { embedding: _embedding, reasons, ...entry } = row;
  const { uncertainty, disagreement } = entry;
  const usefulness = {
    UNCERTAIN: uncertainty,
    DISAGREEMENT: disagreement,
    NEWEST: Math.max(uncertainty, disagreement),
  }[order];
  const why = reasons.filter(({ score }) => score >= WORTH_TELLING).slice(0, MOST_REASONS);
  return { ...entry, usefulness, why };
}
