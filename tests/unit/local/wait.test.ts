import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { waitForAnswer } from "../../../local/wait.ts";
import type { Awaited } from "../../../local/wait.ts";
import { tempFolder } from "./temp-folder.ts";

function build(overrides: Partial<Awaited>): Awaited {
  const logFile = join(tempFolder(), "server.log");
  writeFileSync(logFile, Array.from({ length: 40 }, (_, i) => `line ${i}`).join("\n"));
  const lives = { isAlive: () => true, answers: async () => false };
  return { name: "Neo4j", logFile, timeoutMs: 5000, ...lives, ...overrides };
}

it("shows the log and its end when the process died", async () => {
  const what = build({ isAlive: () => false });
  const error: unknown = await waitForAnswer(what).catch((e) => e);
  expect(error).toMatchObject({ code: "STACK_FAILED" });
  const message = error instanceof Error ? error.message : "";
  expect(message).toContain("Neo4j ended before it answered");
  expect(message).toContain(what.logFile);
  expect(message).toContain("line 25\n");
  expect(message).not.toContain("line 24\n");
});

it("gives up in time", async () => {
  await expect(waitForAnswer(build({ timeoutMs: 0 }))).rejects.toThrow("did not answer within 0 s");
});

it("does not take the answer of a stranger for that of a process that died", async () => {
  let alive = true;
  const answers = async () => {
    alive = false;
    return true;
  };
  await expect(waitForAnswer(build({ isAlive: () => alive, answers }))).rejects.toThrow("ended");
});

it("stops waiting on an abort", async () => {
  const signal = AbortSignal.timeout(20);
  await expect(waitForAnswer(build({ signal }))).rejects.toMatchObject({ code: "INTERRUPTED" });
});
