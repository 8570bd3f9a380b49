import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useLocation } from "react-router";

interface PageProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its title, which gets the focus when one comes here by a link. */
export function Page({ title, about, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  useEffect(() => {
    if (key !== "default") heading.current?.focus({ preventScroll: true });
    // Filters change the key, too, and must not take the focus away.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [pathname]);
  return (
    <Stack gap="md">
      <title>{`${title} · Tagwright`}</title>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ minWidth: 0, flex: "1 1 240px" }}>
          <Title order={1} size="h3" ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {about && (
            <Text size="sm" c="dimmed" component="div">
              {about}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Paper className="card" component="section" p="md" h="100%" aria-label={title}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            {title}
          </Title>
          {actions}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
