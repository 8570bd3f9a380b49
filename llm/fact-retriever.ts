import { Document } from "@langchain/core/documents";
import { BaseRetriever } from "@langchain/core/retrievers";
import type { BaseRetrieverInterface } from "@langchain/core/retrievers";
import { z } from "zod";
import type { WebSearchConfig } from "../core/config.ts";
import { getText } from "../core/guarded-request.ts";

/**
 * Finds facts about a topic outside the graph, the best first; `metadata.source` says where each was found.
 * Whatever answers behind it, LangChain's or an own retriever, is asked in this one way.
 */
export type FactRetriever = Pick<BaseRetrieverInterface<{ source: string }>, "invoke">;

/** A search that answers at length is of no use for a few notes. */
const MAX_BYTES = 2_000_000;

const Answer = z.object({
  results: z.array(
    z.object({
      title: z.string().catch(""),
      content: z.string().catch(""),
      url: z.string().catch(""),
    }),
  ),
});
type Result = z.output<typeof Answer>["results"][number];

/** Any search with SearXNG's JSON: the snippets are the facts, the pages behind them are never fetched. */
export function createWebSearch(config: WebSearchConfig): FactRetriever {
  return new WebSearchRetriever(config);
}

/** A class, for LangChain's retrievers are classes. */
class WebSearchRetriever extends BaseRetriever<{ source: string }> {
  readonly lc_namespace = ["tagwright", "retrievers"];
  readonly #config: WebSearchConfig;

  constructor(config: WebSearchConfig) {
    super();
    this.#config = config;
  }

  /** @throws Error when the search does not answer, or in another way than SearXNG. */
  override async _getRelevantDocuments(query: string): Promise<Document<{ source: string }>[]> {
    const { url, timeoutMs, allowPrivate } = this.#config;
    const allowedBy = "WEB_SEARCH_ALLOW_PRIVATE=true";
    const limits = { timeoutMs, allowPrivate, allowedBy, maxBytes: MAX_BYTES };
    const text = await getText(searchUrl(url, query), limits);
    return parseAnswer(text).results.flatMap(toDocument);
  }
}

function searchUrl(base: string, query: string): URL {
  const url = new URL(base);
  if (url.pathname === "/") url.pathname = "/search";
  url.searchParams.set("q", query);
  url.searchParams.set("format", "json");
  return url;
}

function parseAnswer(text: string): z.output<typeof Answer> {
  try {
    return Answer.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error("The web search did not answer with SearXNG's JSON", { cause });
  }
}

/** A result without a snippet or a web address says nothing, or not where from. */
function toDocument({ title, content, url }: Result): Document<{ source: string }>[] {
  const snippet = content.trim();
  const source = webAddress(url);
  if (snippet === "" || source === undefined) return [];
  const pageContent = title.trim() === "" ? snippet : `${title.trim()}: ${snippet}`;
  return [new Document({ pageContent, metadata: { source } })];
}

/** Written out anew, so that nothing in it can steer a terminal. */
function webAddress(text: string): string | undefined {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
