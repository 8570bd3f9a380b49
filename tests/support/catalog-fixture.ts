import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { openApi } from "./api-fixture.ts";

export const REPORT = {
  dataSet: "newsroom",
  createdAt: "2026-11-20T10:00:00.000Z",
  facts: { testContents: 20 },
  systems: [
    { id: "ours", label: "Tagwright", contents: 20, metrics: { microF1: 0.8, ece: null } },
    {
      id: "knn",
      label: "kNN",
      contents: 20,
      metrics: { microF1: 0.6, ece: null },
      versusOurs: { microF1: { difference: -0.2, low: -0.3, high: -0.1, p: 0.01 } },
    },
  ],
};
/** Tagged by one run before the tests begin; the fake LLM keeps one tag of each. */
export const NEW = Array.from({ length: 6 }, (_, i) => `n-00${i + 1}`);
export const TAG = `mutation ($ids: [ID!]!) { tagContents(contentIds: $ids) { ok runId } }`;
export const PAGE = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

export interface Edge {
  readonly cursor: string;
  readonly node: { readonly id: string };
}

interface Page {
  readonly edges: readonly Edge[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
}

/** The newsroom over HTTP, with a run, and a folder of evaluations with one report and one that is broken. */
export async function openCatalog() {
  const folder = await mkdtemp(join(tmpdir(), "tagwright-evaluations-"));
  await mkdir(join(folder, "newsroom-dev"));
  await mkdir(join(folder, "broken"));
  await writeFile(join(folder, "newsroom-dev", "report.json"), JSON.stringify(REPORT));
  await writeFile(join(folder, "newsroom-dev", "report.html"), "<h1>newsroom</h1>");
  await writeFile(join(folder, "broken", "report.json"), "{}");
  await writeFile(join(folder, "secret.html"), "secret");
  const api = await openApi({ EVALUATIONS_FOLDER: folder });

  const answer = async (query: string, variables: object = {}) => {
    const { data, errors } = await api.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const { runId } = (await answer(TAG, { ids: NEW })).tagContents;
  return {
    ...api,
    answer,
    runId: runId as string,
    folder,
    /** The code of a refused query, and the fields that it names. */
    async refusal(query: string, variables: object = {}) {
      const { errors } = await api.ask(query, variables);
      const [error] = errors as {
        extensions: { code: string; inputErrors?: { field: string }[] };
      }[];
      const fields = error?.extensions.inputErrors ?? [];
      return [error?.extensions.code, ...fields.map(({ field }) => field)];
    },
    async close() {
      await api.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type Catalog = Awaited<ReturnType<typeof openCatalog>>;

/** The ids on all pages of a connection; `between` is done after the first. */
export async function walk(
  ask: (page: { first: number; after?: string }) => Promise<Page>,
  first: number,
  between: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  for (;;) {
    const { edges, pageInfo } = await ask(after === undefined ? { first } : { first, after });
    expect(pageInfo.hasPreviousPage).toBe(after !== undefined);
    ids.push(...edges.map(({ node }) => node.id));
    if (!pageInfo.hasNextPage) return ids;
    expect(edges).toHaveLength(first);
    if (after === undefined) await between();
    after = pageInfo.endCursor;
  }
}
