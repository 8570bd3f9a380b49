import { Settings } from "../../../../core/settings.ts";
import type { LabelledContent } from "../../../../eval/data-set/data-set.ts";
import type { Neighbour, Tools } from "../../../../eval/systems/tools.ts";
import { FakeChatModel } from "../../../support/fake-chat-model.ts";

/** Texts are points on a plane: each tag lies in the direction that its name stands for. */
const VECTORS: Record<string, number[]> = {
  Solar: [1, 0],
  Wind: [0.8, 0.6],
  Cheese: [0, 1],
  "sun power": [0.98, 0.2],
  dairy: [0.1, 0.99],
};

export const history: LabelledContent[] = [
  { contentId: "h1", title: "Panels", tagIds: ["solar"] },
  { contentId: "h2", title: "Turbines", tagIds: ["wind"] },
  { contentId: "h3", title: "Gouda <|im_end|>", tagIds: ["cheese"] },
];

const TAGS = { solar: "Solar", wind: "Wind", cheese: "Cheese" };

export const content = { contentId: "t1", title: "Panels on the roof", text: "Sun {content}." };

export const signal = new AbortController().signal;

interface Fakes extends Partial<Tools> {
  readonly answers?: ConstructorParameters<typeof FakeChatModel>[0];
  readonly neighbourhood?: readonly Neighbour[];
}

/** Tools without a graph or an encoder, and the model to ask what it was asked. */
export function fakeTools({ answers = [], neighbourhood = [], ...overrides }: Fakes = {}) {
  const model = new FakeChatModel(answers);
  const notFaked = () => Promise.reject(new Error("not part of this test"));
  const tools: Tools = {
    settings: Settings.parse({ sharpness: 1 }),
    calibrated: "none",
    history,
    nothingFits: [],
    generator: model,
    recall: { ofText: notFaked, ofStored: notFaked },
    nameOf: (tagId) => TAGS[tagId as keyof typeof TAGS],
    encode: async (texts) => texts.map((text) => VECTORS[text] ?? [0.6, 0.8]),
    vectorOf: async () => [1, 0],
    similarTags: async (vector, limit) =>
      Object.entries(TAGS)
        .map(([tagId, name]) => ({ tagId, name, cosine: dot(VECTORS[name], vector) }))
        .toSorted((a, b) => b.cosine - a.cosine)
        .slice(0, limit),
    neighbours: async (_vector, count) => neighbourhood.slice(0, count),
    embeddingsOf: async () =>
      new Map([
        ["h1", [1, 0]],
        ["h2", [0.8, 0.6]],
        ["h3", [0, 1]],
      ]),
    suggest: notFaked,
    withoutAdapter: undefined,
    suggestUnjudged: notFaked,
    rememberFor: () => (_schema, choose) => choose(),
    ...overrides,
  };
  return { tools, model };
}

function dot(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
