import { createGraphQLError } from "graphql-yoga";
import type { Plugin } from "graphql-yoga";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { ApiContext } from "../context.ts";
import { costOf } from "./cost.ts";
import type { Execution } from "./selections.ts";
import type { Viewer } from "./viewer.ts";

const WINDOW_S = 60;

/** What a viewer may spend is counted in this process alone, from the first request of a minute on. 0: no limit. */
export function limitRate(perMinute: number): Plugin<ApiContext> {
  if (perMinute === 0) return {};
  const limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_S });
  async function refusalOf(execution: Execution, { viewer, audit }: ApiContext) {
    const cost = costOf(execution);
    const error =
      cost > perMinute
        ? tooCostly(cost, perMinute)
        : await spend(limiter, { key: keyOf(viewer), cost });
    if (!error) return undefined;
    audit({ viewer, operation: "execute", outcome: "RATE_LIMITED", reason: `costs ${cost}` });
    return { errors: [error] };
  }
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const refusal = await refusalOf(args, args.contextValue);
      if (refusal) setResultAndStopExecution(refusal);
    },
    /** Its beginning alone; what comes later costs nothing. */
    async onSubscribe({ args, setResultAndStopExecution }) {
      const refusal = await refusalOf(args, args.contextValue);
      if (refusal) setResultAndStopExecution(refusal);
    },
  };
}

/** Waiting does not help, so nothing is said of trying again. */
function tooCostly(cost: number, perMinute: number) {
  const message = `The request costs ${cost}, more than the ${perMinute} of a whole minute: ask for less at once.`;
  const extensions = { code: "RATE_LIMITED", cost, limit: perMinute, http: { status: 429 } };
  return createGraphQLError(message, { extensions });
}

async function spend(limiter: RateLimiterMemory, { key, cost }: { key: string; cost: number }) {
  try {
    await limiter.consume(key, cost);
    return undefined;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    // A refused request costs nothing, so that a smaller one may still go through.
    const { remainingPoints, msBeforeNext } = await limiter.reward(key, cost);
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
    const message = `The request costs ${cost}, and ${remainingPoints} of ${limiter.points} are left for this minute: try again in ${seconds} s.`;
    const http = { status: 429, headers: { "retry-after": String(seconds) } };
    const extensions = { code: "RATE_LIMITED", cost, limit: limiter.points, http };
    return createGraphQLError(message, { extensions });
  }
}

function keyOf({ via, name }: Viewer): string {
  return `${via}:${name}`;
}
