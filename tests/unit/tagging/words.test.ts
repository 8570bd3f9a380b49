import { describe, expect, it } from "vitest";
import { stemsOf, wordQuery } from "../../../tagging/recall/words.ts";

describe("wordQuery", () => {
  it("gives the title's words double weight and each word once", () => {
    expect(wordQuery({ title: "Solar farms", text: "A solar farm in the desert" })).toBe(
      "solar^2 farms^2 farm desert",
    );
  });

  it("lets no operator of the query language through", () => {
    const text = '+name:"x" AND (a* OR b~) [1 TO 2] {!} \\ / ^9 && ||';
    expect(wordQuery({ title: "", text })).toMatch(/^[a-z0-9 ]*$/);
  });

  it("is empty for a text without words, and bounded for a long one", () => {
    expect(wordQuery({ title: "…", text: "the of" })).toBe("");
    const text = Array.from({ length: 5_000 }, (_, i) => `w${i}`).join(" ");
    expect(wordQuery({ title: "x", text }).split(" ")).toHaveLength(120);
  });
});

describe("stemsOf", () => {
  it("brings the forms of a word together", () => {
    expect(stemsOf("Libraries, library")).toEqual(["librari", "librari"]);
  });
});
