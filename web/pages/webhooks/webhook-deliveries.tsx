import { Stack, Table } from "@mantine/core";
import type { ShownDeliveryFragment } from "../../gql/graphql.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Empty } from "../../parts/states.tsx";
import { Time } from "../../parts/time.tsx";
import { DeliveryStatusBadge } from "./delivery-status.tsx";
import { nameOfEvent } from "./events.ts";

interface WebhookDeliveriesProps {
  readonly deliveries: readonly ShownDeliveryFragment[];
  /** Only so many are shown. */
  readonly most: number;
}

/** What was sent to a webhook in the last 30 days, or is to be. */
export function WebhookDeliveries({ deliveries, most }: WebhookDeliveriesProps) {
  return (
    <Stack gap="xs">
      <h2 style={{ fontSize: 16, margin: 0 }}>{`Last deliveries (at most ${most})`}</h2>
      {deliveries.length === 0 ? (
        <Empty title="No deliveries">Nothing that it asks for has happened in 30 days.</Empty>
      ) : (
        <GridTable
          label="Last deliveries"
          head={["Event", "Happened", "Status", "Attempts", "Answer", "Next attempt"]}
          minWidth={760}
        >
          {deliveries.map((delivery) => (
            <DeliveryLine key={delivery.id} delivery={delivery} />
          ))}
        </GridTable>
      )}
    </Stack>
  );
}

function DeliveryLine({ delivery }: { delivery: ShownDeliveryFragment }) {
  const { event, at, status, attempts, responseStatus, error, nextAttemptAt } = delivery;
  return (
    <Table.Tr>
      <Table.Td fz="sm">{nameOfEvent(event)}</Table.Td>
      <Table.Td fz="sm">
        <Time at={at} />
      </Table.Td>
      <Table.Td>
        <DeliveryStatusBadge status={status} />
      </Table.Td>
      <Table.Td fz="sm">{attempts}</Table.Td>
      <Table.Td fz="sm" style={{ overflowWrap: "anywhere", minWidth: 180 }}>
        {error ?? responseStatus ?? "–"}
      </Table.Td>
      <Table.Td fz="sm">
        <Time at={nextAttemptAt} />
      </Table.Td>
    </Table.Tr>
  );
}
