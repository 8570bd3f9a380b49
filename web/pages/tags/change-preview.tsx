import { Alert, Anchor, Button, Group, List, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "react-router";
import { useAct, useAsk } from "../../api/use-ask.ts";
import type { TagChangeInput, TagChangePreviewQuery } from "../../gql/graphql.ts";
import { formatNumber } from "../../parts/format.ts";
import { showDone } from "../../parts/notices.ts";
import { Loaded, ProblemAlert } from "../../parts/states.tsx";
import { changeTagMutation, previewQuery } from "./queries.ts";

type Preview = TagChangePreviewQuery["tagChangePreview"];

interface ChangePreviewProps {
  readonly change: TagChangeInput;
  readonly onDone: (tagId: string | undefined) => void;
}

/** What a change touches, and the button that carries out just that. */
export function ChangePreview({ change, onDone }: ChangePreviewProps) {
  const [asked] = useDebouncedValue(change, 300);
  const query = useAsk(previewQuery, { change: asked });
  const isStale = JSON.stringify(asked) !== JSON.stringify(change);
  const act = useAct(changeTagMutation, ({ changeTag }) => changeTag, {
    onDone: ({ tag }) => {
      showDone("The vocabulary is changed");
      onDone(tag?.id);
    },
  });
  return (
    <Loaded query={query}>
      {({ tagChangePreview: preview }) =>
        preview.error ? (
          <ProblemAlert problem={preview.error} />
        ) : (
          <Stack gap="sm">
            <Impact preview={preview} />
            <Group justify="flex-end">
              <Button
                loading={act.isPending}
                disabled={isStale || query.isFetching}
                onClick={() => act.mutate({ change: asked, basedOn: preview.version })}
              >
                Do it
              </Button>
            </Group>
          </Stack>
        )
      }
    </Loaded>
  );
}

function Impact({ preview }: { preview: Preview }) {
  const counts = [
    ["contents", preview.contents],
    ["tags by people", preview.humanTags],
    ["tags by machine", preview.machineTags],
    ["pieces of knowledge", preview.knowledge],
    ["tags below it", preview.narrower],
  ] as const;
  return (
    <Stack gap="xs" aria-live="polite">
      <Text size="sm" fw={600}>
        {preview.description}
      </Text>
      <Text size="sm">
        Touches {counts.map(([noun, count]) => `${formatNumber(count)} ${noun}`).join(", ")}.
      </Text>
      {preview.warnings.map((warning) => (
        <Alert key={warning} color="yellow" p="xs">
          {warning}
        </Alert>
      ))}
      {preview.sampleContents.length > 0 && (
        <>
          <Text size="xs" c="dimmed">
            For example
          </Text>
          <List size="sm">
            {preview.sampleContents.map(({ id, title }) => (
              <List.Item key={id}>
                <Anchor component={Link} to={`/contents/${encodeURIComponent(id)}`} size="sm">
                  {title}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
