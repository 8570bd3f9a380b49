import type { ContentOutcome } from "../tagging/run-contents.ts";
import type { ApiContext } from "./context.ts";
import { refusalOrThrow } from "./errors.ts";
import { readContentIds, readSettings } from "./inputs.ts";
import type { MutationTagContentsArgs, ResolversTypes } from "./schema.types.ts";

type Result = Awaited<ResolversTypes["TagContentsResult"]>;

/**
 * Tags the contents in this request. The selection has the name that `tagwright tag <ids>` gives it,
 * so either goes on with a run of the other that was broken off.
 * @throws AppError GRAPH_UNAVAILABLE and whatever else the caller cannot act on; all else is in `error`.
 */
export async function tagContents(
  { app, signal }: ApiContext,
  args: MutationTagContentsArgs,
): Promise<Result> {
  const results: ContentOutcome[] = [];
  let runId: string | undefined;
  try {
    const contentIds = readContentIds(args.contentIds);
    const settings = readSettings(args.settings, (await app.settings.active()).settings);
    await app.runs.requireContents(contentIds);
    const selection = `ids:${contentIds.toSorted().join(",")}`;
    const run = await app.runContents(
      { selection, contentIds, settings },
      {
        signal,
        onStart: (begun) => (runId = begun.runId),
        onContent: (done) => results.push(done),
      },
    );
    const place = new Map(contentIds.map((contentId, index) => [contentId, index]));
    const placeOf = ({ contentId }: ContentOutcome) => place.get(contentId) ?? 0;
    const inOrder = results.toSorted((a, b) => placeOf(a) - placeOf(b));
    return { ok: true, runId, run, results: inOrder };
  } catch (thrown) {
    return { ok: false, runId, results, error: refusalOrThrow(thrown) };
  }
}
