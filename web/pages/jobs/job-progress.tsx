import { Progress, Stack, Text } from "@mantine/core";
import type { ShownJobFragment } from "../../gql/graphql.ts";
import { formatNumber } from "../../parts/format.ts";

/** How far a job is, as a bar and in words. */
export function JobProgress({ job: { counts, kind } }: { job: ShownJobFragment }) {
  const { total, done, failed, dead } = counts;
  if (total === 0) {
    return (
      <Text size="xs" c="dimmed">
        nothing counted yet
      </Text>
    );
  }
  const share = (count: number) => (100 * count) / total;
  const bad = failed + dead;
  return (
    <Stack gap={3}>
      <Progress.Root size="sm">
        <Progress.Section value={share(done)} aria-label={`${kind}: share that is done`} />
        <Progress.Section
          value={share(bad)}
          color="red.7"
          aria-label={`${kind}: share that failed`}
        />
      </Progress.Root>
      <Text size="xs" c="dimmed">
        {formatNumber(done)} of {formatNumber(total)}
        {bad > 0 && `, ${formatNumber(bad)} failed`}
      </Text>
    </Stack>
  );
}
