import type { WebhookEvent } from "../../gql/graphql.ts";

/** What a webhook can be told of, in the words of its page. */
export const EVENTS: readonly {
  readonly event: WebhookEvent;
  readonly label: string;
  readonly description: string;
}[] = [
  { event: "JOB_FINISHED", label: "Job finished", description: "in whatever way it ended" },
  {
    event: "CONTENT_TAGGED",
    label: "Content tagged",
    description: "by a run: one event for each content",
  },
  { event: "REVIEW_SAVED", label: "Review saved", description: "by a person" },
  {
    event: "VOCABULARY_CHANGED",
    label: "Vocabulary changed",
    description: "a tag was renamed, merged, deprecated, restored, edited or added",
  },
];

export function nameOfEvent(event: WebhookEvent): string {
  return EVENTS.find((each) => each.event === event)?.label ?? event;
}

/** The chosen ones, in the order in which they are offered. */
export function eventsOf(chosen: readonly string[]): WebhookEvent[] {
  return EVENTS.map(({ event }) => event).filter((event) => chosen.includes(event));
}
