import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildSchema, printSchema } from "graphql";
import { ClientError, gql, GraphQLClient } from "graphql-request";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTypeDefs } from "../../api/schema.ts";
import { KEY, openApi } from "../support/api-fixture.ts";

const COMPILER = fileURLToPath(
  new URL("../../node_modules/relay-compiler/cli.js", import.meta.url),
);

describe("graphql-request", () => {
  let api: Awaited<ReturnType<typeof openApi>>;
  let client: GraphQLClient;
  beforeAll(async () => {
    api = await openApi();
    client = new GraphQLClient(`${api.url}/graphql`, { headers: { "x-api-key": KEY } });
  });
  afterAll(() => api.close());

  it("reads a content with its tags", async () => {
    const query = gql`
      query Content($id: ID!) {
        content(id: $id) {
          ...Page
        }
      }
      fragment Page on Content {
        id
        title
        tags {
          tagId
        }
      }
    `;
    const { content } = await client.request<{ content: { id: string; tags: object[] } }>(query, {
      id: "a-001",
    });
    expect(content.id).toBe("a-001");
    expect(content.tags.length).toBeGreaterThan(0);
  });

  it("is told what is wrong as GraphQL errors", async () => {
    const wrong = client.request("{ runs(limit: 0) { id } }");
    await expect(wrong).rejects.toThrow(ClientError);
    const stranger = new GraphQLClient(`${api.url}/graphql`, { headers: { "x-api-key": "no" } });
    await expect(stranger.request("{ viewer { name } }")).rejects.toMatchObject({
      response: { status: 401, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] },
    });
  });
});

describe("relay-compiler", () => {
  const schema = buildSchema(readTypeDefs().join("\n"));
  const connections = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) =>
    String(type).endsWith("Connection!"),
  );
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tagwright-relay-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it(
    "takes every connection of the root as one that it can page through",
    { timeout: 120_000 },
    async () => {
      expect(connections.length).toBeGreaterThan(0);
      const source = join(folder, "src");
      await mkdir(source);
      await writeFile(join(folder, "schema.graphql"), printSchema(schema));
      await writeFile(
        join(folder, "relay.config.json"),
        JSON.stringify({ language: "typescript", src: "./src", schema: "./schema.graphql" }),
      );
      for (const { name } of connections) {
        const component = name.charAt(0).toUpperCase() + name.slice(1);
        await writeFile(join(source, `${component}.ts`), pageOf(component, name));
      }
      const { stderr, stdout } = await promisify(execFile)(process.execPath, [COMPILER], {
        cwd: folder,
      });
      expect(stderr + stdout).not.toMatch(/error/i);
      const generated = await readdir(join(source, "__generated__"));
      expect(generated).toHaveLength(connections.length * 3);
    },
  );
});

/** As a frontend has it: a query with a fragment that can be refetched page by page. */
function pageOf(component: string, field: string): string {
  return `
    import { graphql } from "react-relay";
    graphql\`
      query ${component}Query($count: Int!) { ...${component}_page @arguments(count: $count) }
    \`;
    graphql\`
      fragment ${component}_page on Query
      @refetchable(queryName: "${component}PaginationQuery")
      @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
        ${field}(first: $count, after: $cursor) @connection(key: "${component}_${field}") {
          edges { node { __typename } }
        }
      }
    \`;
  `;
}
