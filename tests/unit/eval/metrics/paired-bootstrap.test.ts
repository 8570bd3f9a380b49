import { describe, expect, it } from "vitest";
import { AppError } from "../../../../core/errors.ts";
import { pairedBootstrap } from "../../../../eval/metrics/paired-bootstrap.ts";

/** A mean's shares: one content a digit. */
const each = (digits: string) =>
  digits.split("").map((digit) => ({ part: Number(digit), whole: 1 }));

describe("pairedBootstrap", () => {
  // scipy.stats.bootstrap(paired=True, method="percentile", n_resamples=20000) on the same 60 pairs, drawn at random:
  // interval [0.11667, 0.41667]; share of its differences ≤ 0, doubled: 0.0006.
  it("agrees with scipy on a mean", () => {
    const ours = each("111111111110111101111001101111110111111010111011011111011101");
    const base = each("000011101101111101000001001011100001111010100110110001111011");
    const found = pairedBootstrap(ours, base);
    expect(found?.difference).toBeCloseTo(16 / 60, 12);
    // one pair more or less moves an end by 1/60
    expect(Math.abs((found?.low ?? NaN) - 0.11667)).toBeLessThan(1 / 59);
    expect(Math.abs((found?.high ?? NaN) - 0.41667)).toBeLessThan(1 / 59);
    expect(found?.p).toBeLessThan(0.005);
    expect(found?.resamples).toBe(2000);
  });

  it("resamples a ratio as a ratio", () => {
    // two contents: drawn twice the first 1/1 − 0, mixed 1/4 − 0, twice the second 0 − 0, in 1, 2 and 1 of 4 cases
    const ours = [
      { part: 1, whole: 1 },
      { part: 0, whole: 3 },
    ];
    const base = ours.map(({ whole }) => ({ part: 0, whole }));
    const found = pairedBootstrap(ours, base, { resamples: 10_000 });
    expect(found).toMatchObject({ difference: 1 / 4, low: 0, high: 1 });
    expect(found?.p).toBeCloseTo(2 * (1 / 4), 1);
  });

  it("sees no difference between a system and itself", () => {
    const shares = each("0110100");
    expect(pairedBootstrap(shares, shares)).toMatchObject({ difference: 0, low: 0, high: 0, p: 1 });
  });

  it("never claims a p below what its resamples can tell", () => {
    expect(pairedBootstrap(each("1111"), each("0000"), { resamples: 99 })?.p).toBe(2 / 100);
  });

  it("turns round when the systems do", () => {
    const [a, b] = [each("11011"), each("10100")];
    const forth = pairedBootstrap(a, b);
    const back = pairedBootstrap(b, a);
    expect(back?.difference).toBeCloseTo(-(forth?.difference ?? 0), 12);
    expect(back?.low).toBeCloseTo(-(forth?.high ?? 0), 12);
    expect(back?.p).toBe(forth?.p);
  });

  it("gives the same answer for the same seed", () => {
    const [a, b] = [each("1101101011"), each("1010010100")];
    expect(pairedBootstrap(a, b, { seed: 7 })).toEqual(pairedBootstrap(a, b, { seed: 7 }));
  });

  it("leaves out resamples without a value and says how many it used", () => {
    // the one content that counts is missing from a quarter of the resamples
    const ours = [
      { part: 1, whole: 1 },
      { part: 0, whole: 0 },
    ];
    const base = [
      { part: 0, whole: 1 },
      { part: 0, whole: 0 },
    ];
    const found = pairedBootstrap(ours, base);
    expect(found?.difference).toBe(1);
    expect((found?.resamples ?? 0) / 2000).toBeCloseTo(3 / 4, 1);
    expect(pairedBootstrap(ours.slice(1), base.slice(1))).toBeUndefined();
  });

  it("refuses systems with different numbers of contents", () => {
    expect(() => pairedBootstrap(each("11"), each("1"))).toThrow(AppError);
  });
});
