import { describe, expect, it } from "vitest";
import { booleanOf, oneOf, readUrlState, writeUrlState } from "../../../web/parts/url-state.ts";

describe("filters in the address", () => {
  it("are read by name, empty ones as absent", () => {
    const search = new URLSearchParams("text=solar&origin=&other=1");
    expect(readUrlState(search, ["text", "origin", "tag"])).toEqual({ text: "solar" });
  });

  it("are written without touching the rest, and taken out when empty", () => {
    const search = new URLSearchParams("text=solar&tab=reviews");
    expect(writeUrlState(search, { text: "", tag: "wind power" }).toString()).toBe(
      "tab=reviews&tag=wind+power",
    );
    expect(search.get("text")).toBe("solar");
  });

  it("are believed only where they make sense", () => {
    expect(oneOf(["A", "B"], "B")).toBe("B");
    expect(oneOf(["A", "B"], "C")).toBeUndefined();
    expect(booleanOf("false")).toBe(false);
    expect(booleanOf("maybe")).toBeUndefined();
  });
});
