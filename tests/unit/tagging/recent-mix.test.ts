import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { describe, expect, it } from "vitest";
import { cutForPrecision, dialAt } from "../../../tagging/calibration/dial.ts";
import { inMix, mixOf } from "../../../tagging/calibration/recent-mix.ts";
import { sigmoid } from "../../../tagging/learning/logistic.ts";

/** Contents of which no tag fits so large a share; the confidence of these is lower, but not always. */
function world(count: number, share: number, seed: number) {
  const random = xoroshiro128plus(seed);
  const draw = () => uniformFloat64(random);
  const noise = () => draw() + draw() + draw() - 1.5;
  return Array.from({ length: count }, () => {
    const fits = draw() >= share;
    const confidence = sigmoid((fits ? 2.5 : -1) + 2 * noise());
    const tags = [
      { confidence, right: fits && draw() < 0.97 },
      { confidence: 0.01, right: false },
    ];
    return { tags, nothingFits: !fits };
  });
}

const bestOf = (contents: ReturnType<typeof world>) =>
  contents.map(({ tags }) => Math.max(...tags.map(({ confidence }) => confidence)));
const unfitShare = (contents: readonly ReturnType<typeof world>[number][]) =>
  contents.filter(({ nothingFits }) => nothingFits).length / contents.length;

describe("the mix of what was tagged lately", () => {
  it.each([
    ["more", 0.25, 0.5],
    ["many more", 0.05, 0.3],
    ["fewer", 0.4, 0.1],
  ])("is estimated from confidences alone: %s contents that no tag fits", (_what, before, now) => {
    const judged = world(1_500, before, 1);
    const recent = world(1_000, now, 2);
    const mix = mixOf(judged, bestOf(recent));
    expect(mix?.judged).toBeCloseTo(unfitShare(judged), 6);
    expect(Math.abs((mix?.recent ?? 0) - unfitShare(recent))).toBeLessThan(0.04);
    expect(Math.abs(unfitShare(inMix(judged, mix)) - (mix?.recent ?? 0))).toBeLessThan(0.01);
  });

  it("is none where it is that of the judged contents", () => {
    const found = Array.from({ length: 40 }, (_, i) =>
      mixOf(world(600, 0.2, 2 * i + 11), bestOf(world(300, 0.2, 2 * i + 12))),
    );
    expect(found.filter(Boolean).length).toBeLessThanOrEqual(3);
  });

  it.each([
    ["few recent contents", world(500, 0.2, 3), world(40, 0.9, 4)],
    ["no judged content that no tag fits", world(500, 0, 3), world(90, 0.9, 4)],
    ["no other judged content", world(500, 1, 3), world(90, 0.9, 4)],
  ])("cannot be told with %s", (_what, judged, recent) => {
    expect(mixOf(judged, bestOf(recent))).toBeUndefined();
    expect(inMix(judged, undefined)).toBe(judged);
  });

  it("leaves nothing of the kind that has not come lately", () => {
    const judged = world(400, 0.5, 5);
    const mixed = inMix(judged, { judged: 0.5, recent: 0, recentContents: 100 });
    expect(mixed).toEqual(judged.filter(({ nothingFits }) => !nothingFits));
  });

  it("makes a promised precision come true where it would not have", () => {
    const [judged, recent] = [world(3_000, 0.05, 7), world(3_000, 0.35, 8)];
    const tagsOf = (contents: readonly ReturnType<typeof world>[number][]) =>
      contents.flatMap(({ tags }) => tags);
    const came = (contents: readonly ReturnType<typeof world>[number][]) =>
      dialAt(tagsOf(recent), cutForPrecision(tagsOf(contents), 0.9)?.cut ?? 1).precision;
    expect(came(judged)).toBeLessThan(0.8);
    expect(came(inMix(judged, mixOf(judged, bestOf(recent))))).toBeGreaterThan(0.88);
  });
});
