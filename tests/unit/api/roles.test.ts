import { parse } from "graphql";
import { createSchema } from "graphql-yoga";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertRoles, refusalsOf } from "../../../api/access/roles.ts";
import { directiveArgument } from "../../../api/access/selections.ts";
import { ROLES } from "../../../api/access/viewer.ts";
import type { Role, Viewer } from "../../../api/access/viewer.ts";
import { createApiSchema } from "../../../api/schema.ts";
import { recordingLogger } from "./recording-logger.ts";
import { serveRoles } from "./role-client.ts";
import { rootFieldsOf } from "./schema-documents.ts";

/** Said a second time, so that nobody changes a role of these by an oversight. Further fields are read from the schema. */
const DECLARED: Record<string, Role> = {
  "Query.viewer": "READER",
  "Query.content": "READER",
  "Query.tag": "READER",
  "Query.suggest": "READER",
  "Query.suggestForContent": "READER",
  "Query.explain": "READER",
  "Query.reviewQueue": "READER",
  "Query.contents": "READER",
  "Query.tags": "READER",
  "Query.search": "READER",
  "Query.overview": "READER",
  "Query.knowledge": "READER",
  "Query.auditQueries": "READER",
  "Query.audit": "REVIEWER",
  "Query.evaluations": "READER",
  "Query.evaluation": "READER",
  "Query.settings": "READER",
  "Query.settingsVersions": "READER",
  "Query.calibration": "READER",
  "Query.dial": "READER",
  "Query.run": "READER",
  "Query.runs": "READER",
  "Query.health": "READER",
  "Query.nearDuplicateTags": "READER",
  "Query.suspiciousLabels": "READER",
  "Query.tagProposals": "READER",
  "Query.tagChangePreview": "READER",
  "Mutation.tagContents": "REVIEWER",
  "Mutation.review": "REVIEWER",
  "Mutation.reviewMany": "REVIEWER",
  "Mutation.undoRun": "ADMIN",
  "Mutation.saveKnowledge": "REVIEWER",
  "Mutation.deleteKnowledge": "REVIEWER",
  "Mutation.useSettings": "ADMIN",
  "Mutation.useEncoder": "ADMIN",
  "Mutation.dropEncoder": "ADMIN",
  "Mutation.changeSettings": "ADMIN",
  "Mutation.applyDial": "ADMIN",
  "Mutation.changeTag": "ADMIN",
  "Mutation.proposeTag": "REVIEWER",
  "Mutation.decideTagProposal": "ADMIN",
  "Query.jobs": "READER",
  "Query.job": "READER",
  "Mutation.startJob": "REVIEWER",
  "Mutation.pauseJob": "REVIEWER",
  "Mutation.resumeJob": "REVIEWER",
  "Mutation.cancelJob": "REVIEWER",
  "Mutation.retryJob": "REVIEWER",
};

const rootFields = rootFieldsOf(createApiSchema()).map((root) => ({
  ...root,
  needed: directiveArgument(root.field.astNode ?? undefined, "auth", "requires") as Role,
}));
const cases = rootFields.flatMap((root) =>
  [undefined, ...ROLES].map((role) => ({ ...root, query: root.document, role })),
);

