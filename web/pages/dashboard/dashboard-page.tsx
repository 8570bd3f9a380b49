import { Grid, Paper, SimpleGrid, Text } from "@mantine/core";
import { Link } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import type { DashboardQuery } from "../../gql/graphql.ts";
import { formatNumber, formatShare } from "../../parts/format.ts";
import { Page, Section } from "../../parts/page.tsx";
import { Loaded } from "../../parts/states.tsx";
import { ConfidenceChart, DaysChart, OriginChart, TopTagsChart } from "./charts.tsx";
import { HealthSection } from "./health-section.tsx";
import { dashboardQuery } from "./queries.ts";
import { RunningJobs } from "./running-jobs.tsx";

type Overview = DashboardQuery["overview"];

/** Where the graph stands. */
export function DashboardPage() {
  const query = useAsk(dashboardQuery, {}, { every: 60_000 });
  return (
    <Page title="Dashboard">
      <Loaded query={query} height={520}>
        {({ overview }) => (
          <>
            <Numbers overview={overview} />
            <Grid gap="md">
              <Grid.Col span={{ base: 12, lg: 8 }}>
                <Section title="Tagged per day, last 30 days">
                  <DaysChart days={overview.taggedPerDay} />
                </Section>
              </Grid.Col>
              <Grid.Col span={{ base: 12, sm: 6, lg: 4 }}>
                <HealthSection />
              </Grid.Col>
              <Grid.Col span={{ base: 12, sm: 6, lg: 4 }}>
                <Section title="Confidence of the model’s tags">
                  <ConfidenceChart bins={overview.confidenceHistogram} />
                </Section>
              </Grid.Col>
              <Grid.Col span={{ base: 12, sm: 6, lg: 4 }}>
                <Section title="Who gave the tags">
                  <OriginChart origins={overview.tagsByOrigin} />
                </Section>
              </Grid.Col>
              <Grid.Col span={{ base: 12, sm: 6, lg: 4 }}>
                <RunningJobs />
              </Grid.Col>
              <Grid.Col span={12}>
                <Section title="Most given tags">
                  <TopTagsChart tags={overview.topTags} />
                </Section>
              </Grid.Col>
            </Grid>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Numbers({ overview }: { overview: Overview }) {
  const { contents, taggedContents, untaggedContents, reviewedContents, tags, usedTags } = overview;
  const shareOf = (count: number, all: number) => (all === 0 ? "–" : formatShare(count / all));
  const numbers = [
    {
      label: "Contents",
      value: contents,
      note: `${shareOf(taggedContents, contents)} with tags`,
      to: "/contents",
    },
    {
      label: "Without tags",
      value: untaggedContents,
      note: "to be tagged",
      to: "/contents?tagged=false",
    },
    {
      label: "Reviewed",
      value: reviewedContents,
      note: shareOf(reviewedContents, contents),
      to: "/review",
    },
    { label: "Tags", value: tags, note: `${formatNumber(usedTags)} in use`, to: "/tags" },
    { label: "Knowledge", value: overview.knowledge, note: "pieces", to: "/knowledge" },
    { label: "Runs", value: overview.runs, note: "so far", to: "/runs" },
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
      {numbers.map(({ label, value, note, to }) => (
        <Paper key={label} className="card" p="sm">
          <Text size="xs" c="dimmed">
            {label}
          </Text>
          <Link to={to} className="row-link">
            <Text span fz={24} fw={650} lts="-0.02em">
              {formatNumber(value)}
            </Text>
            <span className="visually-hidden">{` ${label}`}</span>
          </Link>
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
