import { describe, expect, it } from "vitest";
import { z } from "zod";
import { GraphTime, readPage, toConnection, toCursor } from "../../../api/connections.ts";

const Place = z.object({ at: GraphTime.nullable(), id: z.string() });

describe("a page of a connection", () => {
  it("gives back the place that a cursor was made from", () => {
    const places = [
      { at: null, id: "ü/\"'" },
      // As Neo4j writes times: to the nanosecond, and without seconds where they are 0.
      { at: "2026-11-25T22:36:53.123456789Z", id: "a" },
      { at: "2026-11-25T22:36Z", id: "b" },
    ];
    for (const place of places) {
      expect(readPage({ first: 7, after: toCursor(place) }, Place)).toEqual({
        first: 7,
        after: place,
      });
    }
    expect(readPage({ first: 7, after: null }, Place)).toEqual({ first: 7, after: undefined });
  });

  it.each([
    ["0 rows", { first: 0 }, "first"],
    ["101 rows", { first: 101 }, "first"],
    ["text that is no cursor", { first: 1, after: "%%%" }, "after"],
    ["nothing", { first: 1, after: "" }, "after"],
    ["a cursor of another list", { first: 1, after: toCursor("a") }, "after"],
    ["a time that is none", { first: 1, after: toCursor({ at: "soon", id: "a" }) }, "after"],
    [
      "a month that is none",
      { first: 1, after: toCursor({ at: "2026-99-25T22:36Z", id: "a" }) },
      "after",
    ],
  ])("refuses %s", (_what, args, field) => {
    expect(() => readPage(args, Place)).toThrow(
      expect.objectContaining({
        code: "BAD_INPUT",
        details: { inputErrors: [expect.objectContaining({ field })] },
      }),
    );
  });

  it("says where it stands", () => {
    const page = { rows: [{ id: "a" }, { id: "b" }], hasMore: true };
    const { edges, pageInfo } = toConnection(page, ({ id }) => id, { first: 2, after: "x" });
    expect(edges.map(({ cursor }) => cursor)).toEqual([toCursor("a"), toCursor("b")]);
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: true,
      startCursor: toCursor("a"),
      endCursor: toCursor("b"),
    });
    const none = toConnection({ rows: [], hasMore: false }, () => "", { first: 2 });
    expect(none.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false });
  });
});
