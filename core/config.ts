import { z } from "zod";
import { AppError } from "./errors.ts";
import { Settings } from "./settings.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const baseUrl = z.url({ protocol: /^https?$/, error: "must be an http(s) address" });

/**
 * What the local stack serves: SmolLM2-135M-Instruct with the adapter in `train/adapters`. Calibrations belong to a model's
 * name, so another adapter gets another number.
 */
export const BUNDLED_MODEL = "smollm2-135m-tagwright-2";

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
  LLM_MODEL: z.string().default(BUNDLED_MODEL),
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
  API_KEYS_FILE: z.string().optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().optional(),
  JWT_JWKS_FILE: z.string().optional(),
  JWT_JWKS_URL: z.url({ protocol: /^https$/, error: "must be an https address" }).optional(),
  JWT_ROLE_CLAIM: z.string().optional(),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(60_000),
  PERSISTED_OPERATIONS_FILE: z.string().optional(),
  PERSISTED_OPERATIONS_ONLY: z.stringbool("must be on or off").default(false),
  WEBHOOK_ALLOW_PRIVATE: z.stringbool("must be on or off").default(false),
  OTEL_EXPORTER_OTLP_ENDPOINT: baseUrl.optional(),
  OTEL_SERVICE_NAME: z.string().default("tagwright"),
  WEB_SEARCH_URL: baseUrl.optional(),
  WEB_SEARCH_TIMEOUT_MS: z.coerce.number().int().positive().default(5_000),
  WEB_SEARCH_ALLOW_PRIVATE: z.stringbool("must be true or false").default(false),
  EVALUATIONS_FOLDER: z.string().optional(),
  JOBS_WORKER: z.enum(["on", "off"], "must be on or off").default("on"),
  JOBS_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1),
  JOBS_LEASE_MS: z.coerce.number().int().min(1_000).default(60_000),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: "must be a redis:// or rediss:// address" })
    .optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("warn"),
  TAGGING_SETTINGS: z.string().optional(),
});

type Env = z.output<typeof Environment>;

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
  readonly api: ApiConfig;
  /** Undefined: no search leaves this program. */
  readonly webSearch: WebSearchConfig | undefined;
  /** Where reports of evaluations are looked for; undefined: nowhere. */
  readonly evaluationsFolder: string | undefined;
  readonly jobs: JobsConfig;
  /** Whether webhooks may lead to addresses that are not public, and go there without TLS. */
  readonly webhooks: { readonly allowPrivate: boolean };
  /** Undefined: no traces are made. */
  readonly tracing: TracingConfig | undefined;
  readonly log: { level: string };
  /** Those that TAGGING_SETTINGS names; they win over what `tune` learned. */
  readonly settings: Partial<Settings>;
}

export interface ApiConfig {
  readonly host: string;
  readonly port: number;
  /** Of one who may do everything; the local stack makes it. */
  readonly key: string | undefined;
  /** Names, roles and hashes of further keys. */
  readonly keysFile: string | undefined;
  /** Undefined: no tokens are taken. */
  readonly jwt: JwtConfig | undefined;
  /** What the requests of one viewer may cost in a minute; 0: as much as they want. */
  readonly rateLimitPerMinute: number;
  /** Documents that are asked for by their hash; with `only`, no others are taken. */
  readonly persistedOperations: { readonly file: string | undefined; readonly only: boolean };
}

export interface TracingConfig {
  /** Of an OpenTelemetry collector; traces go to `/v1/traces` there. */
  readonly endpoint: string;
  readonly serviceName: string;
}

export interface JobsConfig {
  /** Whether the process of the API works on jobs, too. */
  readonly worker: boolean;
  /** Batches of contents in work at once, in one process. */
  readonly concurrency: number;
  /** Work of a process that says nothing for so long is given to another. */
  readonly leaseMs: number;
  /** Undefined: the workers look into the graph by themselves. */
  readonly redisUrl: string | undefined;
}

