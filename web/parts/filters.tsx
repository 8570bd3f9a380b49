import { Group } from "@mantine/core";
import type { ReactNode } from "react";

/** What narrows a list down, side by side. */
export function Filters({ children }: { children: ReactNode }) {
  return (
    <Group component="search" gap="sm" align="flex-end" aria-label="Filters">
      {children}
    </Group>
  );
}
