import { describe, expect, it } from "vitest";
import { inHashOrder } from "../../../../eval/data-set/hash-order.ts";
import { holdOut } from "../../../../eval/data-set/hold-out.ts";

const contents = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    contentId: `c${i}`,
    title: `Content ${i}`,
    tagIds: [],
  }));
const idsOf = (rows: readonly { contentId: string }[]) => rows.map(({ contentId }) => contentId);

describe("inHashOrder", () => {
  it("depends on the ids alone, not on the order in the file", () => {
    const rows = contents(50);
    expect(inHashOrder(rows.toReversed(), "salt")).toEqual(inHashOrder(rows, "salt"));
    expect(idsOf(inHashOrder(rows, "salt"))).not.toEqual(idsOf(inHashOrder(rows, "other")));
  });

  it("keeps the order of the others when contents are added", () => {
    const before = idsOf(inHashOrder(contents(50), "salt"));
    const after = idsOf(inHashOrder(contents(80), "salt"));
    expect(after.filter((id) => before.includes(id))).toEqual(before);
  });
});

describe("holdOut", () => {
  it("holds a fifth out, 500 at most, and loses none", () => {
    const small = holdOut(contents(203));
    expect(small.heldOut).toHaveLength(40);
    expect(new Set(idsOf([...small.heldOut, ...small.remaining])).size).toBe(203);
    expect(holdOut(contents(5_000)).heldOut).toHaveLength(500);
  });

  it("holds the same contents out as annif_baseline.py --holdout", () => {
    // python3: sorted((f"c{i}" for i in range(10)), key=lambda id: sha256(f"holdout:{id}".encode()).hexdigest())[:2]
    expect(idsOf(holdOut(contents(10)).heldOut)).toEqual(["c7", "c8"]);
  });
});
