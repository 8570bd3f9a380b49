import type { Settings } from "../core/settings.ts";
import { AppError } from "../core/errors.ts";
import type { Graph } from "../graph/graph.ts";
import { getContent } from "../graph/queries/content.ts";
import type { StoredContent } from "../graph/queries/content.ts";
import type { PromptContent } from "../llm/prompt.ts";
import { contentText } from "./import/encoded-text.ts";
import { linkContents } from "./recall/link.ts";
import type { SettingsStore } from "./settings-store.ts";
import { tagContentOrRecall } from "./tag-content.ts";
import type { TaggingResult, TaggingSteps, TagOptions } from "./tag-content.ts";
import { promptContent } from "./tag-stored.ts";

interface SuggestDeps extends TaggingSteps {
  readonly settingsStore: Pick<SettingsStore, "active" | "forget">;
}

interface SuggestOptions {
  readonly settings: Settings;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: TagOptions["onStep"];
}

/**
 * Suggests tags without writing any. When the LLM does not answer, recall's candidates come back as UNVERIFIED.
 * @throws AppError BAD_INPUT, NOT_FOUND, GRAPH_UNAVAILABLE, ENCODER_UNAVAILABLE
 */
export function createSuggest(deps: SuggestDeps) {
  return {
    /** For a content that is not stored, ranked as if it were. */
    async forText(
      content: PromptContent,
      { settings, signal, onStep }: SuggestOptions,
    ): Promise<TaggingResult> {
      if (contentText(content).trim() === "") {
        throw new AppError("BAD_INPUT", "title and text are both empty: give at least one of them");
      }
      const [vector = []] = await deps.encoder.encode([contentText(content)], {
        ...(signal && { signal }),
      });
      return tagContentOrRecall(
        deps,
        { content, vector, settings, learned: await learnedOf(deps) },
        { signal, onStep },
      );
    },

    /** For a stored content; its similarity edges are brought up to date first. */
    async forContent(
      contentId: string,
      { settings, signal, onStep }: SuggestOptions,
    ): Promise<TaggingResult> {
      const stored = await findContent(deps.graph, contentId);
      const learned = await learnedOf(deps);
      await linkContents({ ...deps, learned }, [contentId], settings);
      const input = {
        content: promptContent(stored),
        stored: { contentId },
        vector: stored.embedding,
        settings,
        learned,
      };
      return tagContentOrRecall(deps, input, { signal, onStep });
    },
  };
}

async function learnedOf({ settingsStore }: SuggestDeps) {
  return (await settingsStore.active()).learned;
}

/** @throws AppError NOT_FOUND with the id in the sentence. */
export async function findContent(graph: Graph, contentId: string): Promise<StoredContent> {
  const stored = await graph.maybeOne(getContent, { contentId });
  if (stored) return stored;
  throw new AppError("NOT_FOUND", `There is no content with the id "${contentId}"`, {
    details: { contentId },
  });
}
