import { Alert, Stack, Text } from "@mantine/core";
import type { DialQuery } from "../../gql/graphql.ts";
import { countOf, formatScore, formatShare } from "../../parts/format.ts";
import { NumbersTable } from "../../parts/numbers-table.tsx";
import { Time } from "../../parts/time.tsx";

/** How often tags of a confidence were right, against what the confidence says. */
export function Reliability({ calibration }: { calibration: DialQuery["calibration"] }) {
  if (!calibration.isCalibrated) {
    return (
      <Alert color="yellow" title="Not calibrated">
        The confidence is what the judge says, and may be far off. Start the job “Calibrate” once
        people have judged some tags.
      </Alert>
    );
  }
  const { fittedAt, pairCount, calibrationError, reliability } = calibration;
  return (
    <Stack gap="xs">
      <Text size="sm">
        Fitted <Time at={fittedAt} /> on {countOf(pairCount ?? 0, "judged tag")}; on average the
        confidence is off by {formatScore(calibrationError)}.
      </Text>
      <NumbersTable
        title="By confidence"
        head={["Confidence", "Tags", "Mean confidence", "Share right"]}
        rows={reliability.map(({ from, to, count, meanConfidence, shareRight }) => [
          `${formatScore(from)} to ${formatScore(to)}`,
          String(count),
          formatShare(meanConfidence),
          formatShare(shareRight),
        ])}
      />
    </Stack>
  );
}
