import { Anchor, Badge, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import type { ReviewedContentFragment } from "../../gql/graphql.ts";
import { Empty, Loaded } from "../../parts/states.tsx";
import { reviewedContentQuery } from "./queries.ts";
import { reasonsText } from "./reason-text.ts";
import { ReviewForm } from "./review-form.tsx";
import type { QueueEdge } from "./review-page.tsx";

interface ReviewedContentProps {
  readonly contentId: string;
  readonly why: QueueEdge["why"];
  readonly position: { readonly place: number; readonly of: number } | undefined;
  readonly onGo: (step: 1 | -1) => void;
  readonly onReviewed: () => void;
}

/** The content that is being judged, with the form. */
export function ReviewedContent(props: ReviewedContentProps) {
  const { contentId } = props;
  const query = useAsk(reviewedContentQuery, { id: contentId });
  const place = useRef<HTMLDivElement>(null);
  const lastId = useRef(contentId);
  useEffect(() => {
    // Whoever saved at the end of a long form begins the next content at its title.
    if (lastId.current !== contentId) place.current?.scrollIntoView({ block: "nearest" });
    lastId.current = contentId;
  }, [contentId]);
  return (
    <div ref={place}>
      <Loaded query={query} height={480}>
        {({ content }) =>
          content ? (
            <Stack gap="md">
              <ContentToJudge content={content} {...props} />
              <ReviewForm
                key={content.id}
                content={content}
                why={props.why}
                onReviewed={props.onReviewed}
              />
            </Stack>
          ) : (
            <Empty title={`There is no content ${contentId}`} />
          )
        }
      </Loaded>
    </div>
  );
}

function ContentToJudge({
  content,
  why,
  position,
  onGo,
}: ReviewedContentProps & { content: ReviewedContentFragment }) {
  return (
    <section className="card" style={{ padding: 16 }} aria-label="Content">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h4">
            {content.title || content.id}
          </Title>
          <Group gap={4} wrap="nowrap">
            <Text size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
              {position ? `${position.place} of ${position.of}` : "not in the queue"}
            </Text>
            <Button size="compact-xs" variant="default" onClick={() => onGo(-1)}>
              Previous
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => onGo(1)}>
              Next
            </Button>
          </Group>
        </Group>
        <Group gap="xs">
          <Anchor component={Link} to={`/contents/${encodeURIComponent(content.id)}`} size="xs">
            {content.id} with all evidence
          </Anchor>
          {content.category && <Badge variant="default">{content.category}</Badge>}
        </Group>
        <Text
          size="sm"
          className="prose"
          style={{ maxHeight: 260, overflowY: "auto" }}
          tabIndex={0}
        >
          {content.text || "It has no text."}
        </Text>
        {why.length > 0 && (
          <Text size="xs" c="dimmed">
            In the queue because {reasonsText(why)}.
          </Text>
        )}
      </Stack>
    </section>
  );
}
