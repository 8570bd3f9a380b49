import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withProgress } from "./progress.ts";
import type { StepContext } from "./progress.ts";
import { run } from "./run.ts";
import { ensureStamped, hashOf } from "./stamp.ts";

const project = fileURLToPath(new URL("../", import.meta.url));
const vite = join(project, "node_modules/vite/bin/vite.js");

/**
 * Builds the web console where it is missing or older than its source. Where it cannot be built the start goes on: the API
 * works without it.
 * @throws AppError INTERRUPTED
 */
export async function ensureConsole(context: StepContext): Promise<void> {
  // An installation without development packages brings the console built, or has none.
  if (!existsSync(vite)) return;
  const lock = readFileSync(join(project, "package-lock.json"), "utf8");
  const hash = hashOf(lock, sourceHash(join(project, "web")));
  try {
    await ensureStamped(join(project, "web/dist"), hash, () =>
      withProgress(
        context,
        { begin: "Building the console", during: "Still building it", done: "Console built" },
        () => build(context),
      ),
    );
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    context.progress(`The console could not be built, the API works without it:\n${error.message}`);
  }
}

/** Of every file of the console's source, by path and text; what was built from it does not count. */
export function sourceHash(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.startsWith(join(folder, "dist/")))
    .toSorted();
  return hashOf(
    ...files.flatMap((path) => [path.slice(folder.length), readFileSync(path, "utf8")]),
  );
}

/** The builder said no; its message is what it said. */
class BuildError extends Error {}

async function build({ environment, signal }: StepContext): Promise<void> {
  const args = [vite, "build", join(project, "web"), "--logLevel", "warn"];
  const { code, output } = await run(process.execPath, args, { environment, signal });
  if (code !== 0) throw new BuildError(output.trim().slice(-2_000));
}
