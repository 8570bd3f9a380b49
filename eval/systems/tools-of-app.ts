import { join } from "node:path";
import pLimit from "p-limit";
import { AppError } from "../../core/errors.ts";
import type { Settings } from "../../core/settings.ts";
import { getContent } from "../../graph/queries/content.ts";
import { c2c2tOfVector, c2tOfVector } from "../../graph/queries/metapath.ts";
import type { MetaPathRow } from "../../graph/queries/metapath.ts";
import { createModels, probeLlm } from "../../llm/models.ts";
import { createSelectTags } from "../../llm/select-tags.ts";
import type { App } from "../../tagging/create-app.ts";
import { contentText } from "../../tagging/import/encoded-text.ts";
import type { TaggingResult } from "../../tagging/tag-content.ts";
import type { Calibrator } from "../ensure-calibrated.ts";
import { shortHash } from "../cache/prediction-cache.ts";
import { createRemember } from "../cache/remember.ts";
import type { Content, LabelledContent } from "../data-set/data-set.ts";
import { baseModelOf } from "./base-model.ts";
import { createRecall } from "./recall.ts";
import type { Neighbour, Tools } from "./tools.ts";
import { variantOfApp } from "./variant-of-app.ts";
import { createSuggestUnjudged } from "./unjudged.ts";

/** The vector index is approximate: it is asked for this many times more than is wanted. */
const OVERFETCH = 2;
/** More tags than the labels of the neighbours of any content. */
const ALL_TAGS = 5_000;
const READERS = 8;

interface ToolsOptions {
  readonly settings: Settings;
  readonly calibrated: string;
  readonly calibrate: Calibrator;
  /** Whether the LLM server can leave its adapter out. */
  readonly hasAdapter: boolean;
  readonly history: readonly LabelledContent[];
  readonly nothingFits: readonly LabelledContent[];
  /** Of the tags, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Where choices are remembered, and what they depend on besides the system. */
  readonly cacheFolder: string;
  readonly determinedBy: Record<string, unknown>;
}

/** The systems' tools with the real parts behind them. */
export function toolsOfApp(app: App, options: ToolsOptions): Tools {
  const { graph, encoder, config } = app;
  const { settings, calibrated, history, nothingFits, names } = options;
  const models = createModels(config.llm);
  const { suggest } = variantOfApp(app, models, {
    modelName: config.llm.model,
    calibratedFor: settings,
  });
  const withoutAdapter = options.hasAdapter ? baseModelOf(app, options) : undefined;
  const selectTags = createSelectTags(models.generator);
  const suggestUnjudged = createSuggestUnjudged(app, selectTags);
  const vectors = new Map<string, Promise<number[]>>();
  const encode = (texts: readonly string[]) => encoder.encode(texts);
  const encodeOne = async (content: Content) => (await encode([contentText(content)]))[0] ?? [];
  return {
    settings,
    calibrated,
    history,
    nothingFits,
    // The adapter is ours: baselines are given the LLM as it is without.
    generator: withoutAdapter?.generator ?? models.generator,
    recall: createRecall(app, settings),
    nameOf: (tagId) => names.get(tagId) ?? tagId,
    encode,
    vectorOf(content) {
      const vector = vectors.get(content.contentId) ?? encodeOne(content);
      vectors.set(content.contentId, vector);
      return vector;
    },
    async similarTags(vector, limit) {
      const searched = limit * OVERFETCH;
      const rows = await graph.many(c2tOfVector, {
        vector,
        minCosine: -1,
        limit,
        searched,
        exact: settings.exactTags,
      });
      return rows.map(({ tagId, score }) => ({
        tagId,
        cosine: score,
        name: names.get(tagId) ?? tagId,
      }));
    },
    async neighbours(vector, count) {
      const rows = await graph.many(c2c2tOfVector, {
        vector,
        minCosine: -1,
        neighbours: count,
        searched: count * OVERFETCH,
        limit: ALL_TAGS,
        sharpness: 1,
        machineWeight: 0,
        excludedId: "",
      });
      return neighboursOf(rows);
    },
    async embeddingsOf(contentIds) {
      const limit = pLimit(READERS);
      const read = async (contentId: string) => {
        const { embedding } = await graph.one(getContent, { contentId });
        return [contentId, embedding] as const;
      };
      return new Map(await Promise.all(contentIds.map((id) => limit(() => read(id)))));
    },
    suggest: async (content, given) => requireLlm(app, await suggest(content, given)),
    withoutAdapter: withoutAdapter && {
      prepare: withoutAdapter.prepare,
      suggest: async (content, given) =>
        requireLlm(app, await withoutAdapter.suggest(content, given)),
    },
    suggestUnjudged: async (content, given) =>
      requireLlm(app, await suggestUnjudged(content, given)),
    rememberFor(systemId, version) {
      const key = shortHash({ ...options.determinedBy, systemId, version });
      return createRemember(join(options.cacheFolder, `${systemId}-choice-${key}.json`));
    },
  };
}

/** The statement groups by tag; here the neighbours themselves are wanted. */
function neighboursOf(rows: readonly MetaPathRow[]): Neighbour[] {
  const found = new Map<string, { contentId: string; cosine: number; tagIds: string[] }>();
  for (const { tagId, via } of rows) {
    for (const { contentId, similarity } of via) {
      const neighbour = found.get(contentId) ?? { contentId, cosine: similarity, tagIds: [] };
      neighbour.tagIds.push(tagId);
      found.set(contentId, neighbour);
    }
  }
  return [...found.values()].toSorted(
    (a, b) => b.cosine - a.cosine || (a.contentId < b.contentId ? -1 : 1),
  );
}

/**
 * Suggestions fall back to recall when the LLM does not answer, which must never be measured as if it were ours. A
 * server that is up and gave an unusable answer is part of the measurement, though.
 */
async function requireLlm(app: App, result: TaggingResult): Promise<TaggingResult> {
  if (result.status === "VERIFIED") return result;
  const reason = await probeLlm(app.config.llm);
  if (reason === undefined) return result;
  throw new AppError("LLM_UNAVAILABLE", `The LLM is needed for these systems, and ${reason}`);
}
