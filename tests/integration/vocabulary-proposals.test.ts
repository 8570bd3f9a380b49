import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anything, openVocabulary } from "../support/vocabulary-fixture.ts";
import type { Vocabulary } from "../support/vocabulary-fixture.ts";

const BY = "API_KEY";
const PROPOSAL = `id status name description aliases contentId by at decidedBy decidedAt reason
  broader { tagId } tag { id } similar { cosine node { id status } }`;
const RESULT = `ok proposal { ${PROPOSAL} } error { code message inputErrors { field } }`;
const PROPOSE = `mutation ($input: TagProposalInput!) { proposeTag(input: $input) { ${RESULT} } }`;
const DECIDE = `mutation ($id: ID!, $approve: Boolean!, $reason: String) {
  decideTagProposal(id: $id, approve: $approve, reason: $reason) { ${RESULT} }
}`;
const LIST = `query ($first: Int!, $after: String, $status: ProposalStatus) {
  tagProposals(first: $first, after: $after, status: $status) {
    edges { cursor node { ${PROPOSAL} } } pageInfo { hasNextPage endCursor }
  }
}`;

let world: Vocabulary;
beforeAll(async () => {
  world = await openVocabulary();
});
afterAll(() => world.close());

const propose = async (input: object) => (await world.answer(PROPOSE, { input })).proposeTag;
const decide = async (id: string, approve: boolean, reason?: string) =>
  (await world.answer(DECIDE, { id, approve, reason })).decideTagProposal;
const list = async (page: object) => (await world.answer(LIST, page)).tagProposals;
const proposed = async (input: object) => {
  const { ok, proposal } = await propose(input);
  expect(ok).toBe(true);
  return proposal;
};
const decidedEarlier = (id: string, how: string) => ({
  ok: false,
  proposal: null,
  error: {
    code: "CONFLICT",
    message: `the proposal "${id}" was ${how} by ${BY} already`,
    inputErrors: [{ field: "id" }],
  },
});

describe("a proposal", () => {
  it("is kept with the tags that are most like it, and is no tag yet", async () => {
    const proposal = await proposed({
      name: "Rooftop photovoltaics",
      description: "Solar panels on the roofs of houses.",
      aliases: ["Roof solar", "Roof solar"],
      broaderId: "solar-power",
      contentId: "n-001",
    });
    expect(proposal).toMatchObject({
      status: "OPEN",
      name: "Rooftop photovoltaics",
      aliases: ["Roof solar"],
      broader: { tagId: "solar-power" },
      contentId: "n-001",
      by: BY,
      decidedBy: null,
      decidedAt: null,
      tag: null,
    });
    expect(proposal.similar).toHaveLength(5);
    expect(proposal.similar[0].node.id).toBe("solar-power");
    const cosines = proposal.similar.map(({ cosine }: { cosine: number }) => cosine);
    expect(cosines).toEqual(cosines.toSorted((a: number, b: number) => b - a));
    expect(await world.tag("rooftop-photovoltaics")).toBeNull();
    expect((await list({ first: 1, status: "OPEN" })).edges[0].node).toEqual(proposal);
  });

  it("is not like a tag that is deprecated", async () => {
    const { from } = await world.twoTags();
    const twin = { name: "Zeppelin", description: "A rigid airship, also called blimp." };
    const near = async () =>
      (await proposed(twin)).similar.map(({ node }: { node: { id: string } }) => node.id);
    expect(await near()).toContain(from);
    await world.doChange({ deprecate: { tagId: from } });
    expect(await near()).not.toContain(from);
  });

  it.each([
    ["a tag has its id", { name: "Solar-Power!" }, "CONFLICT", "input.name"],
    ["no letter is in its name", { name: "!?" }, "BAD_INPUT", "input.name"],
    [
      "there is no tag above it",
      { name: "New", broaderId: "nobody" },
      "NOT_FOUND",
      "input.broaderId",
    ],
    ["there is no content", { name: "New", contentId: "nobody" }, "NOT_FOUND", "input.contentId"],
  ])("is refused as data where %s", async (...[, input, code, field]) => {
    expect(await propose(input)).toMatchObject({
      ok: false,
      proposal: null,
      error: { code, inputErrors: [{ field }] },
    });
    expect((await list({ first: 100 })).edges).not.toContainEqual({
      cursor: expect.any(String),
      node: expect.objectContaining({ name: input.name }),
    });
  });
});

