import { AppError } from "../../core/errors.ts";
import { existingTags } from "../../graph/queries/import.ts";
import type { App } from "../../tagging/create-app.ts";
import type { Task } from "./load-task.ts";

const CHUNK = 5_000;

/**
 * Contents, tags or runs of something else would be found by recall, and contents that are held out would be the answer
 * sheet. What an earlier evaluation of the same data set imported is welcome.
 * @throws AppError CONFLICT with the remedy.
 */
export async function requireOwnGraph(
  app: Pick<App, "graph" | "runs">,
  { history, nothingFits, dataSet }: Pick<Task, "history" | "nothingFits" | "dataSet">,
  remedy: string,
): Promise<void> {
  const counts = await app.runs.counts();
  const contents =
    counts.contents -
    (await countContents(app, [
      ...new Set([...history, ...nothingFits].map(({ contentId }) => contentId)),
    ]));
  const tags =
    counts.tags -
    (await countTags(
      app,
      dataSet.tags.map(({ id }) => id),
    ));
  const others = [
    ...(contents > 0 ? [`${contents} other contents`] : []),
    ...(tags > 0 ? [`${tags} other tags`] : []),
    ...(counts.runs > 0 ? [`${counts.runs} tagging runs`] : []),
  ];
  if (others.length === 0) return;
  throw new AppError(
    "CONFLICT",
    `The graph holds ${others.join(", ")} besides the history of ${dataSet.name}, so its results would not count. ${remedy}`,
  );
}

export function remedyFor(instance: string, neo4jUri: string | undefined): string {
  return neo4jUri
    ? "Leave NEO4J_URI unset to have a Neo4j started for the evaluation, or name an empty database"
    : `Begin anew: \`LOCAL_INSTANCE=${instance} npx tagwright stop\`, then \`rm -r .local/instances/${instance}\``;
}

async function countContents({ runs }: Pick<App, "runs">, ids: readonly string[]): Promise<number> {
  let count = 0;
  for (const chunk of chunksOf(ids)) count += (await runs.existing(chunk)).size;
  return count;
}

async function countTags({ graph }: Pick<App, "graph">, ids: readonly string[]): Promise<number> {
  let count = 0;
  for (const chunk of chunksOf(ids)) {
    const rows = await graph.many(existingTags, { ids: chunk });
    count += rows.filter(({ status }) => status === "ACTIVE").length;
  }
  return count;
}

function* chunksOf(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += CHUNK) yield ids.slice(start, start + CHUNK);
}
