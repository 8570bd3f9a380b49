import type { Graph } from "../../graph/graph.ts";
import {
  labelCheck,
  labelsToCheck,
  markLabels,
  suspiciousLabels,
} from "../../graph/queries/suspicion.ts";
import type { SuspiciousLabel } from "../../graph/queries/suspicion.ts";
import { suspicionsOf } from "./suspicion.ts";

const BATCH = 50;
export const NEIGHBOURS = 20;
/** The index is approximate, and a content finds itself. */
export const SEARCHED = 2 * NEIGHBOURS + 1;
/** What is no more suspicious than this is not listed. */
const WORTH_A_LOOK = 0.6;
/** So many contents are checked beside a first page of the list. */
const CHECKED_PER_PAGE = 100;
const BEGINNING = { suspicion: 2, contentId: "", tagId: "" };

/** A place in the list, which outlasts the label that stood there. */
export interface LabelPosition {
  readonly suspicion: number;
  readonly contentId: string;
  readonly tagId: string;
}

export interface LabelPage {
  readonly labels: readonly SuspiciousLabel[];
  readonly hasMore: boolean;
}

/**
 * Labels that the graph speaks against. What a check finds stands on the labels, so that the list is one read of an index;
 * a check goes through all labelled contents, a batch at a time, and begins anew when it is through.
 */
export function createSuspiciousLabels(graph: Graph) {
  /** Checks the labels of the next contents; says the last one's id, undefined where there are no more. */
  async function checkNext(
    after: string,
    limit: number,
  ): Promise<{ checked: number; last: string | undefined }> {
    const contents = await graph.many(labelsToCheck, {
      after,
      limit,
      neighbours: NEIGHBOURS,
      searched: SEARCHED,
    });
    const last = contents.length < limit ? undefined : contents.at(-1)?.contentId;
    const rows = contents.flatMap((content) =>
      suspicionsOf(content).map((found) => ({ contentId: content.contentId, ...found })),
    );
    await graph.many(markLabels, { after: last ?? "", rows });
    return { checked: contents.length, last };
  }

  return {
    /** Checks some more contents, from where the last check ended. */
    async checkSome(contents = CHECKED_PER_PAGE): Promise<void> {
      let position: string | undefined = (await graph.maybeOne(labelCheck, {}))?.after ?? "";
      for (let done = 0; done < contents && position !== undefined; done += BATCH) {
        position = (await checkNext(position, Math.min(BATCH, contents - done))).last;
      }
    },

    /** Checks every labelled content; says how many. */
    async checkAll({
      signal,
      onProgress,
    }: { signal?: AbortSignal; onProgress?: (done: number) => void } = {}): Promise<number> {
      let done = 0;
      for (let position: string | undefined = ""; position !== undefined;) {
        signal?.throwIfAborted();
        const { checked, last } = await checkNext(position, BATCH);
        done += checked;
        onProgress?.(done);
        position = last;
      }
      return done;
    },

    /** The most suspicious first, as far as labels were checked. */
    async list({
      first,
      after,
    }: {
      first: number;
      after?: LabelPosition | undefined;
    }): Promise<LabelPage> {
      const { suspicion, ...place } = after ?? BEGINNING;
      const rows = await graph.many(suspiciousLabels, {
        ...place,
        maxSuspicion: suspicion,
        minSuspicion: WORTH_A_LOOK,
        limit: first + 1,
      });
      return { labels: rows.slice(0, first), hasMore: rows.length > first };
    },
  };
}
