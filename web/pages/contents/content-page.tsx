import { Anchor, Badge, Button, Grid, Group, Stack, Tabs, Text } from "@mantine/core";
import { Link, useParams } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import type { ContentPageQuery } from "../../gql/graphql.ts";
import { Page, Section } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { TagChips } from "../../parts/tag-chip.tsx";
import { Time } from "../../parts/time.tsx";
import { oneOf } from "../../parts/url-state.ts";
import { useUrlState } from "../../parts/use-url-state.ts";
import { Explained } from "./explained.tsx";
import { contentQuery } from "./queries.ts";
import { ReviewHistory } from "./review-history.tsx";
import { SimilarContents } from "./similar-contents.tsx";
import { TagNow } from "./tag-now.tsx";

export type ShownContent = NonNullable<ContentPageQuery["content"]>;

const TABS = ["evidence", "similar", "reviews", "tag"] as const;

/** One content: its text and tags, why it has them, and what to do about them. */
export function ContentPage() {
  const { contentId = "" } = useParams();
  const query = useAsk(contentQuery, { id: contentId });
  return (
    <Loaded query={query} height={400}>
      {({ content }) =>
        content ? (
          <ContentView content={content} />
        ) : (
          <Page title="Content">
            <Empty title={`There is no content ${contentId}`}>
              <Anchor component={Link} to="/contents">
                All contents
              </Anchor>
            </Empty>
          </Page>
        )
      }
    </Loaded>
  );
}

function ContentView({ content }: { content: ShownContent }) {
  const [{ tab }, change] = useUrlState(["tab"]);
  return (
    <Page
      title={content.title || content.id}
      about={
        <Group gap="xs">
          <Text component="span" size="sm" ff="monospace">
            {content.id}
          </Text>
          {content.category && <Badge variant="default">{content.category}</Badge>}
          {content.isComplete && <span>all its tags are known</span>}
        </Group>
      }
      actions={
        <Button size="xs" component={Link} to={`/review?content=${encodeURIComponent(content.id)}`}>
          Review
        </Button>
      }
    >
      <TextAndTags content={content} />
      <Tabs
        value={oneOf(TABS, tab) ?? "evidence"}
        onChange={(chosen) => change({ tab: chosen ?? undefined })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="evidence">Evidence</Tabs.Tab>
          <Tabs.Tab value="similar">Similar ({content.similar.length})</Tabs.Tab>
          <Tabs.Tab value="reviews">Reviews ({content.reviews.length})</Tabs.Tab>
          <Tabs.Tab value="tag">Tag now</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="evidence">
          <Explained content={content} />
        </Tabs.Panel>
        <Tabs.Panel value="similar">
          <SimilarContents similar={content.similar} />
        </Tabs.Panel>
        <Tabs.Panel value="reviews">
          <ReviewHistory content={content} />
        </Tabs.Panel>
        <Tabs.Panel value="tag">
          <TagNow contentId={content.id} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function TextAndTags({ content }: { content: ShownContent }) {
  return (
    <Grid>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Section title="Text">
          <Text size="sm" className="prose">
            {content.text || "It has no text."}
          </Text>
        </Section>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Section title="Tags">
          {content.tags.length > 0 ? (
            <TagChips tags={content.tags} />
          ) : (
            <Text size="sm" c="dimmed">
              It carries none.
            </Text>
          )}
          {content.rejectedTagIds.length > 0 && (
            <Stack gap={4}>
              <Text size="xs" c="dimmed">
                Refused by people; no run gives them again
              </Text>
              <TagChips tags={content.rejectedTagIds.map((tagId) => ({ tagId, name: tagId }))} />
            </Stack>
          )}
          <LastRun run={content.lastRun} />
        </Section>
      </Grid.Col>
    </Grid>
  );
}

function LastRun({ run }: { run: ShownContent["lastRun"] }) {
  if (!run) {
    return (
      <Text size="xs" c="dimmed">
        No run has looked at it yet.
      </Text>
    );
  }
  return (
    <Text size="xs" c="dimmed">
      Last looked at <Time at={run.at} /> by {run.model} in{" "}
      <Anchor component={Link} to={`/runs/${run.runId}`} size="xs" underline="always">
        run {run.runId}
      </Anchor>
      {run.reason ? `: ${run.reason}` : ""}
    </Text>
  );
}
