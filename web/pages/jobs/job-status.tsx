import { Badge } from "@mantine/core";
import type { JobStatus } from "../../gql/graphql.ts";
import { formatEnum } from "../../parts/format.ts";
import { Dot } from "../../parts/scores.tsx";

const COLORS: Record<JobStatus, string> = {
  QUEUED: "gray",
  RUNNING: "blue",
  PAUSED: "yellow",
  DONE: "accent",
  FAILED: "red",
  CANCELLED: "gray",
};

export function JobStatusBadge({ status }: { status: JobStatus }) {
  return (
    <Badge variant="default" tt="none" fw={500} leftSection={<Dot color={COLORS[status]} />}>
      {formatEnum(status)}
    </Badge>
  );
}
