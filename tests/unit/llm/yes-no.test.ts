import { describe, expect, it } from "vitest";
import { readYesNo } from "../../../llm/yes-no.ts";

const ln = Math.log;

describe("readYesNo", () => {
  it("adds up every surface form and keeps the mass", () => {
    const found = readYesNo([
      { token: "Yes", logprob: ln(0.3) },
      { token: " yes", logprob: ln(0.1) },
      { token: "▁YES", logprob: ln(0.05) },
      { token: "ĠYes.", logprob: ln(0.05) },
      { token: "No", logprob: ln(0.2) },
      { token: "\nno", logprob: ln(0.05) },
      { token: "Maybe", logprob: ln(0.1) },
    ]);
    expect(found?.confidence).toBeCloseTo(0.5 / 0.75, 10);
    expect(found?.mass).toBeCloseTo(0.75, 10);
  });

  it("does not take other words for an answer", () => {
    expect(
      readYesNo([
        { token: "Not", logprob: 0 },
        { token: "Yesterday", logprob: -1 },
      ]),
    ).toBeUndefined();
  });

  it("says nothing when neither word is among the alternatives", () => {
    expect(readYesNo([])).toBeUndefined();
    expect(readYesNo([{ token: "Yes", logprob: -Infinity }])).toBeUndefined();
  });
});
