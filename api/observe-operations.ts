import type { Plugin } from "graphql-yoga";
import { outcomeOfError } from "../core/telemetry.ts";
import type { Telemetry } from "../core/telemetry.ts";
import type { ApiContext, ServerContext } from "./context.ts";
import { operationOf } from "./operation.ts";

/** Clients choose the names, so that there could be any number of them. */
const MOST_NAMES = 100;

/** Measures each operation that is executed. A name that comes after the first hundred counts as `other`. */
export function observeOperations(telemetry: Telemetry): Plugin<ApiContext, ServerContext> {
  const known = new Set<string>();
  const labelOf = (name: string | undefined) => {
    if (name === undefined) return "without a name";
    if (known.size < MOST_NAMES) known.add(name);
    return known.has(name) ? name : "other";
  };
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { operation, fields } = operationOf(args);
      const { res } = args.contextValue as unknown as ServerContext;
      setExecuteFn((executed) =>
        telemetry.observe(
          { kind: "operation", name: labelOf(operation), outcomeOf },
          async (span) => {
            if (span.isRecording()) {
              span.setAttribute("graphql.operation.fields", fields);
              res.locals["traceId"] = span.spanContext().traceId;
            }
            return executeFn(executed) as Promise<unknown>;
          },
        ),
      );
    },
  };
}

/** The first error stands for all. */
function outcomeOf(result: unknown): string {
  const { errors } = result as { errors?: readonly { originalError?: unknown }[] };
  return errors?.[0] ? outcomeOfError(errors[0].originalError) : "OK";
}
