import { Tabs } from "@mantine/core";
import { Page } from "../../parts/page.tsx";
import { oneOf } from "../../parts/url-state.ts";
import { useUrlState } from "../../parts/use-url-state.ts";
import { NearDuplicates } from "./near-duplicates.tsx";
import { Proposals } from "./proposals.tsx";
import { SuspiciousLabels } from "./suspicious-labels.tsx";
import { TagList } from "./tag-list.tsx";
import { TagTree } from "./tag-tree.tsx";

const VIEWS = ["list", "tree", "duplicates", "proposals", "suspicious"] as const;

/** The vocabulary, and what may be wrong with it. */
export function TagsPage() {
  const [{ view }, change] = useUrlState(["view"]);
  return (
    <Page title="Tags" about="The vocabulary that contents are given tags from.">
      <Tabs
        value={oneOf(VIEWS, view) ?? "list"}
        onChange={(chosen) => change({ view: chosen ?? undefined })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="list">List</Tabs.Tab>
          <Tabs.Tab value="tree">Tree</Tabs.Tab>
          <Tabs.Tab value="duplicates">Near-duplicates</Tabs.Tab>
          <Tabs.Tab value="proposals">Proposals</Tabs.Tab>
          <Tabs.Tab value="suspicious">Suspicious labels</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="list">
          <TagList />
        </Tabs.Panel>
        <Tabs.Panel value="tree">
          <TagTree />
        </Tabs.Panel>
        <Tabs.Panel value="duplicates">
          <NearDuplicates />
        </Tabs.Panel>
        <Tabs.Panel value="proposals">
          <Proposals />
        </Tabs.Panel>
        <Tabs.Panel value="suspicious">
          <SuspiciousLabels />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