describe("each field", () => {
  let client: Awaited<ReturnType<typeof serveRoles>>;
  beforeAll(async () => {
    client = await serveRoles();
  });
  afterAll(() => client.close());

  it("needs the role that it is known for", () => {
    const roles = rootFields.map(({ coordinate, needed }) => [coordinate, needed] as const);
    expect(Object.fromEntries(roles)).toMatchObject(DECLARED);
  });

  it("that writes is closed to readers", () => {
    const open = rootFields.filter(
      ({ root, needed }) => root === "mutation" && needed === "READER",
    );
    expect(open.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it.each(cases)("$coordinate as $role", async ({ coordinate, root, query, role, needed }) => {
    const { status, codes, errors } = await client.as({ role, query, root });
    if (role === undefined) {
      expect([status, codes]).toEqual([401, ["UNAUTHENTICATED"]]);
    } else if (ROLES.indexOf(role) < ROLES.indexOf(needed)) {
      expect([status, codes]).toEqual([403, ["FORBIDDEN"]]);
      expect(errors[0]?.message).toBe(`${coordinate} needs the role ${needed}; yours is ${role}.`);
    } else {
      expect(status).not.toBe(403);
      expect(codes).not.toContain("FORBIDDEN");
      expect(codes).not.toContain("GRAPHQL_VALIDATION_FAILED");
    }
  });

  it("must have a role before anything is served", () => {
    const directive = "enum Role { READER } directive @auth(requires: Role!) on FIELD_DEFINITION";
    const typeDefs = `${directive} type Query { a: Int @auth(requires: READER) b: Int } type Mutation { c: Int }`;
    expect(() => assertRoles(createSchema({ typeDefs }))).toThrow(
      "Without @auth in the schema: Query.b, Mutation.c",
    );
  });
});

describe("a field below the root", () => {
  const schema = createSchema({
    typeDefs: `
      enum Role { READER REVIEWER ADMIN }
      directive @auth(requires: Role!) on FIELD_DEFINITION
      interface Node { id: ID! }
      type Run implements Node { id: ID! cost: Int @auth(requires: ADMIN) }
      type Query { node: Node @auth(requires: READER) }`,
  });
  const viewer: Viewer = { name: "x", role: "REVIEWER", via: "key" };

  it.each([
    ["in an inline fragment", "{ node { id ... on Run { cost } } }"],
    ["in a fragment", "{ node { ...F } } fragment F on Run { id cost }"],
    ["in both", "{ ... { ...F } } fragment F on Query { node { ... on Run { c: cost } } }"],
  ])("has a role of its own, also %s", (_name, query) => {
    const execution = { schema, document: parse(query) };
    const refusals = refusalsOf(execution, { viewer, audit: () => {} });
    expect(refusals.map(({ message }) => message)).toEqual([
      "Run.cost needs the role ADMIN; yours is REVIEWER.",
    ]);
    const admin: Viewer = { ...viewer, role: "ADMIN" };
    expect(refusalsOf(execution, { viewer: admin, audit: () => {} })).toEqual([]);
  });
});

describe("a forbidden field", () => {
  const log = recordingLogger();
  const undone: string[] = [];
  let client: Awaited<ReturnType<typeof serveRoles>>;
  beforeAll(async () => {
    const { fakeApp } = await import("./fake-app.ts");
    const undo = async (runId: string) => {
      undone.push(runId);
      return { runId, contents: 0, removed: 0, restored: 0 };
    };
    client = await serveRoles({ runs: { ...fakeApp().runs, undo } }, { logger: log.logger });
  });
  afterAll(() => client.close());

  const UNDO = `undoRun(runId: "r1") { ok }`;

  it.each([
    ["in an operation with a name", `mutation Undo { ${UNDO} }`],
    ["under an alias", `mutation { viewer: ${UNDO} }`],
    ["in a fragment", `mutation { ...F } fragment F on Mutation { ${UNDO} }`],
    [
      "in a fragment of a fragment",
      `mutation { ...F } fragment F on Mutation { ...G } fragment G on Mutation { ${UNDO} }`,
    ],
    ["in an inline fragment", `mutation { ... on Mutation { ... { ${UNDO} } } }`],
    ["that is skipped", `mutation { undoRun(runId: "r1") @skip(if: true) { ok } }`],
    ["after one that is allowed", `mutation { tagContents(contentIds: ["a"]) { ok } ${UNDO} }`],
    ["in the second of two operations", `query A { viewer { name } } mutation B { ${UNDO} }`, "B"],
  ])("%s is refused before anything is executed", async (_name, query, operationName = "") => {
    const question = { role: "REVIEWER" as const, query };
    const answer = await client.as(operationName ? { ...question, operationName } : question);
    expect(answer).toMatchObject({ status: 403, codes: ["FORBIDDEN"], data: undefined });
    expect(undone).toEqual([]);
  });

  it("does not count in an operation that is not asked for", async () => {
    const query = `query A { ...V } mutation B { ...U } fragment V on Query { viewer { role } } fragment U on Mutation { ${UNDO} }`;
    const { data, codes } = await client.as({ role: "READER", query, operationName: "A" });
    expect([data, codes]).toEqual([{ viewer: { role: "READER" } }, []]);
  });

  it("is told apart by viewer, also when the document was seen before", async () => {
    const query = `mutation { ${UNDO} }`;
    expect((await client.as({ role: "ADMIN", query })).data).toEqual({ undoRun: { ok: true } });
    expect((await client.as({ role: "READER", query })).codes).toEqual(["FORBIDDEN"]);
    expect(undone).toEqual(["r1"]);
  });

  it("is named once, however often it is asked for", async () => {
    const query = `mutation { a: ${UNDO} b: ${UNDO} }`;
    log.clear();
    const { errors } = await client.as({ role: "READER", query });
    expect(errors).toHaveLength(1);
    expect(log.lines("audit")).toMatchObject([
      {
        viewer: { name: "the reader", role: "READER", via: "key" },
        operation: "Mutation.undoRun",
        outcome: "FORBIDDEN",
        reason: "needs ADMIN",
      },
    ]);
  });

  it("is refused at once in fragments that double at each step", async () => {
    const fragments = Array.from(
      { length: 60 },
      (_, step) => `fragment F${step} on Query { ...F${step + 1} ...F${step + 1} }`,
    );
    const query = `{ ...F0 } ${fragments.join(" ")} fragment F60 on Query { viewer { name } }`;
    // Followed one by one, the fragments would never come to an end.
    const { data, codes } = await client.as({ role: "READER", query });
    expect([data, codes]).toEqual([undefined, ["GRAPHQL_VALIDATION_FAILED"]]);
  });
});
