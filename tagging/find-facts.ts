import type { Config } from "../core/config.ts";
import { createLogger } from "../core/logger.ts";
import type { Logger } from "../core/logger.ts";
import type { Citation } from "../graph/queries/knowledge.ts";
import { createWebSearch } from "../llm/fact-retriever.ts";
import type { FactRetriever } from "../llm/fact-retriever.ts";
import { renderTitle } from "../llm/prompt.ts";

/** After a failure nothing is asked for so long, or every content of a run would wait in vain. */
const PAUSE_MS = 60_000;

/** Facts about a content from outside the graph; fewer or none where there are none. Never fails. */
export type FindFacts = (title: string, wanted: number) => Promise<readonly Citation[]>;

/** Undefined where no web search is configured. */
export function createFindFacts({
  webSearch,
  log,
}: Pick<Config, "webSearch" | "log">): FindFacts | undefined {
  if (!webSearch) return undefined;
  const logger = createLogger({ level: log.level, pretty: false });
  return findFactsWith(createWebSearch(webSearch), { logger });
}

/** A search that fails costs the facts, not the tagging. */
export function findFactsWith(
  retriever: FactRetriever,
  { logger, now = Date.now }: { logger: Pick<Logger, "warn">; now?: () => number },
): FindFacts {
  let pausedUntil = 0;
  return async (title, wanted) => {
    const query = renderTitle(title);
    if (wanted === 0 || query === "" || now() < pausedUntil) return [];
    try {
      const found = await retriever.invoke(query);
      return found.slice(0, wanted).map(toCitation);
    } catch (error) {
      pausedUntil = now() + PAUSE_MS;
      const reason = error instanceof Error ? error.message : String(error);
      logger.warn({ event: "facts.failed", reason, pausedMs: PAUSE_MS });
      return [];
    }
  };
}

function toCitation({ pageContent, metadata }: Awaited<ReturnType<FactRetriever["invoke"]>>[0]) {
  return { knowledgeId: null, kind: "FACT" as const, text: pageContent, source: metadata.source };
}
