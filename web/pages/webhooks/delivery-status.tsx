import { Badge } from "@mantine/core";
import type { WebhookDeliveryStatus } from "../../gql/graphql.ts";
import { Dot } from "../../parts/scores.tsx";

const STATUSES: Record<WebhookDeliveryStatus, { label: string; color: string }> = {
  WAITING: { label: "Waiting", color: "yellow" },
  DELIVERED: { label: "Delivered", color: "accent" },
  DEAD: { label: "Given up", color: "red" },
};

export function DeliveryStatusBadge({ status }: { status: WebhookDeliveryStatus }) {
  const { label, color } = STATUSES[status];
  return (
    <Badge variant="default" tt="none" fw={500} leftSection={<Dot color={color} />}>
      {label}
    </Badge>
  );
}