describe("approving", () => {
  it("makes the tag with its words, its place and its content, and records who did it", async () => {
    const { id } = await proposed({
      name: "Öl & Gas",
      description: "Drilling for oil and gas.",
      aliases: ["Petroleum"],
      broaderId: "power-grid",
      contentId: "n-002",
    });
    const approved = await decide(id, true, "we lack it");
    expect(approved).toMatchObject({
      ok: true,
      proposal: { status: "APPROVED", decidedBy: BY, reason: "we lack it", tag: { id: "ol-gas" } },
    });
    expect(await world.tag("ol-gas")).toEqual({
      name: "Öl & Gas",
      aliases: ["Petroleum"],
      status: "ACTIVE",
      contentCount: 1,
      broader: [{ tagId: "power-grid" }],
    });
    const { content } = await world.answer(
      `{ content(id: "n-002") { tags { tagId origin by } } }`,
      {},
    );
    expect(content.tags).toContainEqual({ tagId: "ol-gas", origin: "HUMAN", by: BY });
    expect(await world.changes("ol-gas")).toEqual([{ kind: "CREATE", by: BY, contents: 1 }]);
  });

  it("makes a tag that recall finds at once", async () => {
    const { id } = await proposed({
      name: "Lighthouses",
      description: "Towers with a lamp that guide ships at night.",
    });
    await decide(id, true);
    const { suggest } = await world.answer(
      `{ suggest(input: { title: "The lighthouse keeper lights the lamp of the tower" }) { suggestions { tagId } } }`,
      {},
    );
    expect(suggest.suggestions).toContainEqual({ tagId: "lighthouses" });
  });

  it("is done once, also by eight people at the same time", async () => {
    const { id } = await proposed({ name: "Cable cars", contentId: "n-003" });
    const told = await Promise.all(Array.from({ length: 8 }, (_, i) => decide(id, i % 2 === 0)));
    const winner = told.find(({ ok }) => ok);
    const how = winner.proposal.status.toLowerCase();
    expect(told.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 7 }, () => decidedEarlier(id, how)),
    );
    expect(await world.changes("cable-cars")).toHaveLength(how === "approved" ? 1 : 0);
  });

  it.each([
    [true, true, "approved"],
    [true, false, "approved"],
    [false, true, "declined"],
    [false, false, "declined"],
  ])("a second time is a conflict: %s, then %s", async (first, second, how) => {
    const { id } = await proposed({ name: `Monorail ${first} ${second}` });
    const decided = await decide(id, first);
    expect(await decide(id, second, "changed my mind")).toEqual(decidedEarlier(id, how));
    const { edges } = await list({ first: 100 });
    expect(edges.find(({ node }: { node: { id: string } }) => node.id === id).node).toEqual(
      decided.proposal,
    );
  });

  it("is a conflict where a tag has got the id meanwhile, and the proposal stays open", async () => {
    const [first, second] = [
      await proposed({ name: "Hovercraft" }),
      await proposed({ name: "hovercraft" }),
    ];
    expect(await decide(first.id, true)).toMatchObject({ ok: true });
    expect(await decide(second.id, true)).toMatchObject({
      ok: false,
      error: { code: "CONFLICT", inputErrors: [{ field: "id" }] },
    });
    expect(await decide(second.id, false, "it is there")).toMatchObject({
      ok: true,
      proposal: { status: "DECLINED", tag: null },
    });
    expect(await world.changes("hovercraft")).toHaveLength(1);
  });
});

describe("declining", () => {
  it("writes down who and why, and makes no tag", async () => {
    const { id } = await proposed({ name: "Miscellaneous", contentId: "n-004" });
    expect(await decide(id, false, "says nothing")).toMatchObject({
      ok: true,
      proposal: { status: "DECLINED", decidedBy: BY, reason: "says nothing", tag: null },
    });
    expect(await world.tag("miscellaneous")).toBeNull();
    expect(await world.changes("miscellaneous")).toEqual([]);
  });

  it("of a proposal that there is not is told as data", async () => {
    expect(await decide("nobody", false)).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND", inputErrors: [{ field: "id" }] },
    });
  });
});

describe("the list", () => {
  it("has the latest first, page by page, and by status", async () => {
    await world.run(`MATCH (proposal:TagProposal) DETACH DELETE proposal`, anything);
    const ids: string[] = [];
    // As text these times are the other way round.
    const times = ["2026-01-01T10:00:00Z", "2026-01-01T10:00:00.12Z", "2026-01-01T10:00:00.123Z"];
    for (const [place, name] of ["Alpha ray", "Beta ray", "Gamma ray"].entries()) {
      const { id } = await proposed({ name });
      const at = times[place];
      await world.run(
        `MATCH (proposal:TagProposal {id: $id}) SET proposal.at = datetime($at)`,
        anything,
        { id, at },
      );
      ids.unshift(id);
    }
    await decide(ids[1] ?? "", false);
    const first = await list({ first: 2 });
    expect(idsOf(first)).toEqual(ids.slice(0, 2));
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await list({ first: 2, after: first.pageInfo.endCursor });
    expect(idsOf(rest)).toEqual(ids.slice(2));
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(idsOf(await list({ first: 9, status: "OPEN" }))).toEqual([ids[0], ids[2]]);
    expect(idsOf(await list({ first: 9, status: "DECLINED" }))).toEqual([ids[1]]);
  });
});

const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) =>
  edges.map(({ node }) => node.id);
