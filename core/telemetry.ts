import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { Span } from "@opentelemetry/api";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import { AppError } from "./errors.ts";

/** Seconds, from a cached read to an LLM that is asked about a long text. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Work of a kind, with a name out of few: a statement's file, the step that asks the LLM, an operation's name. */
export interface Activity {
  readonly kind: "statement" | "llm" | "operation";
  readonly name: string;
}

const OK = "OK";

const SPANS = {
  statement: { kind: SpanKind.CLIENT, attributes: { "db.system.name": "neo4j" } },
  llm: { kind: SpanKind.CLIENT, attributes: { "gen_ai.operation.name": "chat" } },
  operation: { kind: SpanKind.SERVER, attributes: {} },
};

/**
 * Measures some work, and makes it a span of the trace where traces are made. How it ended is `OK` or the code of the
 * error that it threw; work that tells errors as data says what a result means.
 */
export type Observe = <T>(
  activity: Activity & { readonly outcomeOf?: (result: T) => string },
  work: (span: Span) => Promise<T>,
) => Promise<T>;

export interface Telemetry {
  readonly observe: Observe;
  /** HTTP requests by route and status. */
  readonly requests: Counter<"route" | "status">;
  /** Tokens of the LLM server, added up elsewhere. */
  readonly countTokens: (totals: () => Readonly<Record<string, number>>) => void;
  /** All metrics in Prometheus' text format. */
  readonly metrics: () => Promise<string>;
  readonly contentType: string;
}

/** What is measured in one app. `ofProcess`: memory, event loop and processor time of the process, too. */
export function createTelemetry({ ofProcess = false } = {}): Telemetry {
  const register = new Registry();
  if (ofProcess) collectDefaultMetrics({ register });
  const durations = durationsIn(register);
  const requests = new Counter({
    name: "tagwright_http_requests_total",
    help: "HTTP requests by route and status.",
    labelNames: ["route", "status"] as const,
    registers: [register],
  });
  return {
    requests,
    contentType: register.contentType,
    metrics: () => register.metrics(),

    countTokens(totals) {
      const tokens = new Counter({
        name: "tagwright_llm_tokens_total",
        help: "Tokens as the LLM server counts them.",
        labelNames: ["kind"] as const,
        registers: [],
        collect() {
          this.reset();
          for (const [kind, total] of Object.entries(totals())) this.inc({ kind }, total);
        },
      });
      register.registerMetric(tokens);
    },

    observe: ({ kind, name, outcomeOf = () => OK }, work) => {
      const end = durations[kind].startTimer({ name });
      const tracer = trace.getTracer("tagwright");
      return tracer.startActiveSpan(`${kind} ${name}`, SPANS[kind], async (span) => {
        try {
          const result = await work(span);
          const outcome = outcomeOf(result);
          end({ outcome });
          if (outcome !== OK) span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
          return result;
        } catch (error) {
          const outcome = outcomeOfError(error);
          end({ outcome });
          span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
          throw error;
        } finally {
          span.end();
        }
      });
    },
  };
}

/** Its code alone, for its sentence may quote what was asked. */
export function outcomeOfError(error: unknown): string {
  return error instanceof AppError ? error.code : "ERROR";
}

function durationsIn(register: Registry): Record<Activity["kind"], Histogram<"name" | "outcome">> {
  const duration = (name: string, help: string) =>
    new Histogram({
      name: `tagwright_${name}_seconds`,
      help,
      labelNames: ["name", "outcome"] as const,
      buckets: BUCKETS,
      registers: [register],
    });
  return {
    statement: duration("graph_statement", "Statements sent to Neo4j, by the name of their file."),
    llm: duration("llm_call", "Questions to the LLM, by step; with what is tried again."),
    operation: duration("graphql_operation", "GraphQL operations, by name."),
  };
}
