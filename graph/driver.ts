import neo4j from "neo4j-driver";
import type { Driver, Result } from "neo4j-driver";
import type { Config } from "../core/config.ts";
import { AppError } from "../core/errors.ts";
import type { ErrorCode } from "../core/errors.ts";
import type { Execute } from "./graph.ts";
import type { QueryMode } from "./query.ts";
import { whileAlive, within } from "./watchdog.ts";

/** With the watchdog, these keep every failure to reach Neo4j under 10 seconds. */
const CONNECT_MS = 3_000;
const RETRY_MS = 2_000;
const CLOSE_MS = 1_000;

export function createDriver(config: Config["neo4j"]): Driver {
  return neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
    disableLosslessIntegers: true,
    connectionTimeout: CONNECT_MS,
    maxTransactionRetryTime: RETRY_MS,
    userAgent: "tagwright",
  });
}

/** Closes the pool, but does not wait for a server that says nothing. */
export async function closeDriver(driver: Driver): Promise<void> {
  await within(CLOSE_MS, driver.close()).catch(() => undefined);
}

/** Each call is one managed transaction of its own, but for statements that part their work into several. */
export function neo4jExecute(driver: Driver, config: Config["neo4j"]): Execute {
  const { database } = config;
  const managed: Execute = (text, params, { mode, limits }) =>
    driver.executeQuery(text, params, {
      database,
      routing: routingOf(mode),
      ...(limits && { transactionConfig: { timeout: limits.timeoutMs } }),
      resultTransformer: firstRows(limits?.rows ?? Infinity),
    });
  // Neo4j runs these in no transaction but their own, and the driver does not repeat them.
  const parted: Execute = async (text, params) => {
    const bookmarkManager = driver.executeQueryBookmarkManager;
    const session = driver.session({ database, bookmarkManager });
    try {
      return await firstRows(Infinity)(session.run(text, params));
    } finally {
      await session.close();
    }
  };
  return (text, params, access) => {
    const run = text.includes("IN TRANSACTIONS") ? parted : managed;
    const answer = run(text, params, access).catch((cause: unknown) => {
      throw toAppError(cause);
    });
    return whileAlive(answer, () => probe(config), unavailable);
  };
}

/** Reads no further than this; what is left on the server is thrown away there. */
function firstRows(wanted: number) {
  return async (result: Result): Promise<Record<string, unknown>[]> => {
    const rows: Record<string, unknown>[] = [];
    for await (const record of result) {
      rows.push(record.toObject());
      if (rows.length >= wanted) break;
    }
    return rows;
  };
}

/** A connection outside of the pool, opened and closed. */
async function probe(config: Config["neo4j"]): Promise<void> {
  const fresh = createDriver(config);
  try {
    await fresh.getServerInfo({ database: config.database });
  } finally {
    void fresh.close();
  }
}

const TOO_LONG: [ErrorCode, string] = [
  "GRAPH_UNAVAILABLE",
  "The statement took longer than it may: Neo4j ended it",
];

const CODES: Record<string, [ErrorCode, string]> = {
  "Neo.ClientError.Schema.ConstraintValidationFailed": [
    "CONFLICT",
    "The graph holds another vertex with this id",
  ],
  "Neo.ClientError.Security.Unauthorized": [
    "GRAPH_UNAVAILABLE",
    "Neo4j refused the user or password: check NEO4J_USER and NEO4J_PASSWORD",
  ],
  "Neo.ClientError.Security.AuthenticationRateLimit": [
    "GRAPH_UNAVAILABLE",
    "Neo4j was asked with a wrong password too often and answers nobody for some seconds: check NEO4J_PASSWORD here and in other programs that use this address",
  ],
  "Neo.ClientError.Database.DatabaseNotFound": [
    "GRAPH_UNAVAILABLE",
    "Neo4j has no such database: check NEO4J_DATABASE",
  ],
  "Neo.ClientError.Transaction.TransactionTimedOut": TOO_LONG,
  "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration": TOO_LONG,
  "Neo.TransientError.General.MemoryPoolOutOfMemoryError": [
    "GRAPH_UNAVAILABLE",
    "Neo4j has not enough memory for this statement: give it more heap (LOCAL_NEO4J_HEAP for the local one)",
  ],
};

function toAppError(cause: unknown): AppError {
  const neo4jCode = cause instanceof neo4j.Neo4jError ? cause.code : "";
  const known = CODES[neo4jCode];
  if (known) return new AppError(known[0], known[1], { cause });
  if (cause instanceof neo4j.Neo4jError && neo4jCode.startsWith("Neo.ClientError")) {
    return new AppError("GRAPH_CONTRACT", `Neo4j refused the statement (${neo4jCode})`, { cause });
  }
  return unavailable(cause);
}

function unavailable(cause: unknown): AppError {
  return new AppError(
    "GRAPH_UNAVAILABLE",
    "Neo4j does not answer: is it running at NEO4J_URI? `npx tagwright status` tells",
    { cause },
  );
}

function routingOf(mode: QueryMode) {
  return mode === "read" ? neo4j.routing.READ : neo4j.routing.WRITE;
}
