import { useState } from "react";
import { useAskPages } from "../../api/use-ask.ts";
import type { KnowledgeQuery } from "../../gql/graphql.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Filters } from "../../parts/filters.tsx";
import { Pages } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { SearchField } from "../../parts/search-field.tsx";
import { Empty } from "../../parts/states.tsx";
import { TagPicker } from "../../parts/tag-picker.tsx";
import { booleanOf, oneOf } from "../../parts/url-state.ts";
import { useUrlState } from "../../parts/use-url-state.ts";
import { KnowledgeForm } from "./knowledge-form.tsx";
import { KnowledgeTable } from "./knowledge-table.tsx";
import { knowledgeQuery } from "./queries.ts";

export type ShownKnowledge = KnowledgeQuery["knowledge"]["edges"][number]["node"];

const KINDS = ["DEFINITION", "RULE", "FACT"] as const;
const EXPIRY = ["true", "false"] as const;

/** Definitions, rules and facts that the prompts are given. */
export function KnowledgePage() {
  const [state, change] = useUrlState(["text", "kind", "tag", "tagName", "expired"]);
  const [edited, setEdited] = useState<ShownKnowledge | "new">();
  const pages = useAskPages(
    knowledgeQuery,
    {
      first: 30,
      filter: {
        text: state.text,
        kind: oneOf(KINDS, state.kind),
        tagId: state.tag,
        expired: booleanOf(state.expired),
      },
    },
    { pick: (data) => data.knowledge },
  );
  return (
    <Page
      title="Knowledge"
      about="Definitions, rules and facts that the LLM is shown where they fit a content."
      actions={
        <ActButton needs="REVIEWER" variant="filled" onClick={() => setEdited("new")}>
          Add
        </ActButton>
      }
    >
      <Filters>
        <SearchField label="Text" value={state.text} onSearch={(text) => change({ text })} />
        <Choice
          label="Kind"
          values={KINDS}
          value={oneOf(KINDS, state.kind)}
          onChoose={(kind) => change({ kind })}
        />
        <TagPicker
          size="xs"
          label="About"
          w={190}
          value={state.tag ? { tagId: state.tag, name: state.tagName ?? state.tag } : undefined}
          onPick={(tag) => change({ tag: tag?.tagId, tagName: tag?.name })}
        />
        <Choice
          label="Expiry"
          values={EXPIRY}
          names={{ true: "Expired", false: "Valid" }}
          value={oneOf(EXPIRY, state.expired)}
          onChoose={(expired) => change({ expired })}
        />
      </Filters>
      <Pages
        pages={pages}
        noun="piece"
        empty={<Empty title="No knowledge here">Add a definition, a rule or a fact.</Empty>}
      >
        {(edges) => <KnowledgeTable pieces={edges.map(({ node }) => node)} onEdit={setEdited} />}
      </Pages>
      <KnowledgeForm edited={edited} onClose={() => setEdited(undefined)} />
    </Page>
  );
}
