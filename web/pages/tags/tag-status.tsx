import { Badge } from "@mantine/core";
import type { TagStatus } from "../../gql/graphql.ts";
import { formatEnum } from "../../parts/format.ts";

/** Says nothing of active tags, which most are. */
export function TagStatusBadge({ status }: { status: TagStatus }) {
  if (status === "ACTIVE") return null;
  return (
    <Badge variant="default" size="sm" tt="none" fw={500}>
      {formatEnum(status)}
    </Badge>
  );
}
