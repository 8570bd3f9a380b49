import { describe, expect, it } from "vitest";
import {
  inScopeAccuracy,
  inScopeRecall,
  macroF1,
  macroPrecision,
  macroRecall,
  microF1,
  microPrecision,
  microRecall,
  outOfScopeRecall,
} from "../../../../eval/metrics/kept-sets.ts";
import { measure } from "./build.ts";

const inScope = [
  { gold: "abc", kept: "acx" },
  { gold: "d", kept: "d" },
  { gold: "ae", kept: "" },
  { gold: "bfgh", kept: "bga" },
  { gold: "c", kept: "e" },
  { gold: "dh", kept: "hdf" },
];
const abstained = { gold: "", kept: "" };
const tagged = { gold: "", kept: "ab" };

describe("micro-averages", () => {
  it("pool the tags of all contents", () => {
    // right: 2 + 1 + 0 + 2 + 0 + 2 = 7 of 11 kept and of 13 gold
    expect(measure(microPrecision, ...inScope)).toBeCloseTo(7 / 11, 12);
    expect(measure(microRecall, ...inScope)).toBeCloseTo(7 / 13, 12);
    expect(measure(microF1, ...inScope)).toBeCloseTo((2 * 7) / (11 + 13), 12);
  });

  it("take a tag on an out-of-scope content as wrong and an abstention as nothing", () => {
    expect(measure(microPrecision, ...inScope, tagged)).toBeCloseTo(7 / 13, 12);
    expect(measure(microRecall, ...inScope, tagged)).toBeCloseTo(7 / 13, 12);
    expect(measure(microF1, ...inScope, abstained)).toBeCloseTo(14 / 24, 12);
  });

  it("have no precision where nothing is kept, but an F1 of 0", () => {
    expect(measure(microPrecision, { gold: "a" })).toBeUndefined();
    expect(measure(microF1, { gold: "a" })).toBe(0);
  });
});

describe("macro-averages", () => {
  // sklearn.metrics.{precision,recall,f1}_score(average="samples", zero_division=0), 1.9.1
  it("are what scikit-learn calls samples where everything is in scope", () => {
    expect(measure(macroPrecision, ...inScope)).toBeCloseTo(0.49999999999999994, 12);
    expect(measure(macroRecall, ...inScope)).toBeCloseTo(0.5277777777777778, 12);
    expect(measure(macroF1, ...inScope)).toBeCloseTo(0.5063492063492063, 12);
  });

  it("count a right abstention as 1, and a tag out of scope or a wrong abstention as 0", () => {
    const contents = [abstained, tagged, { gold: "a" }, { gold: "ab", kept: "ac" }];
    expect(measure(macroPrecision, ...contents)).toBe((1 + 0 + 0 + 1 / 2) / 4);
    expect(measure(macroRecall, ...contents)).toBe((1 + 0 + 0 + 1 / 2) / 4);
    expect(measure(macroF1, ...contents)).toBe((1 + 0 + 0 + 2 / 4) / 4);
  });
});

describe("abstention", () => {
  const contents = [abstained, abstained, tagged, { gold: "a" }, { gold: "a", kept: "ba" }];

  it("out-of-scope recall is the share of out-of-scope contents without a tag", () => {
    expect(measure(outOfScopeRecall, ...contents)).toBeCloseTo(2 / 3, 12);
    expect(measure(outOfScopeRecall, ...inScope)).toBeUndefined();
  });

  it("in-scope recall is the share of in-scope contents with some tag", () => {
    expect(measure(inScopeRecall, ...contents)).toBe(1 / 2);
  });

  it("in-scope accuracy asks the first kept tag", () => {
    expect(measure(inScopeAccuracy, ...contents)).toBe(0);
    expect(measure(inScopeAccuracy, ...contents, { gold: "a", kept: "ab" })).toBeCloseTo(1 / 3, 12);
  });
});
