import type { Graph } from "../../graph/graph.ts";
import { emitEvent } from "../../graph/queries/webhook.ts";
import type { WebhookEvent } from "../../graph/queries/webhook.ts";

/** As receivers know them: the names that Standard Webhooks asks for. */
const TYPES: Record<WebhookEvent, string> = {
  JOB_FINISHED: "job.finished",
  CONTENT_TAGGED: "content.tagged",
  REVIEW_SAVED: "review.saved",
  VOCABULARY_CHANGED: "vocabulary.changed",
};

/** Ids and numbers of what has happened, never its texts: who needs more asks the API. */
export type EventData = Readonly<Record<string, unknown>>;

/** What is sent of an event. Statements that write it with what has happened, in one transaction, take it as `$eventBody`. */
export function eventBody(event: WebhookEvent, data: EventData): string {
  return JSON.stringify({ type: TYPES[event], timestamp: new Date().toISOString(), data });
}

export function createEvents(graph: Graph) {
  return {
    /**
     * Puts an event into the outbox, for every webhook that asks for its kind. Call it right after what has happened is
     * written; reviews and tagged contents need no call, for their statements write the event themselves.
     * @throws AppError GRAPH_UNAVAILABLE
     */
    async emit(event: WebhookEvent, data: EventData): Promise<void> {
      await graph.one(emitEvent, { event, eventBody: eventBody(event, data) });
    },
  };
}
