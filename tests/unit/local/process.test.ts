import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { commandLine, isOurs, launch, stopProcess } from "../../../local/process.ts";
import { tempFolder } from "./temp-folder.ts";

const pids: number[] = [];
afterEach(() => {
  for (const pid of pids.splice(0)) if (commandLine(pid)) process.kill(pid, "SIGKILL");
});

async function launched(script: string): Promise<{ pid: number; name: string; logFile: string }> {
  const folder = tempFolder();
  const name = join(folder, "server");
  const logFile = join(folder, "logs", "server.log");
  const environment = { PATH: process.env["PATH"] };
  const what = {
    command: process.execPath,
    args: ["-e", script],
    name,
    environment,
    folder,
    logFile,
  };
  const pid = await launch(what);
  pids.push(pid);
  return { pid, name, logFile };
}

const WAIT = "console.log('up'); setInterval(() => {}, 1000);";

async function logged(file: string): Promise<void> {
  await expect.poll(() => readFileSync(file, "utf8")).toContain("up");
}

it("leaves a process alone that does not carry the instance's mark", async () => {
  const { pid, name } = await launched(WAIT);
  expect(isOurs(pid, "/another/instance/server")).toBe(false);
  expect(await stopProcess(pid, "/another/instance/server")).toBe(false);
  expect(isOurs(pid, name)).toBe(true);
});

it("ends its own process, once", async () => {
  const { pid, name, logFile } = await launched(WAIT);
  await logged(logFile);
  expect(await stopProcess(pid, name)).toBe(true);
  expect(commandLine(pid)).toBe("");
  expect(await stopProcess(pid, name)).toBe(false);
});

it("kills what does not listen", async () => {
  const { pid, name, logFile } = await launched(`process.on("SIGTERM", () => {}); ${WAIT}`);
  await logged(logFile);
  expect(await stopProcess(pid, name, 100)).toBe(true);
  expect(commandLine(pid)).toBe("");
});

it("says that a command is not there", async () => {
  const folder = tempFolder();
  const what = { command: "/nowhere/server", args: [], environment: {}, folder };
  await expect(launch({ ...what, logFile: join(folder, "log") })).rejects.toThrow("ENOENT");
});
