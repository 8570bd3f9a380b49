import { Anchor, Group, Stack, Table, Text } from "@mantine/core";
import { Link, useParams } from "react-router";
import { useAsk, useAskPages } from "../../api/use-ask.ts";
import type { TagPageQuery } from "../../gql/graphql.ts";
import { countOf, formatEnum } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Pages } from "../../parts/list.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { Share } from "../../parts/scores.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { TagChips } from "../../parts/tag-chip.tsx";
import { Time } from "../../parts/time.tsx";
import { ChangeTag } from "./change-tag.tsx";
import { tagContentsQuery, tagQuery } from "./queries.ts";
import { TagStatusBadge } from "./tag-status.tsx";

export type ShownTag = NonNullable<TagPageQuery["tag"]>;

/** One tag: what it means, what is above and below it, who carries it. */
export function TagPage() {
  const { tagId = "" } = useParams();
  const query = useAsk(tagQuery, { id: tagId });
  return (
    <Loaded query={query} height={400}>
      {({ tag }) =>
        tag ? (
          <TagView tag={tag} />
        ) : (
          <Page title="Tag">
            <Empty title={`There is no tag ${tagId}`}>
              <Anchor component={Link} to="/tags">
                All tags
              </Anchor>
            </Empty>
          </Page>
        )
      }
    </Loaded>
  );
}

function TagView({ tag }: { tag: ShownTag }) {
  const narrower = tag.narrower.edges.map(({ node }) => ({ tagId: node.id, name: node.name }));
  return (
    <Page
      title={tag.name}
      about={
        <Group gap="xs">
          <Text span size="sm" ff="monospace">
            {tag.id}
          </Text>
          <TagStatusBadge status={tag.status} />
          <span>{countOf(tag.contentCount, "content")}</span>
        </Group>
      }
      actions={<ChangeTag tag={tag} />}
    >
      <Section title="Meaning">
        <Text size="sm">{tag.description ?? "It has no description yet."}</Text>
        {tag.aliases.length > 0 && (
          <Text size="sm">
            <Text span c="dimmed" size="sm">
              Also called{" "}
            </Text>
            {tag.aliases.join(", ")}
          </Text>
        )}
        <Around title="Above it" tags={tag.broader} />
        <Around title="Below it" tags={narrower} />
      </Section>
      <Section title="Knowledge">
        <TagKnowledge knowledge={tag.knowledge} tagId={tag.id} />
      </Section>
      <TagContents tagId={tag.id} />
    </Page>
  );
}

function Around({
  title,
  tags,
}: {
  title: string;
  tags: readonly { tagId: string; name: string }[];
}) {
  if (tags.length === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <TagChips tags={tags} />
    </Group>
  );
}

function TagKnowledge({ knowledge, tagId }: { knowledge: ShownTag["knowledge"]; tagId: string }) {
  return (
    <Stack gap={6}>
      {knowledge.length === 0 && <Text size="sm">None is about it.</Text>}
      {knowledge.map(({ id, kind, text, isExpired }) => (
        <Text size="sm" key={id}>
          <b>{formatEnum(kind)}</b>
          {isExpired ? " (expired)" : ""}: {text}
        </Text>
      ))}
      <Anchor component={Link} to={`/knowledge?tag=${encodeURIComponent(tagId)}`} size="sm">
        Edit under Knowledge
      </Anchor>
    </Stack>
  );
}

function TagContents({ tagId }: { tagId: string }) {
  const pages = useAskPages(
    tagContentsQuery,
    { id: tagId, first: 20 },
    { pick: (data) => data.tag?.contents },
  );
  return (
    <Stack gap="xs">
      <h2 style={{ fontSize: 16, margin: 0 }}>Contents</h2>
      <Pages pages={pages} noun="content" empty={<Empty title="No content carries it" />}>
        {(edges) => (
          <GridTable
            label="Contents with this tag"
            head={["Content", "Given by", "Confidence", "When"]}
          >
            {edges.map(({ node, origin, by, confidence, at }) => (
              <Table.Tr key={node.id}>
                <Table.Td>
                  <Link className="row-link" to={`/contents/${encodeURIComponent(node.id)}`}>
                    {node.title || node.id}
                  </Link>
                </Table.Td>
                <Table.Td fz="sm">
                  {by ? `${by} (${formatEnum(origin)})` : formatEnum(origin)}
                </Table.Td>
                <Table.Td>
                  <Share value={confidence} />
                </Table.Td>
                <Table.Td fz="sm">
                  <Time at={at} />
                </Table.Td>
              </Table.Tr>
            ))}
          </GridTable>
        )}
      </Pages>
    </Stack>
  );
}
