import { BarChart } from "@mantine/charts";
import { Group, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import type { DashboardQuery } from "../../gql/graphql.ts";
import { formatEnum, formatNumber, formatScore, formatShare } from "../../parts/format.ts";
import { NumbersTable } from "../../parts/numbers-table.tsx";

type Overview = DashboardQuery["overview"];

/** The pictures are hidden from screen readers and the keyboard; the numbers stand below each. */
const HIDDEN = { accessibilityLayer: false } as const;
/** As many labels as there is room for, all equally far apart. */
const EVENLY = { interval: "equidistantPreserveStart" } as const;

/** Model and people per day. */
export function DaysChart({ days }: { days: Overview["taggedPerDay"] }) {
  if (days.every(({ model, human }) => model + human === 0)) return <Nothing />;
  return (
    <>
      <div aria-hidden="true">
        <BarChart
          h={220}
          data={days.map(({ day, model, human }) => ({
            day: day.slice(5),
            Model: model,
            People: human,
          }))}
          dataKey="day"
          type="stacked"
          withLegend
          series={[
            { name: "Model", color: "accent.6" },
            { name: "People", color: "yellow.6" },
          ]}
          valueFormatter={formatNumber}
          barChartProps={HIDDEN}
          xAxisProps={EVENLY}
        />
      </div>
      <NumbersTable
        title="In numbers"
        head={["Day", "By the model", "By people"]}
        rows={days.map(({ day, model, human }) => [day, formatNumber(model), formatNumber(human)])}
      />
    </>
  );
}

export function ConfidenceChart({ bins }: { bins: Overview["confidenceHistogram"] }) {
  if (bins.every(({ count }) => count === 0)) return <Nothing />;
  return (
    <>
      <div aria-hidden="true">
        <BarChart
          h={180}
          data={bins.map(({ from, count }) => ({ from: formatScore(from), Tags: count }))}
          dataKey="from"
          series={[{ name: "Tags", color: "accent.6" }]}
          valueFormatter={formatNumber}
          barChartProps={HIDDEN}
          xAxisProps={EVENLY}
          barProps={{ barSize: 18 }}
        />
      </div>
      <NumbersTable
        title="In numbers"
        head={["Confidence", "Tags"]}
        rows={bins.map(({ from, to, count }) => [
          `${formatScore(from)} to ${formatScore(to)}`,
          formatNumber(count),
        ])}
      />
    </>
  );
}

export function OriginChart({ origins }: { origins: Overview["tagsByOrigin"] }) {
  const all = origins.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return <Nothing />;
  return (
    <Stack gap="sm">
      {origins.map(({ origin, count }) => (
        <Stack gap={3} key={origin}>
          <Group justify="space-between">
            <Text size="sm">{NAMES[origin] ?? formatEnum(origin)}</Text>
            <Text size="sm" ff="monospace">
              {formatNumber(count)}{" "}
              <Text span c="dimmed" size="xs">
                {formatShare(count / all)}
              </Text>
            </Text>
          </Group>
          <Bar share={count / all} />
        </Stack>
      ))}
    </Stack>
  );
}

export function TopTagsChart({ tags }: { tags: Overview["topTags"] }) {
  const [most] = tags;
  if (!most) return <Nothing />;
  return (
    <Stack gap={8}>
      {tags.map(({ tagId, name, count }) => (
        <Group key={tagId} wrap="nowrap" gap="sm">
          <Text size="sm" w={{ base: 130, sm: 200 }} truncate style={{ flexShrink: 0 }}>
            <Link className="row-link" to={`/tags/${encodeURIComponent(tagId)}`}>
              {name}
            </Link>
          </Text>
          <div style={{ flex: 1 }}>
            <Bar share={count / most.count} />
          </div>
          <Text size="sm" ff="monospace" w={48} ta="right">
            {formatNumber(count)}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

const NAMES: Record<string, string> = { IMPORT: "Imports", HUMAN: "People", MODEL: "The model" };

function Bar({ share }: { share: number }) {
  return (
    <span className="meter" style={{ width: "100%", display: "block" }} aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}

function Nothing() {
  return (
    <Text size="sm" c="dimmed">
      Nothing yet.
    </Text>
  );
}
