import { Anchor, Button, Group, Stack, Table, Text } from "@mantine/core";
import { Fragment, useState } from "react";
import { Link } from "react-router";
import { formatEnum, formatScore } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Decision, Share } from "../../parts/scores.tsx";
import { TagChip } from "../../parts/tag-chip.tsx";
import type { Explanation } from "./explained.tsx";

type Candidate = Explanation["tags"][number];

const HEAD = ["Tag", "Decision", "Confidence", "Prior", "Judge", "Recall", "Paths", ""];

/** Every candidate with all that was measured of it. */
export function CandidateTable({ tags }: { tags: readonly Candidate[] }) {
  const [open, setOpen] = useState<string>();
  return (
    <GridTable label="Candidates" head={HEAD} minWidth={820}>
      {tags.map((tag) => {
        const isOpen = open === tag.tagId;
        return (
          <Fragment key={tag.tagId}>
            <Table.Tr>
              <Table.Td>
                <TagChip {...tag} confidence={null} />
              </Table.Td>
              <Table.Td>
                <Decision decision={tag.decision} />
              </Table.Td>
              <Table.Td>
                <Share value={tag.confidence} />
              </Table.Td>
              <Table.Td>{formatScore(tag.prior)}</Table.Td>
              <Table.Td>{formatScore(tag.rawConfidence)}</Table.Td>
              <Table.Td>
                {tag.rank}.{" "}
                <Text span c="dimmed" size="xs">{`(${formatScore(tag.recallScore)})`}</Text>
              </Table.Td>
              <Table.Td>
                <Text size="xs">{tag.paths.join(", ")}</Text>
              </Table.Td>
              <Table.Td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-expanded={isOpen}
                  aria-label={`Details of ${tag.name}`}
                  onClick={() => setOpen(isOpen ? undefined : tag.tagId)}
                >
                  {isOpen ? "Less" : "More"}
                </Button>
              </Table.Td>
            </Table.Tr>
            {isOpen && (
              <Table.Tr>
                <Table.Td colSpan={HEAD.length}>
                  <Details tag={tag} />
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
        );
      })}
    </GridTable>
  );
}

function Details({ tag }: { tag: Candidate }) {
  const scores = [
    ["Cosine content to tag", tag.cosine],
    ["Cosine, with its closest sentence", tag.sentence],
    ["Votes of similar contents", tag.votes],
    ["Cosine, learned", tag.learned],
    ["Words (BM25)", tag.words],
    ["Votes of contents with the same words", tag.wordVotes],
  ] as const;
  return (
    <Stack gap="xs" py={4}>
      {tag.description && <Text size="sm">{tag.description}</Text>}
      <Group gap="lg">
        {scores.map(([label, score]) => (
          <Text size="xs" key={label}>
            <Text span c="dimmed">{`${label} `}</Text>
            {formatScore(score)}
          </Text>
        ))}
        {tag.basis && (
          <Text size="xs">{`Confidence from ${formatEnum(tag.basis).toLowerCase()}`}</Text>
        )}
      </Group>
      {tag.neighbours.length > 0 && (
        <Text size="xs" c="dimmed">
          {tag.neighbourCount} similar contents carry it, the closest:
        </Text>
      )}
      {tag.neighbours.map(({ contentId, title, cosine }) => (
        <Text size="sm" key={contentId}>
          {formatScore(cosine)}{" "}
          <Anchor component={Link} to={`/contents/${encodeURIComponent(contentId)}`} size="sm">
            {title}
          </Anchor>
        </Text>
      ))}
    </Stack>
  );
}
