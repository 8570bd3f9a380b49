import { Alert, Button, Center, Loader, Skeleton, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { problemOf } from "../api/errors.ts";
import type { Problem } from "../api/errors.ts";
import { titleOf } from "./notices.ts";

export function LoadingPage() {
  return (
    <Center mih="60vh">
      <Loader aria-label="Loading" />
    </Center>
  );
}

export function ProblemAlert({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  return (
    <Alert
      color={problem.code === "FORBIDDEN" ? "yellow" : "red"}
      title={titleOf(problem)}
      role="alert"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{problem.message}</Text>
        {onRetry && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

export function ProblemPage(props: { problem: Problem; onRetry?: () => void }) {
  return (
    <main style={{ maxWidth: 480, margin: "12vh auto", padding: 16 }}>
      <title>Tagwright</title>
      <ProblemAlert {...props} />
    </main>
  );
}

interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  refetch(): unknown;
}

/** What a query has found, or why there is nothing to see yet. */
export function Loaded<Data>({
  query,
  children,
  height = 160,
}: {
  query: Asked<Data>;
  children: (data: Data) => ReactNode;
  /** Of the placeholder while it loads, in pixels. */
  height?: number;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) {
    return (
      <output style={{ display: "block" }}>
        <Skeleton height={height} />
        <span className="visually-hidden">Loading…</span>
      </output>
    );
  }
  return <ProblemAlert problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
}

/** Says that there is nothing, and what would change that. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Center p="xl" className="card">
      <Stack gap={4} align="center" maw={480}>
        <Text fw={600}>{title}</Text>
        {children && (
          <Text size="sm" c="dimmed" ta="center" component="div">
            {children}
          </Text>
        )}
      </Stack>
    </Center>
  );
}
