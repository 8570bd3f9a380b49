import neo4j from "neo4j-driver";
import { AppError } from "../core/errors.ts";
import { answersGet } from "./wait.ts";

export interface Neo4jAddress {
  readonly uri: string;
  readonly browserUrl: string;
}

/**
 * Whether Bolt lets us in, the database is open, and Browser is served.
 * @throws AppError STACK_FAILED where the server refuses our password, which waiting does not mend
 */
export async function neo4jAnswers(
  { uri, browserUrl }: Neo4jAddress,
  password: string,
  passwordFile: string,
): Promise<boolean> {
  // Asked first since it is cheap: the web server comes up after Bolt.
  if (!(await answersGet(browserUrl))) return false;
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password), {
    connectionTimeout: 3000,
    maxTransactionRetryTime: 0,
  });
  try {
    await driver.executeQuery("RETURN 1 AS one", {}, { database: "neo4j" });
    return true;
  } catch (cause) {
    if (!isRefusal(cause)) return false;
    throw new AppError(
      "STACK_FAILED",
      `Neo4j at ${uri} refuses the password in ${passwordFile}: write the one that it has into that file`,
      { cause },
    );
  } finally {
    await driver.close();
  }
}

function isRefusal(cause: unknown): boolean {
  return cause instanceof neo4j.Neo4jError && cause.code.startsWith("Neo.ClientError.Security.");
}
