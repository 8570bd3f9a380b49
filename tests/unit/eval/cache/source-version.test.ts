import { describe, expect, it } from "vitest";
import { sourceVersion } from "../../../../eval/cache/source-version.ts";

describe("sourceVersion", () => {
  it("is the same for the same code and another for other code", () => {
    const version = sourceVersion("llm", "core/settings.ts");
    expect(sourceVersion("core/settings.ts", "llm")).toBe(version);
    expect(sourceVersion("llm")).not.toBe(version);
  });
});
