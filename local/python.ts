import { existsSync, readFileSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { AppError } from "../core/errors.ts";
import { cachePaths, sourceFile } from "./paths.ts";
import { requireCompiler, requirePython } from "./prerequisites.ts";
import type { StepContext } from "./progress.ts";
import { run } from "./run.ts";
import { ensureStamped, hashOf } from "./stamp.ts";
import { lastLines } from "./wait.ts";

export type Requirements =
  | "requirements-llm.txt"
  | "requirements-encoder.txt"
  | "requirements-jre.txt"
  | "requirements-redis.txt";

export function requirementsHash(requirements: Requirements): string {
  return hashOf(readFileSync(sourceFile(requirements), "utf8"));
}

/** Of llama.cpp only the server is wanted, and nothing may be downloaded while it is built. */
const CMAKE_ARGS = [
  "-DLLAMA_BUILD_TESTS=OFF",
  "-DLLAMA_BUILD_EXAMPLES=OFF",
  "-DLLAMA_BUILD_APP=OFF",
  "-DLLAMA_USE_PREBUILT_UI=OFF",
  "-DLLAMA_OPENSSL=OFF",
].join(" ");

/**
 * Installs pinned Python packages into a folder of their own, so that each part is complete by itself.
 * Never with their dependencies: these would pull gigabytes that nothing here uses.
 */
export async function installPackages(
  requirements: Requirements,
  folder: string,
  context: StepContext,
): Promise<void> {
  const python = await ensurePython(context);
  const environment = {
    CMAKE_ARGS,
    // Unlimited by default: a hundred compilers at once have been seen to exhaust the memory.
    LLAMA_CPP_BUILD_JOBS: String(cpus().length),
    ...context.environment,
  };
  const install = ["-m", "pip", "install", "--no-deps", "--disable-pip-version-check"];
  const args = [...install, "--target", folder, "-r", sourceFile(requirements)];
  const { code, output } = await run(python, args, { ...context, environment });
  if (code === 0) return;
  if (requirements === "requirements-llm.txt") await requireCompiler(context);
  throw new AppError(
    "STACK_FAILED",
    `pip could not install local/${requirements}. The end of what it said:\n${lastLines(output)}`,
  );
}

let pythonUnderWay: Promise<string> | undefined;

/** The parts start side by side and share one virtual environment; the second asker waits for the first. */
function ensurePython(context: StepContext): Promise<string> {
  pythonUnderWay ??= createPython(context).finally(() => (pythonUnderWay = undefined));
  return pythonUnderWay;
}

async function createPython(context: StepContext): Promise<string> {
  const folder = cachePaths().python;
  const python = join(folder, "bin", "python");
  // The interpreter it was made from may have been removed since: then its link leads nowhere.
  if (!existsSync(python)) rmSync(folder, { recursive: true, force: true });
  await ensureStamped(folder, hashOf("venv"), async () => {
    await requirePython(context);
    const { code, output } = await run("python3", ["-m", "venv", folder], context);
    if (code === 0) return;
    throw new AppError(
      "STACK_FAILED",
      `Python could not make a virtual environment. The end of what it said:\n${lastLines(output)}`,
    );
  });
  return python;
}
