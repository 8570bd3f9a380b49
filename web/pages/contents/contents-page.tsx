import { Anchor, Table, Text } from "@mantine/core";
import { Link } from "react-router";
import { useAskPages } from "../../api/use-ask.ts";
import type { ContentsQuery } from "../../gql/graphql.ts";
import { Choice } from "../../parts/choice.tsx";
import { Filters } from "../../parts/filters.tsx";
import { GridTable } from "../../parts/grid-table.tsx";
import { Pages } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { SearchField } from "../../parts/search-field.tsx";
import { Empty } from "../../parts/states.tsx";
import { TagChips } from "../../parts/tag-chip.tsx";
import { TagPicker } from "../../parts/tag-picker.tsx";
import { booleanOf, oneOf } from "../../parts/url-state.ts";
import { useUrlState } from "../../parts/use-url-state.ts";
import { contentsQuery } from "./queries.ts";

const ORIGINS = ["IMPORT", "HUMAN", "MODEL"] as const;
const TAGGED = ["true", "false"] as const;
const FILTERS = ["text", "tag", "tagName", "origin", "tagged", "category"] as const;

type Filter = (typeof FILTERS)[number];
type ContentEdge = ContentsQuery["contents"]["edges"][number];

/** All contents, with filters that live in the address. */
export function ContentsPage() {
  const [state, change] = useUrlState(FILTERS);
  const pages = useAskPages(
    contentsQuery,
    {
      first: 30,
      filter: {
        text: state.text,
        tagId: state.tag,
        origin: oneOf(ORIGINS, state.origin),
        tagged: booleanOf(state.tagged),
        category: state.category,
      },
    },
    { pick: (data) => data.contents },
  );
  return (
    <Page title="Contents" about="Everything that carries tags, or is to be tagged.">
      <ContentFilters state={state} change={change} />
      <Pages
        pages={pages}
        noun="content"
        empty={
          <Empty title="No contents here">
            None fits these filters. Import some under{" "}
            <Anchor component={Link} to="/jobs">
              Jobs
            </Anchor>
            .
          </Empty>
        }
      >
        {(edges) => <ContentTable edges={edges} />}
      </Pages>
    </Page>
  );
}

interface ContentFiltersProps {
  readonly state: Partial<Record<Filter, string>>;
  readonly change: (changes: Partial<Record<Filter, string | undefined>>) => void;
}

function ContentFilters({ state, change }: ContentFiltersProps) {
  return (
    <Filters>
      <SearchField label="Text" value={state.text} onSearch={(text) => change({ text })} />
      <TagPicker
        size="xs"
        label="Tag"
        w={190}
        value={state.tag ? { tagId: state.tag, name: state.tagName ?? state.tag } : undefined}
        onPick={(tag) => change({ tag: tag?.tagId, tagName: tag?.name })}
      />
      <Choice
        label="Given by"
        values={ORIGINS}
        names={{ IMPORT: "Import", HUMAN: "People", MODEL: "Model" }}
        value={oneOf(ORIGINS, state.origin)}
        onChoose={(origin) => change({ origin })}
      />
      <Choice
        label="Tagged"
        values={TAGGED}
        names={{ true: "With tags", false: "Without tags" }}
        value={oneOf(TAGGED, state.tagged)}
        onChoose={(tagged) => change({ tagged })}
      />
      <SearchField
        label="Category"
        value={state.category}
        onSearch={(category) => change({ category })}
      />
    </Filters>
  );
}

function ContentTable({ edges }: { edges: readonly ContentEdge[] }) {
  return (
    <GridTable label="Contents" head={["Content", "Category", "Tags"]}>
      {edges.map(({ node }) => (
        <Table.Tr key={node.id}>
          <Table.Td style={{ minWidth: 240 }}>
            <Link className="row-link" to={`/contents/${encodeURIComponent(node.id)}`}>
              <Text component="span" size="sm" fw={550}>
                {node.title || "(no title)"}
              </Text>
            </Link>
            <Text size="xs" c="dimmed" ff="monospace">
              {node.id}
            </Text>
          </Table.Td>
          <Table.Td>
            <Text size="sm">{node.category ?? "–"}</Text>
          </Table.Td>
          <Table.Td>
            {node.tags.length > 0 ? (
              <TagChips tags={node.tags} />
            ) : (
              <Text size="sm" c="dimmed">
                none
              </Text>
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </GridTable>
  );
}
