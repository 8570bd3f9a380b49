import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "../core/errors.ts";

const projectFolder = fileURLToPath(new URL("../", import.meta.url));

/** Everything that the local stack fetches or makes lives below this folder. */
export const localFolder = join(projectFolder, ".local");

export interface CachePaths {
  readonly neo4jJars: string;
  readonly python: string;
  readonly llm: string;
  readonly tunedLlm: string;
  readonly encoder: string;
  readonly jre: string;
  readonly redis: string;
}

/** What is fetched once and shared by all instances. */
export function cachePaths(root: string = localFolder): CachePaths {
  const cache = join(root, "cache");
  return {
    neo4jJars: join(cache, "neo4j"),
    python: join(cache, "python"),
    llm: join(cache, "llm"),
    tunedLlm: join(cache, "llm-tuned"),
    encoder: join(cache, "encoder"),
    jre: join(cache, "jre"),
    redis: join(cache, "redis"),
  };
}

export interface InstancePaths {
  readonly folder: string;
  readonly neo4jHome: string;
  readonly neo4jLog: string;
  /** Not a file: the name under which this instance's model server appears among the processes. */
  readonly llmName: string;
  readonly llmLog: string;
  readonly password: string;
  readonly apiKey: string;
  readonly state: string;
}

/** @throws AppError BAD_INPUT for a name that would not be a plain folder name. */
export function instancePaths(instance: string, root: string = localFolder): InstancePaths {
  if (!/^[a-z0-9][a-z0-9_-]{0,31}$/i.test(instance)) {
    throw new AppError(
      "BAD_INPUT",
      `"${instance}" cannot name a local instance: use up to 32 letters, digits, "-" or "_"`,
    );
  }
  const folder = join(root, "instances", instance);
  const neo4jHome = join(folder, "neo4j");
  return {
    folder,
    neo4jHome,
    neo4jLog: join(neo4jHome, "logs", "console.log"),
    llmName: join(folder, "llama-server"),
    llmLog: join(folder, "llama-server.log"),
    password: join(folder, "password"),
    apiKey: join(folder, "api-key"),
    state: join(folder, "stack.json"),
  };
}

/** What the shipped model was fine-tuned to (LSKI), for llama-server. */
export function adapterFile(): string {
  return fileURLToPath(
    new URL("../train/adapters/smollm2-135m-tagwright/adapter.gguf", import.meta.url),
  );
}

/** A file of this folder that is part of the program, such as `pom.xml`. */
export function sourceFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
