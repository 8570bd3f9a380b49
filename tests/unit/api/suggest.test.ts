import { afterEach, describe, expect, it, vi } from "vitest";
import { fixedSettings } from "../../support/fixed-settings.ts";
import type { App } from "../../../tagging/create-app.ts";
import { deferred } from "./deferred.ts";
import { fakeApp, KEY, UNVERIFIED } from "./fake-app.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

type Suggest = App["suggest"];

const SUGGEST = `query ($input: SuggestInput!, $settings: SettingsInput) {
  suggest(input: $input, settings: $settings) {
    status exampleIds segmentIds
    suggestions {
      tagId name description rank recallScore decision
      confidence basis prior rawConfidence confidenceSource mass
      paths { path rank score via { contentId similarity origin } }
    }
  }
}`;

describe("suggest", () => {
  let client: Client;
  afterEach(() => client.close());

  async function open() {
    const forText = vi.fn<Suggest["forText"]>(async () => UNVERIFIED);
    const forContent = vi.fn<Suggest["forContent"]>(async () => UNVERIFIED);
    client = await serve(fakeApp({ suggest: { forText, forContent } }));
    return { forText, forContent };
  }

  it("hands on recall's candidates as UNVERIFIED, with their evidence", async () => {
    await open();
    const { data } = await client.ask(SUGGEST, { input: { title: "Rates rise" } });
    expect(data.suggest).toEqual({
      status: "UNVERIFIED",
      exampleIds: ["a-001"],
      segmentIds: [],
      suggestions: [
        {
          tagId: "economy",
          name: "Economy",
          description: null,
          rank: 1,
          recallScore: 0.27,
          decision: "UNVERIFIED",
          confidence: null,
          basis: null,
          prior: null,
          rawConfidence: null,
          confidenceSource: null,
          mass: null,
          paths: [
            {
              path: "C2C2T",
              rank: 1,
              score: 1.5,
              via: [{ contentId: "a-001", similarity: 0.8, origin: "HUMAN" }],
            },
          ],
        },
      ],
    });
  });

  it("shows what the prompts showed, with where it comes from", async () => {
    const source = "https://example.org/sand";
    const segments = [
      { knowledgeId: "k1", kind: "RULE", text: "A rule", source: null },
      { knowledgeId: null, kind: "FACT", text: "Sand stores heat.", source },
    ] as const;
    const knowledge = { ...UNVERIFIED.knowledge, segmentIds: ["k1"], segments };
    const forText = async () => ({ ...UNVERIFIED, knowledge });
    client = await serve(fakeApp({ suggest: { forText, forContent: forText } }));
    const { data } = await client.ask(
      `{ suggest(input: { title: "Sand" }) { segments { knowledgeId kind text source } } }`,
    );
    expect(data.suggest).toEqual({ segments });
  });

  it("shows the judgement of a verified tag", async () => {
    const [unverified] = UNVERIFIED.suggestions;
    const judgement = { confidence: 0.7, mass: 0.9, source: "LOGPROBS" } as const;
    const judged = { confidence: 0.8, basis: "HISTORY_AND_JUDGE", prior: 0.6, judgement } as const;
    const suggestions = unverified ? [{ ...unverified, ...judged, decision: "KEPT" } as const] : [];
    const result = { ...UNVERIFIED, status: "VERIFIED", suggestions } as const;
    const suggest = { forText: async () => result, forContent: async () => result };
    client = await serve(fakeApp({ suggest }));
    const { data } = await client.ask(SUGGEST, { input: { title: "Rates rise" } });
    expect(data.suggest.suggestions[0]).toMatchObject({
      decision: "KEPT",
      confidence: 0.8,
      basis: "HISTORY_AND_JUDGE",
      prior: 0.6,
      rawConfidence: 0.7,
      confidenceSource: "LOGPROBS",
      mass: 0.9,
    });
  });

  it("changes only the settings that are given", async () => {
    const { forText } = await open();
    const settings = { mode: "SINGLE", candidates: 5, cut: null };
    await client.ask(SUGGEST, { input: { title: "t", text: null }, settings });
    const [content, options] = forText.mock.calls[0] ?? [];
    expect(content).toEqual({ title: "t", category: undefined, text: undefined });
    expect(options?.settings).toEqual({ ...fixedSettings().base(), mode: "single", candidates: 5 });
  });

  it("asks for a stored content by its id", async () => {
    const { forContent } = await open();
    await client.ask(`{ suggestForContent(contentId: "n-001") { status } }`);
    expect(forContent).toHaveBeenCalledWith("n-001", expect.anything());
  });

  it.each([
    ["settings.cut", { input: {}, settings: { cut: 1.5 } }],
    ["settings.candidates", { input: {}, settings: { candidates: 0 } }],
    ["settings.examples", { input: {}, settings: { examples: 11 } }],
    ["settings.segments", { input: {}, settings: { segments: -1 } }],
    ["input.title", { input: { title: "x".repeat(1_001) } }],
    ["input.category", { input: { category: "x".repeat(1_001) } }],
    ["input.text", { input: { text: "x".repeat(100_001) } }],
  ])("names %s when it is wrong", async (field, variables) => {
    const { forText } = await open();
    const { errors } = await client.ask(SUGGEST, variables);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(field),
      extensions: { code: "BAD_INPUT", inputErrors: [{ field }] },
    });
    expect(forText).not.toHaveBeenCalled();
  });

  it("is broken off when the client goes away", async () => {
    const aborted = deferred<void>();
    const started = deferred<void>();
    const forText: Suggest["forText"] = async (_content, { signal }) => {
      signal?.addEventListener("abort", () => aborted.resolve());
      started.resolve();
      await aborted.promise;
      return UNVERIFIED;
    };
    client = await serve(fakeApp({ suggest: { forText, forContent: async () => UNVERIFIED } }));
    const leave = new AbortController();
    const headers = { "content-type": "application/json", "x-api-key": KEY };
    const body = JSON.stringify({ query: SUGGEST, variables: { input: { title: "t" } } });
    const asked = fetch(`${client.url}/graphql`, {
      method: "POST",
      headers,
      body,
      signal: leave.signal,
    });
    await started.promise;
    leave.abort();
    await expect(asked).rejects.toThrow("aborted");
    await aborted.promise;
  });
});
