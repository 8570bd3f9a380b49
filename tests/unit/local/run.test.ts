import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { commandLine } from "../../../local/process.ts";
import { run } from "../../../local/run.ts";
import { tempFolder } from "./temp-folder.ts";

const environment = { PATH: process.env["PATH"] };

it("gives the code and what was said on both outputs", async () => {
  const result = await run("sh", ["-c", "echo out; echo err >&2; exit 3"], { environment });
  expect(result.code).toBe(3);
  expect(result.output).toContain("out");
  expect(result.output).toContain("err");
});

it("ends a command and what it has started when it is aborted", async () => {
  const pidFile = join(tempFolder(), "pid");
  const controller = new AbortController();
  const nested = `sleep 61 & echo $! > ${pidFile}; wait`;
  const running = run("sh", ["-c", nested], { environment, signal: controller.signal });
  await expect.poll(() => existsSync(pidFile) && readFileSync(pidFile, "utf8")).toMatch(/\d\n/);
  controller.abort();
  await expect(running).rejects.toMatchObject({ code: "INTERRUPTED" });
  const pid = Number(readFileSync(pidFile, "utf8"));
  await expect.poll(() => commandLine(pid)).toBe("");
});

it("has code 127 for a command that is not there", async () => {
  expect((await run("no-such-command", [], { environment })).code).toBe(127);
});

it("knows no command line of a process that does not exist", () => {
  expect(commandLine(2 ** 30)).toBe("");
});
