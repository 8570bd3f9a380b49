import { Anchor, Stack, Text } from "@mantine/core";
import { Link, useParams } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import type { ShownWebhookFragment } from "../../gql/graphql.ts";
import { ForRole } from "../../parts/for-role.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { Time } from "../../parts/time.tsx";
import { nameOfEvent } from "./events.ts";
import { webhooksQuery } from "./queries.ts";
import { WebhookActions } from "./webhook-actions.tsx";
import { WebhookDeliveries } from "./webhook-deliveries.tsx";
import { WebhookState } from "./webhook-state.tsx";

const DELIVERIES = 50;
const EVERY_MS = 5_000;

/** One webhook: what it is told, and what came of that. */
export function WebhookPage() {
  const { webhookId = "" } = useParams();
  return (
    <Page
      title="Webhook"
      about={
        <Anchor component={Link} to="/webhooks" size="sm">
          All webhooks
        </Anchor>
      }
    >
      <ForRole needs="ADMIN">
        <WebhookWithId webhookId={webhookId} />
      </ForRole>
    </Page>
  );
}

function WebhookWithId({ webhookId }: { webhookId: string }) {
  const query = useAsk(webhooksQuery, { deliveries: DELIVERIES }, { every: EVERY_MS });
  return (
    <Loaded query={query} height={300}>
      {({ webhooks }) => {
        const webhook = webhooks.find(({ id }) => id === webhookId);
        if (!webhook) return <Empty title={`There is no webhook ${webhookId}`} />;
        return <WebhookView webhook={webhook} />;
      }}
    </Loaded>
  );
}

function WebhookView({ webhook }: { webhook: ShownWebhookFragment }) {
  const { url, events, active, createdAt, deliveries } = webhook;
  return (
    <Stack gap="md">
      <Section title="Where to" actions={<WebhookState active={active} />}>
        <Text size="sm" ff="monospace" style={{ overflowWrap: "anywhere" }}>
          {url}
        </Text>
        <Text size="sm" c="dimmed">
          {events.map(nameOfEvent).join(", ")} · added <Time at={createdAt} />
        </Text>
        <WebhookActions webhook={webhook} />
      </Section>
      <WebhookDeliveries deliveries={deliveries} most={DELIVERIES} />
    </Stack>
  );
}
