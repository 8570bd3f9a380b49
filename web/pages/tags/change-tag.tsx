import { Button, Menu, Modal, Stack, TagsInput, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useCan } from "../../app/session.tsx";
import { TagPicker } from "../../parts/tag-picker.tsx";
import { changeOf, startOf } from "./tag-change.ts";
import type { ChangeKind, ChangeForm } from "./tag-change.ts";
import { ChangePreview } from "./change-preview.tsx";
import type { ShownTag } from "./tag-page.tsx";

const TITLES: Record<ChangeKind, string> = {
  rename: "Rename",
  edit: "Edit meaning and aliases",
  merge: "Merge into another tag",
  deprecate: "Deprecate",
  restore: "Restore",
};

/** Changes of a tag, each with a preview of what it touches. For admins. */
export function ChangeTag({ tag }: { tag: ShownTag }) {
  const [kind, setKind] = useState<ChangeKind>();
  const canChange = useCan("ADMIN");
  const kinds: ChangeKind[] =
    tag.status === "DEPRECATED" ? ["restore", "merge"] : ["rename", "edit", "merge", "deprecate"];
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            disabled={!canChange}
            title={canChange ? undefined : "Needs the role admin"}
          >
            Change
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((each) => (
            <Menu.Item key={each} onClick={() => setKind(each)}>
              {TITLES[each]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={kind !== undefined}
        onClose={() => setKind(undefined)}
        title={kind && `${TITLES[kind]}: ${tag.name}`}
        size="lg"
        centered
      >
        {kind && <ChangeTagForm tag={tag} kind={kind} onDone={() => setKind(undefined)} />}
      </Modal>
    </>
  );
}

interface ChangeTagFormProps {
  readonly tag: ShownTag;
  readonly kind: ChangeKind;
  readonly onDone: () => void;
}

function ChangeTagForm({ tag, kind, onDone }: ChangeTagFormProps) {
  const navigate = useNavigate();
  const [form, setForm] = useState<ChangeForm>(() => startOf(tag));
  const change = changeOf(kind, tag, form);
  return (
    <Stack>
      <ChangeFields kind={kind} tag={tag} form={form} onForm={setForm} />
      {change && (
        <ChangePreview
          change={change}
          onDone={(into) => {
            onDone();
            if (into && into !== tag.id) void navigate(`/tags/${encodeURIComponent(into)}`);
          }}
        />
      )}
    </Stack>
  );
}

interface ChangeFieldsProps {
  readonly kind: ChangeKind;
  readonly tag: ShownTag;
  readonly form: ChangeForm;
  readonly onForm: (form: ChangeForm) => void;
}

function ChangeFields({ kind, tag, form, onForm }: ChangeFieldsProps) {
  switch (kind) {
    case "rename":
      return (
        <TextInput
          label="New name"
          description="The old name becomes an alias."
          value={form.name}
          onChange={(event) => onForm({ ...form, name: event.currentTarget.value })}
          data-autofocus
        />
      );
    case "edit":
      return (
        <>
          <Textarea
            label="What it means"
            description="The LLM and the encoder read this."
            autosize
            minRows={3}
            value={form.description}
            onChange={(event) => onForm({ ...form, description: event.currentTarget.value })}
          />
          <TagsInput
            label="Aliases"
            value={form.aliases}
            onChange={(aliases) => onForm({ ...form, aliases })}
          />
        </>
      );
    case "merge":
    case "deprecate":
      return (
        <TagPicker
          label={kind === "merge" ? "Into" : "Use instead (optional)"}
          without={[tag.id]}
          value={form.other}
          onPick={(other) => onForm({ ...form, other })}
          comboboxProps={{ withinPortal: true }}
        />
      );
    case "restore":
      return <Text size="sm">Contents may be given it again.</Text>;
  }
}
