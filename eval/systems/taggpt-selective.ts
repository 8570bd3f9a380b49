import { createSelectTags } from "../../llm/select-tags.ts";
import { sourceVersion } from "../cache/source-version.ts";
import { MATCHED } from "./match-only.ts";
import { rankedChoice } from "./ranked-choice.ts";
import type { System } from "./system.ts";
import type { Tools } from "./tools.ts";

/**
 * TagGPT's selective tagger (Li et al. 2023, arXiv 2304.03022): tags that are like the content by embedding become
 * candidates ("early semantic matching"), and the LLM selects from them.
 *
 * Deviations: 20 candidates for the content as a whole, the same that every match-based system here gets, instead of
 * ten for each of its fields. The LLM answers with numbers under a JSON schema, with our own selection prompt but
 * without knowledge, instead of writing names of which unknown ones are thrown away; so it cannot lose a tag by
 * misspelling it. One greedy answer instead of five at temperature 1.5 that are counted, and no worked example.
 */
export function tagGptSelective(tools: Tools): System {
  const selectTags = createSelectTags(tools.generator);
  return {
    id: "taggpt-selective",
    label: "TagGPT, selective",
    kind: "baseline",
    needsLlm: true,
    version: sourceVersion("eval/systems", "llm"),
    async predict(content, { signal }) {
      const candidates = await tools.similarTags(await tools.vectorOf(content), MATCHED);
      const { mode } = tools.settings;
      const names = candidates.map(({ name }) => name);
      const knowledge = { examples: [], segments: [] };
      const chosen = await selectTags({ content, knowledge, candidates: names, mode }, { signal });
      return rankedChoice(content.contentId, candidates, chosen);
    },
  };
}
