import { startRedis } from "../../local/redis.ts";
import type { RunningRedis } from "../../local/redis.ts";

/**
 * A Redis of its own for a test: the installed redis-server, else one that is fetched.
 * Fails where there is neither, for a test of the queue must not be skipped in silence.
 */
export function startTestRedis(): Promise<RunningRedis> {
  return startRedis({
    environment: { PATH: process.env["PATH"], HOME: process.env["HOME"] },
    progress: (message) => process.stderr.write(`${message}\n`),
    signal: undefined,
  });
}
