import { Pill } from "@mantine/core";

interface PickedTagsProps {
  readonly label: string;
  readonly tags: readonly { readonly tagId: string; readonly name: string }[];
  readonly onRemove: (tagId: string) => void;
}

/** Tags that were chosen, each with a button that takes it out again. */
export function PickedTags({ label, tags, onRemove }: PickedTagsProps) {
  if (tags.length === 0) return null;
  return (
    <Pill.Group aria-label={label}>
      {tags.map(({ tagId, name }) => (
        <Pill
          key={tagId}
          withRemoveButton
          removeButtonProps={{ "aria-label": `Remove ${name}`, "aria-hidden": false, tabIndex: 0 }}
          onRemove={() => onRemove(tagId)}
        >
          {name}
        </Pill>
      ))}
    </Pill.Group>
  );
}
