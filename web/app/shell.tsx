import { AppShell, Box, Burger, Group, NavLink, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect } from "react";
import { Link, Outlet, useLocation } from "react-router";
import { Logo } from "../parts/logo.tsx";
import { HeaderTools } from "./header-tools.tsx";
import { NAVIGATION } from "./navigation.ts";
import type { Destination } from "./navigation.ts";
import { useCan } from "./session.tsx";

/** The frame of every page: header, side bar, skip link. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 208, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={isOpen ? "Close navigation" : "Open navigation"}
            />
            <Link to="/" className="row-link" aria-label="Tagwright, dashboard">
              <Logo />
            </Link>
          </Group>
          <HeaderTools />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Pages" style={{ overflowY: "auto" }}>
        <Navigation pathname={pathname} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} style={{ outline: "none" }}>
        <Box maw={1320} mx="auto">
          <Outlet />
        </Box>
      </AppShell.Main>
    </AppShell>
  );
}

function Navigation({ pathname }: { pathname: string }) {
  return NAVIGATION.map(({ title, items }) => (
    <Box key={title} mb="sm">
      <Text size="xs" c="dimmed" fw={600} px="sm" py={4}>
        {title}
      </Text>
      {items.map((destination) => (
        <NavigationItem key={destination.to} {...destination} pathname={pathname} />
      ))}
    </Box>
  ));
}

function NavigationItem({
  to,
  label,
  icon: Icon,
  needs = "READER",
  pathname,
}: Destination & { pathname: string }) {
  if (!useCan(needs)) return null;
  return (
    <NavLink
      component={Link}
      to={to}
      label={label}
      leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
      active={isUnder(to, pathname)}
      aria-current={isUnder(to, pathname) ? "page" : undefined}
      style={{ borderRadius: "var(--mantine-radius-md)" }}
      py={6}
    />
  );
}

function isUnder(to: string, pathname: string): boolean {
  return to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`);
}
