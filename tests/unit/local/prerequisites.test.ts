import { expect, it } from "vitest";
import {
  requireCompiler,
  requireMaven,
  requirePython,
  requireUnix,
} from "../../../local/prerequisites.ts";
import { tempFolder } from "./temp-folder.ts";

it.each([
  [requireMaven, "Maven", "NEO4J_URI"],
  [requirePython, "Python", "LLM_BASE_URL"],
  [requireCompiler, "C++ compiler", "LLM_BASE_URL"],
])(
  "%o names what is missing and both remedies in one sentence",
  async (require, what, variable) => {
    const error: unknown = await require({ environment: { PATH: tempFolder() } }).catch((e) => e);
    expect(error).toMatchObject({ code: "STACK_FAILED" });
    const message = error instanceof Error ? error.message : "";
    expect(message).toContain(what);
    expect(message).toContain(variable);
    expect(message).toContain("install");
    expect(message).not.toContain("\n");
  },
);

it("refuses Windows and takes the others", () => {
  expect(() => requireUnix("win32")).toThrow("WSL");
  expect(() => requireUnix("darwin")).not.toThrow();
});
