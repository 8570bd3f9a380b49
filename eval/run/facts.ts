import { execFile } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** "2 cores, Intel(R) Xeon(R) CPU @ 2.80GHz" */
export function machine(): string {
  const cores = cpus();
  return `${cores.length} cores, ${cores[0]?.model.trim() || "unknown processor"}`;
}

/** The commit that this code is of, marked where it was changed since; undefined outside of git. */
export async function gitCommit(): Promise<string | undefined> {
  const git = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)("git", args, { cwd: project });
    return stdout.trim();
  };
  try {
    const commit = await git("rev-parse", "--short", "HEAD");
    const changed = await git("status", "--porcelain", "--untracked-files=no");
    return changed === "" ? commit : `${commit} with changes`;
  } catch {
    return undefined;
  }
}
