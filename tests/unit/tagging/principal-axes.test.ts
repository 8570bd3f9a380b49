import { describe, expect, it } from "vitest";
import {
  axisCount,
  loadAxes,
  onAxes,
  principalAxes,
  StoredAxes,
  storeAxes,
} from "../../../tagging/learning/principal-axes.ts";

/** Around (5, 5, 5): far along (1, 1, 0), less along (1, -1, 0), not at all along the third. */
const vectors = [3, -3].flatMap((far) =>
  [1, -1].map((near) => [5 + far + near, 5 + far - near, 5]),
);
const half = Math.SQRT1_2;

describe("the principal axes", () => {
  it("lie where the vectors differ, the one that tells most first", () => {
    const { mean, axes } = principalAxes(vectors, 2);
    expect([...mean]).toEqual([5, 5, 5]);
    expect([...axes].map(Math.abs)).toEqual(
      [half, half, 0, half, half, 0].map((value) => expect.closeTo(value, 6)),
    );
    expect(axes[0]).toBe(axes[1]);
    expect(axes[3]).toBeCloseTo(-(axes[4] ?? 0), 6);
  });

  it("are fewer than the vectors", () => {
    expect(axisCount(principalAxes(vectors.slice(0, 2), 3))).toBe(1);
    expect(axisCount(principalAxes(vectors, 9))).toBe(3);
  });

  it("place a vector, in length 1; the mean lies at 0", () => {
    const principal = principalAxes(vectors, 2);
    const places = onAxes(principal, [8, 8, 9]);
    expect([...places].map(Math.abs)).toEqual([expect.closeTo(1, 6), expect.closeTo(0, 6)]);
    expect([...onAxes(principal, [5, 5, 5])]).toEqual([0, 0]);
  });

  it("come back from their stored form as they were", () => {
    const principal = principalAxes(
      [
        [1, 2],
        [3, 5],
        [2, 9],
      ],
      2,
    );
    expect(loadAxes(StoredAxes.parse(JSON.parse(JSON.stringify(storeAxes(principal)))))).toEqual(
      principal,
    );
  });
});
