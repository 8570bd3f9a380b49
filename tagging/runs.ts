import { AppError } from "../core/errors.ts";
import type { Graph } from "../graph/graph.ts";
import type { Origin } from "../graph/cypher-types.ts";
import {
  contentsWithoutResult,
  existingContents,
  exportContents,
  untaggedContents,
} from "../graph/queries/content.ts";
import type { ExportedContent } from "../graph/queries/content.ts";
import { runChanges, runPage, runsById, undoRun } from "../graph/queries/run.ts";
import type { RunSummary } from "../graph/queries/run.ts";
import { graphCounts } from "../graph/queries/state.ts";
import { toPage } from "./page.ts";
import type { Page, PageRequest } from "./page.ts";

const PAGE = 500;
const FIRST = "";

export interface ExportOptions {
  readonly origins: Origin[];
  readonly minConfidence: number;
}

/** Where a run stands among all, the latest first. */
export interface RunPlace {
  readonly startedAt: string;
  readonly runId: string;
}

/** What surrounds tagging: which contents to take, past runs, and the way out. */
export function createRuns(graph: Graph) {
  /** Those of the ids that are stored. */
  async function existing(contentIds: string[]): Promise<Set<string>> {
    const rows = await graph.many(existingContents, { contentIds });
    return new Set(rows.map(({ contentId }) => contentId));
  }

  return {
    counts: () => graph.one(graphCounts, {}),

    ...pastRuns(graph),

    existing,

    /** @throws AppError NOT_FOUND naming every id that is not stored. */
    async requireContents(contentIds: string[]): Promise<void> {
      const known = await existing(contentIds);
      const unknown = contentIds.filter((contentId) => !known.has(contentId));
      if (unknown.length === 0) return;
      throw new AppError(
        "NOT_FOUND",
        `There are no contents with these ids: ${unknown.join(", ")}`,
      );
    },

    /** Those of the contents that no standing run has dealt with. */
    async withoutResult(contentIds: string[]): Promise<string[]> {
      const rows = await graph.many(contentsWithoutResult, { contentIds });
      return rows.map(({ contentId }) => contentId);
    },

    /** Ids of contents that no one and no run has tagged, read page by page while they are being tagged. */
    async *untagged(): AsyncGenerator<string> {
      for (let after = FIRST; ;) {
        const page = await graph.many(untaggedContents, { after, limit: PAGE });
        for (const { contentId } of page) yield contentId;
        const last = page.at(-1);
        if (!last) return;
        after = last.contentId;
      }
    },

    /** Labelled contents in the order of their ids; those whose tags are all filtered out are left out. */
    async *export({ origins, minConfidence }: ExportOptions): AsyncGenerator<ExportedContent> {
      for (let after = FIRST; ;) {
        const page = await graph.many(exportContents, {
          after,
          limit: PAGE,
          origins,
          minConfidence,
        });
        for (const content of page) if (content.tags.length > 0) yield content;
        const last = page.at(-1);
        if (!last) return;
        after = last.contentId;
      }
    },
  };
}

/** What runs there were, and what each did. */
function pastRuns(graph: Graph) {
  async function page({ first, after }: PageRequest<RunPlace>): Promise<Page<RunPlace>> {
    const { startedAt: afterAt = null, runId: afterId = null } = after ?? {};
    return toPage(await graph.many(runPage, { afterAt, afterId, limit: first + 1 }), first);
  }

  return {
    page,

    byIds: (runIds: string[]) => graph.many(runsById, { runIds }),

    /** The latest first. */
    async list(limit: number): Promise<RunSummary[]> {
      const { rows } = await page({ first: limit });
      const runs = await graph.many(runsById, { runIds: rows.map(({ runId }) => runId) });
      const byId = new Map(runs.map((run) => [run.runId, run]));
      return rows.flatMap(({ runId }) => byId.get(runId) ?? []);
    },

    /** What each run changed, content by content in the order of their ids; at most `limit` of each behind `after`. */
    changes: (runIds: string[], { limit, after }: { limit: number; after?: string | undefined }) =>
      graph.many(runChanges, { runIds, limit, afterId: after ?? null }),

    /** @throws AppError NOT_FOUND, or CONFLICT while the run's job is not over. */
    async undo(runId: string) {
      const undone = await graph.maybeOne(undoRun, { runId });
      if (undone) return undone;
      const [run] = await graph.many(runsById, { runIds: [runId] });
      if (run) {
        const message = `The job of the run "${runId}" is not over: cancel it first, then undo the run`;
        throw new AppError("CONFLICT", message, { details: { runId } });
      }
      throw new AppError(
        "NOT_FOUND",
        `There is no run with the id "${runId}": \`tagwright runs\` lists them`,
      );
    },
  };
}
