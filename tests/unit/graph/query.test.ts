import { describe, expect, it } from "vitest";
import { z } from "zod";
import { asPasteable, defineQuery, parametersOf } from "../../../graph/query.ts";
import { getContent } from "../../../graph/queries/content.ts";

describe("parametersOf", () => {
  it("finds each parameter once, and none in strings, quoted names or comments", () => {
    const text =
      "MATCH (n {id: $id}) // $comment\nWHERE n.a = 'a // $string' AND n.`$b` = $id RETURN $x";
    expect(parametersOf(text)).toEqual(["id", "x"]);
  });
});

describe("defineQuery", () => {
  it("throws at start when the text and the definition disagree", () => {
    const define = () =>
      defineQuery({
        file: "content/get",
        mode: "read",
        params: z.object({ id: z.string() }),
        row: z.object({}),
      });
    expect(define).toThrow("missing [contentId], unused [id]");
  });
});

describe("asPasteable", () => {
  it("writes values in as literals that cannot leave their quotes", () => {
    const text = asPasteable(getContent, { contentId: 'a"}) DETACH DELETE n // \\' });
    expect(text).toContain(String.raw`{id: "a\"}) DETACH DELETE n // \\"}`);
    expect(text).not.toContain("$contentId");
    expect(text.startsWith("CYPHER 25")).toBe(true);
  });
});
