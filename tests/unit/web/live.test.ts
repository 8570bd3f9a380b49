import { expect, it } from "vitest";
import { readSteps } from "../../../web/pages/try/live.ts";
import type { LiveCandidateFragment } from "../../../web/gql/graphql.ts";

const candidate = (tagId: string): LiveCandidateFragment => ({
  tagId,
  name: tagId,
  description: null,
  rank: 1,
  recallScore: 0.5,
  decision: "NOT_CHOSEN",
  confidence: null,
  prior: null,
  paths: [],
});

it("knows after each step what it brought", () => {
  const found = {
    __typename: "CandidatesFound" as const,
    candidates: [candidate("solar"), candidate("grid")],
    times: { link: 2, recall: 3, knowledge: null },
  };
  const chosen = {
    __typename: "TagsChosen" as const,
    chosenTagIds: ["solar"],
    times: { generation: 900 },
  };
  const given = {
    __typename: "ConfidencesGiven" as const,
    result: {
      status: "VERIFIED" as const,
      suggestions: [{ ...candidate("solar"), decision: "KEPT" as const, confidence: 0.9 }],
      segments: [],
      times: { confidence: 400 },
    },
  };
  expect(readSteps([])).toMatchObject({ stepsDone: 0, candidates: [] });
  expect(readSteps([found])).toMatchObject({ stepsDone: 1, times: { recall: 5 } });
  const second = readSteps([found, chosen]);
  expect([...second.chosen]).toEqual(["solar"]);
  expect(second.candidates).toHaveLength(2);
  expect(readSteps([found, chosen, given])).toMatchObject({
    stepsDone: 3,
    candidates: [{ tagId: "solar", confidence: 0.9 }],
    times: { recall: 5, generation: 900, confidence: 400 },
    isUnverified: false,
  });
});
