import { AsyncLocalStorage } from "node:async_hooks";
import { trace } from "@opentelemetry/api";

interface RequestScope {
  readonly requestId: string;
}

const scope = new AsyncLocalStorage<RequestScope>();

/** Everything that `work` brings about, also later, knows whose request it belongs to. */
export function inRequest<T>(requestScope: RequestScope, work: () => T): T {
  return scope.run(requestScope, work);
}

/** For each line of the log: the request that it belongs to and, where traces are made, the trace. */
export function scopeFields(): { requestId?: string; traceId?: string } {
  const requestId = scope.getStore()?.requestId;
  const span = trace.getActiveSpan();
  return {
    ...(requestId === undefined ? {} : { requestId }),
    ...(span?.isRecording() ? { traceId: span.spanContext().traceId } : {}),
  };
}
