import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import type { Ref } from "react";
import { useAct } from "../../api/use-ask.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { showDone } from "../../parts/notices.ts";
import { PickedTags } from "../../parts/picked-tags.tsx";
import { TagPicker } from "../../parts/tag-picker.tsx";
import { add, removeAdded } from "./draft.ts";
import type { Draft, TagName } from "./draft.ts";
import { proposeTagMutation } from "./queries.ts";

interface AddedTagsProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly contentId: string;
  readonly added: readonly TagName[];
  readonly putForward: ReadonlySet<string>;
  readonly change: (change: (draft: Draft) => Draft) => void;
}

/** Tags that nobody had put forward, found by name; and the way to propose one that is missing. */
export function AddedTags({ ref, contentId, added, putForward, change }: AddedTagsProps) {
  return (
    <Stack gap={6}>
      <Group gap="xs" align="flex-end">
        <TagPicker
          // Starts anew with each tag that was added.
          key={added.length}
          ref={ref}
          size="xs"
          label="Add a tag"
          w={260}
          without={added.map(({ tagId }) => tagId)}
          onPick={(tag) => tag && change((draft) => add(draft, tag, putForward))}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        />
        <ProposeTag contentId={contentId} />
      </Group>
      <PickedTags
        label="Added tags"
        tags={added}
        onRemove={(tagId) => change((draft) => removeAdded(draft, tagId))}
      />
    </Stack>
  );
}

function ProposeTag({ contentId }: { contentId: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const propose = useAct(proposeTagMutation, ({ proposeTag }) => proposeTag, {
    onDone: () => {
      showDone(`“${name}” is proposed; an admin decides`);
      setName("");
      setDescription("");
      close();
    },
  });
  return (
    <>
      <ActButton needs="REVIEWER" onClick={open}>
        Propose a new tag
      </ActButton>
      <Modal opened={isOpen} onClose={close} title="Propose a new tag" centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            propose.mutate({ input: { name, description: description || null, contentId } });
          }}
        >
          <Stack>
            <TextInput
              label="Name"
              required
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              data-autofocus
            />
            <Textarea
              label="What it means"
              value={description}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
            <Text size="xs" c="dimmed">
              This content is shown with the proposal.
            </Text>
            <Button type="submit" loading={propose.isPending}>
              Propose
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
