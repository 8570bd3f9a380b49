import { Badge } from "@mantine/core";
import { Dot } from "../../parts/scores.tsx";

/** Whether events are made and sent for a webhook. */
export function WebhookState({ active }: { active: boolean }) {
  return (
    <Badge
      variant="default"
      tt="none"
      fw={500}
      leftSection={<Dot color={active ? "accent" : "yellow"} />}
    >
      {active ? "Active" : "Paused"}
    </Badge>
  );
}
