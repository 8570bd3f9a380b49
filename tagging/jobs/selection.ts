import { z } from "zod";
import type { Graph } from "../../graph/graph.ts";
import { untaggedContents } from "../../graph/queries/content.ts";
import { selectContents } from "../../graph/queries/job.ts";
import type { JobKind } from "../../graph/queries/job.ts";
import { heldOutContents } from "../calibration/held-out-contents.ts";

/** Contents that are added to a job in one transaction. */
const PAGE = 500;
/** Contents that calibrating asks the LLM about unless told. */
const CALIBRATED_ON = 200;

/** Which contents a job is about; what is left out is no condition. */
export const Selection = z.strictObject({
  contentIds: z.array(z.string()).optional(),
  untagged: z.literal(true).optional(),
  all: z.literal(true).optional(),
  /** Those that failed in this run. */
  failedOfRun: z.string().optional(),
  /** Those that carry this tag. */
  tagId: z.string().optional(),
  /** Those that this model dealt with last. */
  model: z.string().optional(),
  /** Those that a run with this prompt version dealt with last. */
  promptVersion: z.string().optional(),
  /** About this many labelled contents that nothing was learned from. */
  heldOut: z.int().positive().optional(),
});
export type Selection = z.output<typeof Selection>;

/** Each is one way of selecting; `model` and `promptVersion` are one together. */
const WAYS: Partial<Record<JobKind, readonly (readonly (keyof Selection)[])[]>> = {
  TAG: [["contentIds"], ["untagged"], ["all"]],
  RETAG: [["contentIds"], ["all"], ["failedOfRun"], ["tagId"], ["model", "promptVersion"]],
  CALIBRATE: [["heldOut"]],
};

/** What is wrong with these ways of selecting for a job of the kind; undefined where nothing is. */
export function faultOf(kind: JobKind, given: readonly string[]): string | undefined {
  const ways = WAYS[kind];
  if (!ways)
    return given.length > 0 ? `is for ${Object.keys(WAYS).join(", ")}, not for ${kind}` : undefined;
  if (kind === "CALIBRATE" && given.length === 0) return undefined;
  const isOneWay = ways.some((way) => given.every((name) => way.some((one) => one === name)));
  if (given.length > 0 && isOneWay) return undefined;
  const all = ways.map((way) => way.join(" and ")).join(", ");
  return `${kind} takes exactly one of these: ${all}`;
}

/** In words: what the run of the job is called, and what people see. */
export function describeSelection(selection: Selection): string {
  const { contentIds, untagged, failedOfRun, tagId, model, promptVersion } = selection;
  if (contentIds) return `${contentIds.length} contents`;
  if (untagged) return "untagged";
  const parts = [
    failedOfRun && `failed in run ${failedOfRun}`,
    tagId && `with the tag ${tagId}`,
    model && `tagged by ${model}`,
    promptVersion && `tagged with the prompt ${promptVersion}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : "all contents";
}

/** Ids of the contents of a job, page by page; those that are not stored are passed over when they are added. */
export async function* pagesOf(
  graph: Graph,
  kind: JobKind,
  selection: Selection,
): AsyncGenerator<string[]> {
  if (kind === "CALIBRATE") {
    yield* slices(await heldOutContents(graph, selection.heldOut ?? CALIBRATED_ON));
  } else if (selection.contentIds) yield* slices(selection.contentIds);
  else yield* readPages(graph, selection);
}

async function* readPages(graph: Graph, selection: Selection): AsyncGenerator<string[]> {
  for (let after = ""; ;) {
    const rows = selection.untagged
      ? await graph.many(untaggedContents, { after, limit: PAGE })
      : await graph.many(selectContents, {
          after,
          tagId: selection.tagId ?? null,
          failedOfRun: selection.failedOfRun ?? null,
          model: selection.model ?? null,
          promptVersion: selection.promptVersion ?? null,
          limit: PAGE,
        });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ contentId }) => contentId);
    after = last.contentId;
  }
}

function* slices(contentIds: readonly string[]): Generator<string[]> {
  for (let from = 0; from < contentIds.length; from += PAGE) {
    yield contentIds.slice(from, from + PAGE);
  }
}