export interface JwtConfig {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer's public keys are. */
  readonly jwks: { readonly file: string } | { readonly url: string };
  readonly roleClaim: string;
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
  const wrong = [...missingParts(env), ...jwtFaults(env), ...persistedFaults(env)];
  if (wrong.length > 0) throw badEnvironment(wrong);
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
    api: {
      host: env.API_HOST,
      port: env.API_PORT,
      key: env.API_KEY,
      keysFile: env.API_KEYS_FILE,
      jwt: jwtConfig(env),
      rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
      persistedOperations: {
        file: env.PERSISTED_OPERATIONS_FILE,
        only: env.PERSISTED_OPERATIONS_ONLY,
      },
    },
    webhooks: { allowPrivate: env.WEBHOOK_ALLOW_PRIVATE },
    tracing: tracingConfig(env),
    webSearch: webSearchConfig(env),
    evaluationsFolder: env.EVALUATIONS_FOLDER,
    jobs: jobsConfig(env),
    log: { level: env.LOG_LEVEL },
    settings: parseSettings(env.TAGGING_SETTINGS),
  };
}

/** What has no default, because the local stack or the environment must say it. */
function missingParts(env: Env): string[] {
  const needed: [string, string | undefined][] = [
    ["NEO4J_URI", env.NEO4J_URI],
    ["NEO4J_PASSWORD", env.NEO4J_PASSWORD],
    ["LLM_BASE_URL", env.LLM_BASE_URL],
    ["EMBEDDING_BASE_URL or EMBEDDING_FOLDER", env.EMBEDDING_BASE_URL ?? env.EMBEDDING_FOLDER],
  ];
  const missing = needed
    .filter(([, value]) => value === undefined)
    .map(([name]) => `${name} is not set and no local stack is running`);
  return missing.length > 0 ? [...missing, "start the local stack with `npx tagwright start`"] : [];
}

/** Tokens are taken only where all is said that they are checked against. */
function jwtFaults(env: Env): string[] {
  const { JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_FILE, JWT_JWKS_URL, JWT_ROLE_CLAIM } = env;
  const given = { JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_FILE, JWT_JWKS_URL, JWT_ROLE_CLAIM };
  const set = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (set.length === 0) return [];
  if (JWT_JWKS_FILE && JWT_JWKS_URL)
    return ["JWT_JWKS_FILE and JWT_JWKS_URL are both set: leave one out"];
  const needed: [string, string | undefined][] = [
    ["JWT_ISSUER", JWT_ISSUER],
    ["JWT_AUDIENCE", JWT_AUDIENCE],
    ["JWT_JWKS_FILE or JWT_JWKS_URL", JWT_JWKS_FILE ?? JWT_JWKS_URL],
  ];
  return needed
    .filter(([, value]) => value === undefined)
    .map(([name]) => `${name} is not set, but tokens need it (${set.join(", ")} set)`);
}

function persistedFaults(env: Env): string[] {
  if (!env.PERSISTED_OPERATIONS_ONLY || env.PERSISTED_OPERATIONS_FILE !== undefined) return [];
  return ["PERSISTED_OPERATIONS_ONLY is on, but PERSISTED_OPERATIONS_FILE is not set"];
}

function tracingConfig(env: Env): TracingConfig | undefined {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  return endpoint === undefined ? undefined : { endpoint, serviceName: env.OTEL_SERVICE_NAME };
}

function jwtConfig(env: Env): JwtConfig | undefined {
  const { JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = env;
  if (issuer === undefined || audience === undefined) return undefined;
  return {
    issuer,
    audience,
    jwks: env.JWT_JWKS_URL ? { url: env.JWT_JWKS_URL } : { file: env.JWT_JWKS_FILE ?? "" },
    roleClaim: env.JWT_ROLE_CLAIM ?? "role",
  };
}

function embeddingConfig(env: Env): EmbeddingConfig {
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

function jobsConfig(env: Env): JobsConfig {
  return {
    worker: env.JOBS_WORKER === "on",
    concurrency: env.JOBS_CONCURRENCY,
    leaseMs: env.JOBS_LEASE_MS,
    redisUrl: env.REDIS_URL,
  };
}

function webSearchConfig(env: Env): WebSearchConfig | undefined {
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
