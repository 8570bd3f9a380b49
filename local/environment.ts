import { livingLlm, livingNeo4j } from "./living.ts";
import { replacedPart } from "./part.ts";
import { instancePaths, localFolder } from "./paths.ts";
import { readSecret } from "./secrets.ts";
import { readState } from "./state.ts";

/**
 * The environment variables that the running local stack stands for ({} for parts that are replaced or
 * were never started): NEO4J_URI, NEO4J_PASSWORD (only together with our NEO4J_URI), LLM_BASE_URL,
 * EMBEDDING_FOLDER and API_KEY (unless given), NEO4J_BROWSER_URL. Synchronous, reads stack.json.
 */
export function stackEnvironment(
  instance: string,
  given: Record<string, string | undefined>,
  root: string = localFolder,
): Record<string, string> {
  const paths = instancePaths(instance, root);
  const neo4j = livingNeo4j(paths);
  const llm = livingLlm(paths);
  const { encoder } = readState(paths.state);
  const isOwn = (name: "neo4j" | "llm" | "encoder") => replacedPart(name, given) === undefined;
  const password = readSecret(paths.password);
  const apiKey = readSecret(paths.apiKey);
  return {
    ...(neo4j && password && isOwn("neo4j")
      ? {
          NEO4J_URI: neo4j.uri,
          NEO4J_PASSWORD: password,
          NEO4J_BROWSER_URL: neo4j.browserUrl,
        }
      : {}),
    ...(llm && isOwn("llm") ? { LLM_BASE_URL: llm.baseUrl } : {}),
    ...(encoder && isOwn("encoder") && !given["EMBEDDING_FOLDER"]
      ? { EMBEDDING_FOLDER: encoder.folder }
      : {}),
    ...(apiKey && !given["API_KEY"] ? { API_KEY: apiKey } : {}),
  };
}
