import { Select } from "@mantine/core";
import type { SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useAsk } from "../api/use-ask.ts";
import { graphql } from "../gql/gql.ts";

const pickTags = graphql(`
  query PickTags($text: String) {
    tags(first: 20, filter: { text: $text, status: ACTIVE }) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export interface PickedTag {
  readonly tagId: string;
  readonly name: string;
}

interface TagPickerProps extends Omit<SelectProps, "data" | "value" | "onChange"> {
  readonly value?: PickedTag | undefined;
  readonly onPick: (tag: PickedTag | undefined) => void;
  /** Offers nothing of these. */
  readonly without?: readonly string[];
}

/** Finds a tag of the vocabulary by typing some of its name. */
export function TagPicker({ value, onPick, without = [], ...props }: TagPickerProps) {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { data, isFetching } = useAsk(pickTags, { text: asked || null }, { keepLast: true });
  const found = data?.tags.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  const chosen = value ? [{ value: value.tagId, label: value.name }] : [];
  const options = [...chosen, ...found.filter((tag) => tag.value !== value?.tagId)];
  return (
    <Select
      searchable
      clearable
      placeholder="Type a tag's name"
      nothingFoundMessage={isFetching ? "Searching…" : "No such tag"}
      data={options.filter(({ value }) => !without.includes(value))}
      // What the API found is right, also where it found an alias.
      filter={({ options }) => options}
      value={value?.tagId ?? null}
      onSearchChange={setText}
      onChange={(tagId, option) =>
        onPick(tagId && option ? { tagId, name: option.label } : undefined)
      }
      {...props}
    />
  );
}
