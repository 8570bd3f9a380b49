import { existsSync } from "node:fs";
import { join } from "node:path";
import { replacedPart } from "./part.ts";
import { instancePaths, localFolder } from "./paths.ts";
import { readSecret } from "./secrets.ts";
import { readState } from "./state.ts";

/**
 * The environment variables that the local stack stands for ({} for parts that are replaced, were never
 * started, or were stopped; a part that died still has its address, so that its absence can be told): NEO4J_URI, NEO4J_PASSWORD (only together with our NEO4J_URI), LLM_BASE_URL,
 * EMBEDDING_FOLDER, API_KEY and EVALUATIONS_FOLDER (unless given), NEO4J_BROWSER_URL. Synchronous, reads stack.json.
 */
export function stackEnvironment(
  instance: string,
  given: Record<string, string | undefined>,
  root: string = localFolder,
): Record<string, string> {
  const paths = instancePaths(instance, root);
  const { neo4j, llm, encoder } = readState(paths.state);
  const isOwn = (name: "neo4j" | "llm" | "encoder") => replacedPart(name, given) === undefined;
  const password = readSecret(paths.password);
  const evaluations = join(root, "eval");
  const variables = {
    ...(isOwn("neo4j") && neo4j && password && neo4jVariables(neo4j, password)),
    ...(isOwn("llm") && llm && { LLM_BASE_URL: llm.baseUrl }),
    ...(isOwn("encoder") && encoder && { EMBEDDING_FOLDER: encoder.folder }),
    API_KEY: readSecret(paths.apiKey),
    EVALUATIONS_FOLDER: existsSync(evaluations) ? evaluations : undefined,
  };
  return Object.fromEntries(
    Object.entries(variables).filter(
      (entry): entry is [string, string] => Boolean(entry[1]) && !given[entry[0]],
    ),
  );
}

function neo4jVariables(
  { uri, browserUrl }: { uri: string; browserUrl: string },
  password: string,
) {
  return { NEO4J_URI: uri, NEO4J_PASSWORD: password, NEO4J_BROWSER_URL: browserUrl };
}
