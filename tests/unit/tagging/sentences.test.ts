import { describe, expect, it } from "vitest";
import { encodeSentences, sentencesOf } from "../../../tagging/recall/sentences.ts";

const FIRST = "The council pays for panels.";
const SECOND = "Batteries keep the power of noon.";
const content = { title: "Panels on roofs", text: `${FIRST} ${SECOND}` };

/** A vector that tells which text it is of. */
const encoder = { encode: async (texts: readonly string[]) => texts.map(({ length }) => [length]) };

describe("sentencesOf", () => {
  it("begins with the title, whatever its length", () => {
    expect(sentencesOf(content)).toEqual([content.title, FIRST, SECOND]);
    expect(sentencesOf({ ...content, title: "Roofs" })[0]).toBe("Roofs");
  });

  it.each([
    ["a colon", "What the council pays for: panels on every roof of the town"],
    ["a line's end", "Panels on every roof\nBatteries in every cellar"],
    ["a full stop of Chinese", "议会为屋顶的太阳能付费。电池把电力留到晚上。"],
  ])("divides at %s", (_name, text) => {
    expect(sentencesOf({ title: "Panels", text })).toHaveLength(3);
  });

  it("leaves out what is too short to mean anything", () => {
    expect(sentencesOf({ ...content, text: `${FIRST} See p. 7. ${SECOND}` })).toEqual([
      content.title,
      FIRST,
      SECOND,
    ]);
  });

  it("takes eight at most, the title among them", () => {
    const text = Array.from({ length: 20 }, (_, i) => `This is the sentence number ${i}.`).join(
      " ",
    );
    const sentences = sentencesOf({ title: "Many", text });
    expect(sentences).toHaveLength(8);
    expect(sentences.at(-1)).toBe("This is the sentence number 6.");
  });

  it.each([
    ["has only a title", { title: "Panels on roofs" }],
    ["has a title and a scrap of text", { title: "Panels on roofs", text: "n/a" }],
    ["has one sentence and no title", { title: "", text: FIRST }],
  ])("finds none where a content %s", (_name, scarce) => {
    expect(sentencesOf(scarce)).toEqual([]);
  });
});

describe("encodeSentences", () => {
  it("gives each content its own vectors, in one call", async () => {
    let calls = 0;
    const counting = {
      encode: (texts: readonly string[]) => {
        calls += 1;
        return encoder.encode(texts);
      },
    };
    const short = { title: "Only a title" };
    const other = { title: "Other", text: SECOND };
    expect(await encodeSentences(counting, [content, short, other])).toEqual([
      [content.title, FIRST, SECOND].map(({ length }) => [length]),
      [],
      ["Other", SECOND].map(({ length }) => [length]),
    ]);
    expect(calls).toBe(1);
  });

  it("asks nothing where there are no sentences", async () => {
    const refusing = { encode: () => Promise.reject(new Error("asked")) };
    expect(await encodeSentences(refusing, [{ title: "Only a title" }])).toEqual([[]]);
  });
});
