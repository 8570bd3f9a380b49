import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { Link } from "react-router";
import { useAskPages } from "../../api/use-ask.ts";
import type { TagStatus } from "../../gql/graphql.ts";
import { countOf } from "../../parts/format.ts";
import { Pages } from "../../parts/list.tsx";
import { Section } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { narrowerQuery, tagsQuery } from "./queries.ts";
import { TagStatusBadge } from "./tag-status.tsx";

interface Branch {
  readonly id: string;
  readonly name: string;
  readonly status: TagStatus;
  readonly contentCount: number;
}

const LIST = { listStyle: "none", margin: 0, paddingLeft: 0 } as const;

/** The hierarchy; each branch is asked for when it is opened. */
export function TagTree() {
  const pages = useAskPages(
    tagsQuery,
    { first: 50, order: "NAME", filter: { isRoot: true } },
    { pick: (data) => data.tags },
  );
  return (
    <Section title="Tags with nothing above them">
      <Pages pages={pages} noun="tag" empty={<Empty title="No tags yet" />}>
        {(edges) => (
          <ul style={LIST}>
            {edges.map(({ node }) => (
              <TreeBranch key={node.id} branch={node} />
            ))}
          </ul>
        )}
      </Pages>
    </Section>
  );
}

function TreeBranch({ branch }: { branch: Branch }) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <Group gap={6} py={2}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          px={4}
          aria-expanded={isOpen}
          aria-label={`Tags under ${branch.name}`}
          onClick={toggle}
        >
          <Icon size={16} aria-hidden />
        </Button>
        <Link className="row-link" to={`/tags/${encodeURIComponent(branch.id)}`}>
          {branch.name}
        </Link>
        <TagStatusBadge status={branch.status} />
        <Text size="xs" c="dimmed">
          {countOf(branch.contentCount, "content")}
        </Text>
      </Group>
      {isOpen && <NarrowerBranches tagId={branch.id} />}
    </li>
  );
}

function NarrowerBranches({ tagId }: { tagId: string }) {
  const pages = useAskPages(
    narrowerQuery,
    { id: tagId, first: 50 },
    { pick: (data) => data.tag?.narrower },
  );
  return (
    <div style={{ paddingLeft: 26 }}>
      <Loaded query={pages} height={28}>
        {() =>
          pages.edges.length === 0 ? (
            <Text size="xs" c="dimmed">
              nothing below
            </Text>
          ) : (
            <ul style={LIST}>
              {pages.edges.map(({ node }) => (
                <TreeBranch key={node.id} branch={node} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {pages.hasNextPage && (
        <Button size="compact-xs" variant="default" onClick={() => void pages.fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}
