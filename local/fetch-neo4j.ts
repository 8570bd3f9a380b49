import { readFileSync, readdirSync } from "node:fs";
import { AppError } from "../core/errors.ts";
import { javaHome } from "./java.ts";
import { cachePaths, sourceFile } from "./paths.ts";
import { requireMaven } from "./prerequisites.ts";
import { withProgress } from "./progress.ts";
import type { StepContext } from "./progress.ts";
import { run } from "./run.ts";
import { ensureStamped, hashOf } from "./stamp.ts";
import { lastLines } from "./wait.ts";

const PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";

/** The folder with Neo4j's jars, fetched by Maven the first time. */
export async function ensureNeo4jJars(java: string, context: StepContext): Promise<string> {
  const folder = cachePaths().neo4jJars;
  const pom = readFileSync(sourceFile("pom.xml"), "utf8");
  const version = /<neo4j\.version>(.*?)</.exec(pom)?.[1] ?? "";
  await ensureStamped(folder, hashOf(pom), () =>
    withProgress(
      context,
      {
        begin: `Fetching Neo4j ${version} (226 files, about 166 MB)`,
        during: `Still fetching Neo4j ${version}`,
        done: `Neo4j ${version} fetched`,
      },
      () => copyJars(folder, java, context),
    ),
  );
  return folder;
}

async function copyJars(folder: string, java: string, context: StepContext): Promise<void> {
  const environment = await requireMaven(context, javaHome(java));
  const goal = [`${PLUGIN}:copy-dependencies`, `-DoutputDirectory=${folder}`];
  const args = ["-q", "-B", "-f", sourceFile("pom.xml"), ...goal];
  const { code, output } = await run("mvn", args, { ...context, environment });
  if (code === 0 && readdirSync(folder).some((file) => file.startsWith("neo4j-server-"))) return;
  throw new AppError(
    "STACK_FAILED",
    `Maven could not fetch Neo4j. The end of what it said:\n${lastLines(output)}`,
  );
}
