import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** Parsed, a document of the most tokens takes some 300 kB. */
const MOST_DOCUMENTS = 200;
const LONGEST_DOCUMENT = 10_000;

/**
 * What yoga may keep of documents that it has parsed: by default it keeps the 1,024 last ones and the last 1,024 that
 * do not parse, each as long as a body may be, so that strangers' garbage could fill gigabytes.
 */
export function documentCaches() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      max: MOST_DOCUMENTS,
      maxEntrySize: LONGEST_DOCUMENT,
      sizeCalculation: (_document, text) => text.length + 1,
    }),
    errorCache: { get: () => undefined, set: () => undefined },
  };
}
