import {
  ActionIcon,
  Group,
  Menu,
  Text,
  TextInput,
  useComputedColorScheme,
  useMantineColorScheme,
} from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconLogout, IconMoon, IconSearch, IconSun, IconUserCircle } from "@tabler/icons-react";
import { useRef } from "react";
import { useNavigate } from "react-router";
import { formatEnum } from "../parts/format.ts";
import { useSession } from "./session.tsx";

export function HeaderTools() {
  return (
    <Group gap="xs" wrap="nowrap">
      <SearchBox />
      <SchemeSwitch />
      <Account />
    </Group>
  );
}

/** Leads to the search page; `/` puts the cursor here. */
function SearchBox() {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  useHotkeys([["/", () => input.current?.focus()]]);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = input.current?.value.trim();
          if (text) void navigate(`/search?text=${encodeURIComponent(text)}`);
        }}
      >
        <TextInput
          ref={input}
          type="search"
          size="xs"
          w={{ base: 130, xs: 180, md: 260 }}
          placeholder="Search ( / )"
          aria-label="Search contents and tags"
          leftSection={<IconSearch size={15} aria-hidden />}
        />
      </form>
    </search>
  );
}

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme("light") === "dark";
  const Icon = isDark ? IconSun : IconMoon;
  return (
    <ActionIcon
      variant="default"
      size="md"
      onClick={() => setColorScheme(isDark ? "light" : "dark")}
      aria-label={isDark ? "Use light colours" : "Use dark colours"}
    >
      <Icon size={17} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

function Account() {
  const { name, role, signOut } = useSession();
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon variant="default" size="md" aria-label={`Account: ${name}`}>
          <IconUserCircle size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} component="span">
            {name}
          </Text>
          <br />
          {formatEnum(role)}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={15} aria-hidden />} onClick={signOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
