import { describe, expect, it } from "vitest";
import { renderSegmentText, SEGMENT_LENGTH } from "../../../llm/prompt.ts";
import { splitPassages } from "../../../tagging/documents/split-passages.ts";

const sentence = (i: number) => `Sentence number ${i} says that panels on a roof make electricity.`;
const LONG = Array.from({ length: 30 }, (_, i) => sentence(i)).join(" ");

describe("splitPassages", () => {
  it("breaks a long text at sentences, into passages that a prompt shows whole", async () => {
    const passages = await splitPassages("a.txt", [{ text: LONG }]);
    expect(passages.length).toBeGreaterThan(5);
    for (const { text } of passages) {
      expect(text.length).toBeLessThanOrEqual(SEGMENT_LENGTH);
      expect(renderSegmentText(text)).toBe(text);
      expect(text).toMatch(/^Sentence.*electricity\.$/);
    }
    expect(passages.map(({ text }) => text).join(" ")).toBe(LONG);
    expect(passages[1]?.source).toBe("a.txt: passage 2");
  });

  it("puts the heading before each passage and into its source", async () => {
    const passages = await splitPassages("a/b.md", [{ heading: "Solar power", text: LONG }]);
    for (const { text, source } of passages) {
      expect(text).toMatch(/^Solar power: Sentence/);
      expect(text.length).toBeLessThanOrEqual(SEGMENT_LENGTH);
      expect(source).toBe("a/b.md: Solar power");
    }
  });

  it("does not take the lines of an editor for paragraphs, but keeps list items apart", async () => {
    const items = Array.from(
      { length: 8 },
      (_, i) => `- item ${i}\n  ${"that goes on ".repeat(5)}`,
    );
    const passages = await splitPassages("a.md", [{ text: items.join("\n") }]);
    expect(passages.length).toBeGreaterThan(1);
    for (const { text } of passages) expect(text).toMatch(/^- item \d that/);
  });

  it("keeps a text once, names the page, and leaves out what has no letter", async () => {
    const sections = [
      { text: "Panels", place: "page 1" },
      { text: "* * *", place: "page 2" },
      { text: "Panels", place: "page 3" },
      { text: "Turbines", place: "page 4" },
    ];
    expect(await splitPassages("a.pdf", sections)).toEqual([
      { text: "Panels", source: "a.pdf: page 1" },
      { text: "Turbines", source: "a.pdf: page 4" },
    ]);
  });

  it("never cuts a character in two", async () => {
    const passages = await splitPassages("a.txt", [{ text: `x${"🌞".repeat(500)}` }]);
    for (const { text } of passages) expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});
