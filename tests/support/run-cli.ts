import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { TEST_INSTANCE } from "./test-config.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
/** The Node that npm scripts run on, also where the tests were started otherwise. */
const node = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CliOptions {
  readonly input?: string;
  readonly environment?: Record<string, string>;
}

/** Starts `tagwright` as a person would, on the test stack. */
export function startCli(
  args: readonly string[],
  { input, environment }: CliOptions = {},
): ChildProcess {
  const child = spawn(node, ["cli/main.ts", ...args], {
    cwd: project,
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      LOCAL_INSTANCE: TEST_INSTANCE,
      ...environment,
    },
    stdio: "pipe",
  });
  child.stdin?.end(input ?? "");
  return child;
}

export async function runCli(
  args: readonly string[],
  options: CliOptions = {},
): Promise<CliResult> {
  const child = startCli(args, options);
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stdout, stderr };
}

/** Runs with --json and gives the parsed data; fails with what the command said. */
export async function runCliJson<T>(args: readonly string[], options: CliOptions = {}): Promise<T> {
  const result = await runCli(["--json", ...args], options);
  if (result.code !== 0)
    throw new Error(`tagwright ${args.join(" ")} ended with ${result.code}: ${result.stderr}`);
  return JSON.parse(result.stdout) as T;
}

/** What the process has written when it has said these words; fails when it ends before. */
export function readUntil(process: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(words)) resolve(output);
    };
    process.stdout?.on("data", read);
    process.stderr?.on("data", read);
    process.on("close", (code) =>
      reject(new Error(`ended with ${code} before it said "${words}":\n${output}`)),
    );
  });
}
