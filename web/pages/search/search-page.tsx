import { Group, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import { graphql } from "../../gql/gql.ts";
import { countOf } from "../../parts/format.ts";
import { Page, Section } from "../../parts/page.tsx";
import { Share } from "../../parts/scores.tsx";
import { SearchField } from "../../parts/search-field.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { useUrlState } from "../../parts/use-url-state.ts";

const searchQuery = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 20) {
      contents {
        score
        cosine
        node {
          id
          title
          text
        }
      }
      tags {
        score
        cosine
        node {
          id
          name
          description
        }
      }
    }
  }
`);

/** Contents and tags by meaning and by words. */
export function SearchPage() {
  const [{ text }, change] = useUrlState(["text"]);
  const query = useAsk(searchQuery, { text: text ?? "" }, { enabled: Boolean(text) });
  return (
    <Page title={text ? `Search: ${text}` : "Search"} about="By meaning and by words.">
      <SearchField
        key={text}
        label="Search for"
        value={text}
        onSearch={(next) => change({ text: next })}
      />
      {text ? (
        <Loaded query={query} height={300}>
          {({ search }) => (
            <Stack>
              <Section title={countOf(search.tags.length, "tag")}>
                {search.tags.map(({ node, cosine }) => (
                  <Hit
                    key={node.id}
                    to={`/tags/${encodeURIComponent(node.id)}`}
                    title={node.name}
                    text={node.description}
                    cosine={cosine}
                  />
                ))}
              </Section>
              <Section title={countOf(search.contents.length, "content")}>
                {search.contents.map(({ node, cosine }) => (
                  <Hit
                    key={node.id}
                    to={`/contents/${encodeURIComponent(node.id)}`}
                    title={node.title || node.id}
                    text={node.text}
                    cosine={cosine}
                  />
                ))}
              </Section>
            </Stack>
          )}
        </Loaded>
      ) : (
        <Empty title="What are you looking for?" />
      )}
    </Page>
  );
}

interface HitProps {
  readonly to: string;
  readonly title: string;
  readonly text: string | null | undefined;
  readonly cosine: number | null | undefined;
}

function Hit({ to, title, text, cosine }: HitProps) {
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Link className="row-link" to={to}>
          <Text span size="sm" fw={550}>
            {title}
          </Text>
        </Link>
        <Text size="xs" c="dimmed" lineClamp={2}>
          {text}
        </Text>
      </div>
      <Share value={cosine} />
    </Group>
  );
}
