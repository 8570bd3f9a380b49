import { Group, Stack, Text } from "@mantine/core";
import { Empty } from "../../parts/states.tsx";
import { TagChip } from "../../parts/tag-chip.tsx";
import { Time } from "../../parts/time.tsx";
import type { ShownContent } from "./content-page.tsx";

type Review = ShownContent["reviews"][number];

/** What people said of a content's tags, the latest first. */
export function ReviewHistory({ content }: { content: ShownContent }) {
  if (content.reviews.length === 0) {
    return <Empty title="Not reviewed yet">Nobody has judged its tags.</Empty>;
  }
  const names = new Map(content.tags.map(({ tagId, name }) => [tagId, name]));
  return (
    <Stack gap="sm">
      {content.reviews.map((review) => (
        <OneReview key={review.id} review={review} nameOf={(tagId) => names.get(tagId) ?? tagId} />
      ))}
    </Stack>
  );
}

function OneReview({ review, nameOf }: { review: Review; nameOf: (tagId: string) => string }) {
  const chips = (tagIds: readonly string[]) =>
    tagIds.map((tagId) => <TagChip key={tagId} tagId={tagId} name={nameOf(tagId)} />);
  return (
    <article className="card" style={{ padding: 14 }}>
      <Stack gap={6}>
        <Text size="sm">
          <b>{review.by}</b>, <Time at={review.at} />
          {review.complete && ", called it complete"}
        </Text>
        <Verdicts title="Fit">{chips(review.accepted)}</Verdicts>
        <Verdicts title="Added">{chips(review.added)}</Verdicts>
        <Verdicts title="Do not fit">
          {review.rejected.map(({ tagId, reason }) => (
            <Group key={tagId} gap={6}>
              <TagChip tagId={tagId} name={nameOf(tagId)} />
              {reason && <Text size="sm">{reason}</Text>}
            </Group>
          ))}
        </Verdicts>
        {review.comment && (
          <Text size="sm" className="prose">
            “{review.comment}”
          </Text>
        )}
      </Stack>
    </article>
  );
}

function Verdicts({ title, children }: { title: string; children: readonly React.ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <Group gap={8}>
      <Text size="xs" c="dimmed" w={70}>
        {title}
      </Text>
      {children}
    </Group>
  );
}
