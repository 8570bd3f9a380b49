import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { problemOf } from "../api/errors.ts";
import { countOf } from "./format.ts";
import { Loaded, ProblemAlert } from "./states.tsx";

interface Pages<Edge> {
  readonly edges: readonly Edge[];
  readonly data: unknown;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  refetch(): unknown;
  fetchNextPage(): unknown;
}

/** A list that grows by a page at a time, with how many of what are shown. */
export function Pages<Edge>({
  pages,
  noun,
  empty,
  children,
}: {
  pages: Pages<Edge>;
  /** What is listed, in the singular. */
  noun: string;
  empty: ReactNode;
  children: (edges: readonly Edge[]) => ReactNode;
}) {
  return (
    <Loaded query={pages} height={320}>
      {() =>
        pages.edges.length === 0 ? (
          empty
        ) : (
          <Stack gap="sm">
            {children(pages.edges)}
            <Group justify="space-between">
              <Text size="sm" c="dimmed" component="output">
                {countOf(pages.edges.length, noun)} shown{pages.hasNextPage ? "" : ", no more"}
              </Text>
              {pages.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
                  loading={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  Show more
                </Button>
              )}
            </Group>
            {pages.isFetchNextPageError && <ProblemAlert problem={problemOf(pages.error)} />}
          </Stack>
        )
      }
    </Loaded>
  );
}
