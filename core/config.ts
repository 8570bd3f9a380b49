import { z } from "zod";
import { AppError } from "./errors.ts";
import { Settings } from "./settings.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const baseUrl = z.url({ protocol: /^https?$/, error: "must be an http(s) address" });

/** Every environment variable that the program reads, with its default. `.env.example` lists the same. */
export const Environment = z.object({
  NEO4J_URI: z
    .url({
      protocol: /^(bolt|neo4j)(\+s|\+ssc)?$/,
      error: "must be a bolt:// or neo4j:// address",
    })
    .optional(),
  NEO4J_USER: z.string().default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default("neo4j"),
  LLM_BASE_URL: baseUrl.optional(),
  LLM_API_KEY: z.string().default("none"),
  LLM_MODEL: z.string().default("smollm2-135m-tagwright"),
  LLM_TIMEOUT_MS: z.coerce.number().int().positive().default(120_000),
  LLM_CONCURRENCY: z.coerce.number().int().positive().default(2),
  LLM_JUDGE_CONCURRENCY: z.coerce.number().int().positive().default(1),
  EMBEDDING_BASE_URL: baseUrl.optional(),
  EMBEDDING_API_KEY: z.string().default("none"),
  EMBEDDING_MODEL: z.string().default("all-MiniLM-L6-v2-int8"),
  EMBEDDING_FOLDER: z.string().optional(),
  EMBEDDING_MAX_TOKENS: z.coerce.number().int().min(16).max(512).default(256),
  API_HOST: z.string().default("127.0.0.1"),
  API_PORT: port.default(4000),
  API_KEY: z.string().min(16, "must have at least 16 characters").optional(),
  WEB_SEARCH_URL: baseUrl.optional(),
  WEB_SEARCH_TIMEOUT_MS: z.coerce.number().int().positive().default(5_000),
  WEB_SEARCH_ALLOW_PRIVATE: z.stringbool("must be true or false").default(false),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("warn"),
  TAGGING_SETTINGS: z.string().optional(),
});

export interface Config {
  readonly neo4j: { uri: string; user: string; password: string; database: string };
  readonly llm: {
    baseUrl: string;
    apiKey: string;
    model: string;
    timeoutMs: number;
    /** Requests in flight, which is also how many contents are tagged at once. */
    concurrency: number;
    /** Judge calls of one content at once; 1 where every slot keeps a prefix of its own (llama-server). */
    judgeConcurrency: number;
  };
  readonly embedding: EmbeddingConfig;
  readonly api: { host: string; port: number; key: string | undefined };
  /** Undefined: no search leaves this program. */
  readonly webSearch: WebSearchConfig | undefined;
  readonly log: { level: string };
  /** Those that TAGGING_SETTINGS names; they win over what `tune` learned. */
  readonly settings: Partial<Settings>;
}

export type EmbeddingConfig =
  | { readonly kind: "local"; model: string; folder: string; maxTokens: number }
  | { readonly kind: "endpoint"; model: string; baseUrl: string; apiKey: string };

export interface WebSearchConfig {
  /** Answers `?q=…&format=json` as SearXNG does. */
  readonly url: string;
  readonly timeoutMs: number;
  /** Also ask it when its name leads to an address that is not public. */
  readonly allowPrivate: boolean;
}

/**
 * Parses the environment once, at start. An empty string counts as absent.
 * @throws AppError BAD_INPUT naming every wrong or missing variable in one message.
 */
export function loadConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.entries(environment).filter(([, value]) => value !== "");
  const parsed = Environment.safeParse(Object.fromEntries(present));
  if (!parsed.success) throw badEnvironment(parsed.error.issues.map(sentence));
  const env = parsed.data;
  const missing = missingParts(env);
  if (missing.length > 0) {
    throw badEnvironment([...missing, "start the local stack with `npx tagwright start`"]);
  }
  return {
    neo4j: {
      uri: env.NEO4J_URI ?? "",
      user: env.NEO4J_USER,
      password: env.NEO4J_PASSWORD ?? "",
      database: env.NEO4J_DATABASE,
    },
    llm: {
      baseUrl: env.LLM_BASE_URL ?? "",
      apiKey: env.LLM_API_KEY,
      model: env.LLM_MODEL,
      timeoutMs: env.LLM_TIMEOUT_MS,
      concurrency: env.LLM_CONCURRENCY,
      judgeConcurrency: env.LLM_JUDGE_CONCURRENCY,
    },
    embedding: embeddingConfig(env),
    api: { host: env.API_HOST, port: env.API_PORT, key: env.API_KEY },
    webSearch: webSearchConfig(env),
    log: { level: env.LOG_LEVEL },
    settings: parseSettings(env.TAGGING_SETTINGS),
  };
}

/** What has no default, because the local stack or the environment must say it. */
function missingParts(env: z.output<typeof Environment>): string[] {
  const needed: [string, string | undefined][] = [
    ["NEO4J_URI", env.NEO4J_URI],
    ["NEO4J_PASSWORD", env.NEO4J_PASSWORD],
    ["LLM_BASE_URL", env.LLM_BASE_URL],
    ["EMBEDDING_BASE_URL or EMBEDDING_FOLDER", env.EMBEDDING_BASE_URL ?? env.EMBEDDING_FOLDER],
  ];
  return needed
    .filter(([, value]) => value === undefined)
    .map(([name]) => `${name} is not set and no local stack is running`);
}

function embeddingConfig(env: z.output<typeof Environment>): EmbeddingConfig {
  if (env.EMBEDDING_BASE_URL) {
    return {
      kind: "endpoint",
      model: env.EMBEDDING_MODEL,
      baseUrl: env.EMBEDDING_BASE_URL,
      apiKey: env.EMBEDDING_API_KEY,
    };
  }
  return {
    kind: "local",
    model: env.EMBEDDING_MODEL,
    folder: env.EMBEDDING_FOLDER ?? "",
    maxTokens: env.EMBEDDING_MAX_TOKENS,
  };
}

function webSearchConfig(env: z.output<typeof Environment>): WebSearchConfig | undefined {
  if (env.WEB_SEARCH_URL === undefined) return undefined;
  return {
    url: env.WEB_SEARCH_URL,
    timeoutMs: env.WEB_SEARCH_TIMEOUT_MS,
    allowPrivate: env.WEB_SEARCH_ALLOW_PRIVATE,
  };
}

function parseSettings(json: string | undefined): Partial<Settings> {
  if (json === undefined) return {};
  try {
    const given: object = JSON.parse(json);
    const parsed = Object.entries(Settings.parse(given));
    return Object.fromEntries(parsed.filter(([name]) => name in given));
  } catch (cause) {
    const reasons =
      cause instanceof z.ZodError ? cause.issues.map(sentence) : ["it is not a JSON object"];
    throw badEnvironment(reasons.map((reason) => `TAGGING_SETTINGS: ${reason}`));
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  return [issue.path.join("."), issue.message].filter(Boolean).join(" ");
}

function badEnvironment(reasons: string[]): AppError {
  return new AppError("BAD_INPUT", `The configuration cannot be used: ${reasons.join("; ")}`);
}
