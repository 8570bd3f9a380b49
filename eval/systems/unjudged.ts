import type { SelectTags } from "../../llm/select-tags.ts";
import type { App } from "../../tagging/create-app.ts";
import { createSuggest } from "../../tagging/suggest.ts";
import type { TaggingResult } from "../../tagging/tag-content.ts";
import type { Tools } from "./tools.ts";

/** The steps up to generation, with a judge that agrees to everything: all that was chosen is kept, as it was written. */
export function createSuggestUnjudged(
  { graph, encoder, settings: settingsStore }: Pick<App, "graph" | "encoder" | "settings">,
  selectTags: SelectTags,
): Tools["suggestUnjudged"] {
  return async (content, { settings, signal }) => {
    let written: number[] = [];
    const remembering: SelectTags = async (input, options) =>
      (written = await selectTags(input, options));
    const suggest = createSuggest({
      graph,
      encoder,
      settingsStore,
      selectTags: remembering,
      judgeTag: async () => ({ confidence: 1, mass: undefined, source: "NONE" }),
      judgeBaseline: async () => undefined,
      prior: { forSettings: async () => undefined },
      calibrations: { forSettings: async () => undefined },
      judgeConcurrency: 1,
    });
    const result = await suggest.forText(content, {
      settings: { ...settings, judged: 0 },
      signal,
    });
    return inOrderOf(written, result);
  };
}

/** Positions are places among the candidates, which `rank` counts from 1. */
function inOrderOf(written: readonly number[], result: TaggingResult): TaggingResult {
  const candidates = result.suggestions.toSorted((a, b) => a.rank - b.rank);
  const chosen = written.flatMap((position) => candidates[position] ?? []);
  const kept = chosen.map((tag) => ({ ...tag, decision: "KEPT" as const }));
  return {
    ...result,
    suggestions: [...kept, ...candidates.filter((tag) => !chosen.includes(tag))],
  };
}
