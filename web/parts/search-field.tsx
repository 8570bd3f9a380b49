import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";

/** A text filter that takes effect shortly after the last key. */
export function SearchField({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string | undefined;
  onSearch: (text: string) => void;
}) {
  const search = useDebouncedCallback(onSearch, 300);
  return (
    <TextInput
      type="search"
      size="xs"
      label={label}
      defaultValue={value ?? ""}
      onChange={(event) => search(event.currentTarget.value)}
      leftSection={<IconSearch size={14} aria-hidden />}
      style={{ flex: "1 1 180px", maxWidth: 320 }}
    />
  );
}
