import type { Settings } from "../../core/settings.ts";
import type { TaggingResult } from "../../tagging/tag-content.ts";
import { sourceVersion } from "../cache/source-version.ts";
import type { Content } from "../data-set/data-set.ts";
import type { System, SystemPrediction } from "./system.ts";
import type { Tools } from "./tools.ts";

const SOURCES = [
  "tagging",
  "llm",
  "graph",
  "cypher",
  "core/settings.ts",
  "eval/systems/ours.ts",
  "eval/systems/variant-of-app.ts",
];

/** All five steps with the graph's own settings. */
export function ours(tools: Tools): System {
  return {
    id: "ours",
    label: "Tagwright",
    kind: "ours",
    needsLlm: true,
    version: `${sourceVersion(...SOURCES)} ${tools.calibrated}`,
    inputOf: (content) => candidatesOf(tools, content),
    async predict(content, { signal }) {
      const { settings } = tools;
      return toPrediction(content.contentId, await tools.suggest(content, { settings, signal }));
    },
  };
}

interface LeftOut {
  readonly id: string;
  readonly label: string;
  readonly settings: Partial<Settings>;
}

/** Short-term knowledge in the prompt (LLM4Tag, SRKI). */
const NO_SRKI = { examples: 0, segments: 0 };

/** The parts that a setting switches off. */
const LEFT_OUT: readonly LeftOut[] = [
  {
    id: "without-c2c2t",
    label: "without C2C2T",
    settings: { weightC2C2T: 0, weightWordsC2C2T: 0 },
  },
  { id: "without-examples", label: "without examples", settings: { examples: 0 } },
  { id: "without-segments", label: "without segments", settings: { segments: 0 } },
  { id: "without-srki", label: "without examples and segments", settings: NO_SRKI },
];

/**
 * The five steps with one part left out. C2C2T also finds the contents that become examples, so without it there are
 * none of these either. The prior under the confidence is fitted anew for other settings of recall.
 */
export function ablations(tools: Tools): System[] {
  return LEFT_OUT.map((leftOut) => without(leftOut, tools, tools));
}

/**
 * Without long-term knowledge (LSKI): the LLM as it is, though its server has an adapter; with and without the knowledge
 * in the prompt. Empty where it has none.
 */
export function withoutAdapter(tools: Tools): System[] {
  const base = tools.withoutAdapter;
  if (!base) return [];
  const both = "without examples, segments and adapter";
  return [
    { id: "without-adapter", label: "without adapter", settings: {} },
    { id: "without-srki-and-adapter", label: both, settings: NO_SRKI },
  ].map((leftOut) => ({ ...without(leftOut, tools, base), prepare: () => base.prepare() }));
}

function without(
  { id, label, settings: changed }: LeftOut,
  tools: Tools,
  { suggest }: Pick<Tools, "suggest">,
): System {
  return {
    id,
    label,
    kind: "ablation",
    needsLlm: true,
    version: `${sourceVersion(...SOURCES)} ${tools.calibrated} ${JSON.stringify(changed)}`,
    inputOf: (content) => candidatesOf(tools, content),
    async predict(content, { signal }) {
      const settings = { ...tools.settings, ...changed };
      return toPrediction(content.contentId, await suggest(content, { settings, signal }));
    },
  };
}

/**
 * Without the fifth step: everything that the LLM chose is kept, in the order in which it was written. It claims no
 * probabilities.
 */
export function withoutConfidence(tools: Tools): System {
  return {
    id: "without-confidence",
    label: "without confidence",
    kind: "ablation",
    needsLlm: true,
    version: sourceVersion(...SOURCES, "eval/systems/unjudged.ts"),
    inputOf: (content) => candidatesOf(tools, content),
    async predict(content, { signal }) {
      const { settings } = tools;
      const result = await tools.suggestUnjudged(content, { settings, signal });
      const { ranked, ...rest } = toPrediction(content.contentId, result);
      return { ...rest, ranked: ranked.map(({ tagId, score }) => ({ tagId, score })) };
    },
  };
}

/**
 * A result as the metrics read it. The final order is no number (kept tags by confidence, then the others), so the score
 * is the inverse of the place. Calibrated, every candidate has a probability; else those that the LLM chose.
 */
export function toPrediction(contentId: string, result: TaggingResult): SystemPrediction {
  const { status, suggestions } = result;
  return {
    contentId,
    ranked: suggestions.map(({ tagId, confidence }, place) => ({
      tagId,
      score: 1 / (place + 1),
      ...(confidence !== undefined && { probability: confidence }),
    })),
    kept: suggestions.filter(({ decision }) => decision === "KEPT").map(({ tagId }) => tagId),
    candidates: suggestions.toSorted((a, b) => a.rank - b.rank).map(({ tagId }) => tagId),
    ...(status === "UNVERIFIED" && { failure: "the LLM's answer could not be used" }),
  };
}

/** With their scores: what recall says decides the confidence, too. */
async function candidatesOf({ recall, vectorOf }: Tools, content: Content): Promise<unknown> {
  return recall.ofText(content, await vectorOf(content));
}
