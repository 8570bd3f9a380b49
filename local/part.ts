/** One part of the local stack as people and programs see it. */
export interface StackPart {
  name: "neo4j" | "llm" | "encoder";
  /** "started" if this call started it, "running" if it was up, "ready" for files that need no process. */
  state: "running" | "started" | "replaced" | "stopped" | "ready";
  address?: string;
  detail?: string;
  pid?: number;
  logFile?: string;
}

/** The variable that replaces each part by a service of the user's. */
const REPLACED_BY = {
  neo4j: "NEO4J_URI",
  llm: "LLM_BASE_URL",
  encoder: "EMBEDDING_BASE_URL",
} as const;

/** The part as its variable replaces it, undefined where the variable is unset or empty. */
export function replacedPart(
  name: StackPart["name"],
  environment: Record<string, string | undefined>,
): StackPart | undefined {
  const variable = REPLACED_BY[name];
  const address = environment[variable];
  return address ? { name, state: "replaced", address, detail: `set by ${variable}` } : undefined;
}
