import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "../../api/use-ask.ts";
import type { SaveWebhookMutation, ShownWebhookFragment } from "../../gql/graphql.ts";
import { EVENTS, eventsOf } from "./events.ts";
import { saveWebhookMutation } from "./queries.ts";

type Saved = SaveWebhookMutation["saveWebhook"];

interface WebhookFormProps {
  /** Undefined: a new one. */
  readonly webhook?: Pick<ShownWebhookFragment, "id" | "url" | "events" | "active">;
  readonly onSaved: (saved: Saved) => void;
}

/** Where to send which events. What is wrong with the address stands at its field. */
export function WebhookForm({ webhook, onSaved }: WebhookFormProps) {
  const [url, setUrl] = useState(webhook?.url ?? "");
  const [events, setEvents] = useState<readonly string[]>(webhook?.events ?? []);
  const [urlFault, setUrlFault] = useState<string>();
  const save = useAct(saveWebhookMutation, ({ saveWebhook }) => saveWebhook, {
    onDone: onSaved,
    onRefusal: ({ error }) => {
      const fault = error?.inputErrors.find(({ field }) => field === "url");
      setUrlFault(fault?.message);
      return fault !== undefined;
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { id, active = true } = webhook ?? {};
        save.mutate({
          input: { id: id ?? null, url: url.trim(), events: eventsOf(events), active },
        });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Address"
          description="An https address that takes POST requests"
          placeholder="https://example.org/hooks/tagwright"
          type="url"
          required
          value={url}
          error={urlFault && `The address ${urlFault}`}
          onChange={(event) => {
            setUrl(event.currentTarget.value);
            setUrlFault(undefined);
          }}
          data-autofocus
        />
        <EventChoice events={events} onChoose={setEvents} />
        <Group justify="flex-end">
          <Button type="submit" disabled={events.length === 0} loading={save.isPending}>
            {webhook ? "Save" : "Add"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface EventChoiceProps {
  readonly events: readonly string[];
  readonly onChoose: (events: string[]) => void;
}

function EventChoice({ events, onChoose }: EventChoiceProps) {
  return (
    <Checkbox.Group
      label="Events"
      description="At least one"
      value={[...events]}
      onChange={onChoose}
    >
      <Stack gap="xs" mt={8}>
        {EVENTS.map(({ event, label, description }) => (
          <Checkbox key={event} value={event} label={label} description={description} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
