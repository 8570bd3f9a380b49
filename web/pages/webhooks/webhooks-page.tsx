import { Group, Table, Text } from "@mantine/core";
import { Link } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import type { ShownWebhookFragment } from "../../gql/graphql.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { ForRole } from "../../parts/for-role.tsx";
import { Page } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { Time } from "../../parts/time.tsx";
import { AddWebhook } from "./add-webhook.tsx";
import { DeliveryStatusBadge } from "./delivery-status.tsx";
import { nameOfEvent } from "./events.ts";
import { webhooksQuery } from "./queries.ts";
import { WebhookState } from "./webhook-state.tsx";

/** Who is told of what happens. */
export function WebhooksPage() {
  return (
    <Page
      title="Webhooks"
      about="Programs of yours that are told of what happens, by a signed request to their address."
      actions={<AddWebhook />}
    >
      <ForRole needs="ADMIN">
        <WebhookList />
      </ForRole>
    </Page>
  );
}

function WebhookList() {
  const query = useAsk(webhooksQuery, { deliveries: 1 });
  return (
    <Loaded query={query}>
      {({ webhooks }) =>
        webhooks.length === 0 ? (
          <Empty title="No webhooks">
            Nobody is told of anything. Add one with the address of a program that listens.
          </Empty>
        ) : (
          <GridTable
            label="Webhooks"
            head={["Address", "Events", "State", "Last delivery"]}
            minWidth={760}
          >
            {webhooks.map((webhook) => (
              <WebhookLine key={webhook.id} webhook={webhook} />
            ))}
          </GridTable>
        )
      }
    </Loaded>
  );
}

function WebhookLine({ webhook }: { webhook: ShownWebhookFragment }) {
  const { id, url, events, active, deliveries } = webhook;
  const [last] = deliveries;
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: "anywhere", minWidth: 240 }}>
        <Link className="row-link" to={`/webhooks/${id}`}>
          <Text span size="sm" fw={550}>
            {url}
          </Text>
        </Link>
      </Table.Td>
      <Table.Td fz="sm">{events.map(nameOfEvent).join(", ")}</Table.Td>
      <Table.Td>
        <WebhookState active={active} />
      </Table.Td>
      <Table.Td fz="sm" style={{ whiteSpace: "nowrap" }}>
        {last ? (
          <Group gap="xs" wrap="nowrap">
            <DeliveryStatusBadge status={last.status} />
            <Time at={last.at} />
          </Group>
        ) : (
          "none yet"
        )}
      </Table.Td>
    </Table.Tr>
  );
}
