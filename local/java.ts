import { existsSync, readdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { run } from "./run.ts";
import type { RunOptions } from "./run.ts";

/** Neo4j 2026 is compiled for Java 21. */
const OLDEST_JAVA = 21;

const JVM_FOLDERS = ["/usr/lib/jvm", "/usr/java", "/opt/java"];
const MAC_FOLDER = "/Library/Java/JavaVirtualMachines";

/** The major version in what `java -version` prints: 8 for "1.8.0_392", 25 for "25.0.3". */
export function parseJavaVersion(text: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** The first installed Java that can run Neo4j, with JAVA_HOME and PATH asked before the usual folders. */
export async function findJava(options: RunOptions): Promise<string | undefined> {
  for (const java of javaCandidates(options.environment)) {
    const { code, output } = await run(java, ["-version"], options);
    if (code === 0 && (parseJavaVersion(output) ?? 0) >= OLDEST_JAVA) return java;
  }
  return undefined;
}

function javaCandidates(environment: Record<string, string | undefined>): string[] {
  const home = environment["JAVA_HOME"];
  const path = environment["PATH"]?.split(delimiter) ?? [];
  const candidates = [
    ...(home ? [join(home, "bin", "java")] : []),
    ...path.map((folder) => join(folder, "java")),
    ...JVM_FOLDERS.flatMap((folder) => childFolders(folder)).map((jvm) => join(jvm, "bin", "java")),
    ...childFolders(MAC_FOLDER).map((jvm) => join(jvm, "Contents", "Home", "bin", "java")),
  ];
  return [...new Set(candidates)].filter((java) => existsSync(java));
}

function childFolders(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** What JAVA_HOME must be for tools that look for Java themselves. */
export function javaHome(java: string): string {
  return dirname(dirname(java));
}
