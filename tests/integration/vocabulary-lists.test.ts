import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importRows } from "../support/small-world.ts";
import { anything, openVocabulary } from "../support/vocabulary-fixture.ts";
import type { Vocabulary } from "../support/vocabulary-fixture.ts";

const PAIRS = `query ($first: Int!, $after: String) {
  nearDuplicateTags(first: $first, after: $after) {
    edges { cursor node { first { id } second { id } cosine sharedContents reason } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const LABELS = `query ($first: Int!, $after: String) {
  suspiciousLabels(first: $first, after: $after) {
    edges { cursor node { content { id } tag { id } origin suspicion neighbourShare modelConfidence why } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Pair {
  readonly first: { readonly id: string };
  readonly second: { readonly id: string };
  readonly cosine: number;
  readonly sharedContents: number;
  readonly reason: string;
}

interface Label {
  readonly content: { readonly id: string };
  readonly tag: { readonly id: string };
  readonly suspicion: number;
  readonly why: string;
}

interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

let world: Vocabulary;
beforeAll(async () => {
  world = await openVocabulary();
});
afterAll(() => world.close());

/** All that a list holds, in pages of this size. */
async function readAll<Node>(page: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await page(after);
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}

describe("near-duplicates", () => {
  const pairs = (first = 100) =>
    readAll<Pair>(async (after) => (await world.answer(PAIRS, { first, after })).nearDuplicateTags);
  const pairOf = async (firstId: string, secondId: string) =>
    (await pairs()).filter(({ first, second }) => first.id === firstId && second.id === secondId);
  const importTags = (...tags: Record<string, unknown>[]) =>
    importRows(world.app.importer, { tags });

  it("are tags that go by the same name, but for case, spaces and punctuation", async () => {
    await importTags(
      { id: "rope-way", name: "Rope-Way", description: "Cabins on a cable." },
      { id: "ropeways", name: "Gondolas", aliases: ["rope  way"], description: "Boats of Venice." },
    );
    const [pair, ...more] = await pairOf("rope-way", "ropeways");
    expect(pair).toMatchObject({ reason: 'both go by the name "Rope-Way"', sharedContents: 0 });
    expect(more).toEqual([]);
    expect(await pairOf("ropeways", "rope-way")).toEqual([]);
  });

  it("are tags that mean nearly the same, with their exact cosine", async () => {
    const description = "Ships whose bow breaks a way through the frozen sea.";
    await importTags(
      { id: "icebreakers", name: "Icebreakers", description },
      { id: "ice-breaking-ships", name: "Ice-breaking ships", description },
    );
    const [pair] = await pairOf("ice-breaking-ships", "icebreakers");
    const [exact] = await world.run(
      `MATCH (a:Tag {id: 'icebreakers'}), (b:Tag {id: 'ice-breaking-ships'})
       RETURN 2 * vector.similarity.cosine(a.embedding, b.embedding) - 1 AS cosine`,
      anything,
    );
    expect(pair?.cosine).toBeGreaterThan(0.85);
    expect(pair?.cosine).toBeCloseTo(exact?.["cosine"] as number, 10);
    expect(pair?.reason).toContain(`(cosine ${pair?.cosine.toFixed(2)})`);
  });

  it("are related tags as soon as they share most of their contents", async () => {
    await importTags(
      {
        id: "pilot-boats",
        name: "Pilot boats",
        description: "Small ships that bring pilots to big ones.",
      },
      { id: "tugboats", name: "Tugboats", description: "Small ships that pull big ones." },
    );
    expect(await pairOf("pilot-boats", "tugboats")).toEqual([]);
    const contents = [1, 2, 3].map((number) => ({
      id: `harbour-${number}`,
      title: `A morning in harbour ${number}`,
      tags: ["pilot-boats", "tugboats"],
    }));
    await importRows(world.app.importer, { contents });
    const [pair] = await pairOf("pilot-boats", "tugboats");
    expect(pair).toMatchObject({
      sharedContents: 3,
      reason: expect.stringMatching(/^100 % of the contents that carry either carry both/),
    });
  });

  it("are gone when one of them was merged into the other", async () => {
    const description = "Bridges that are lifted for ships.";
    await importTags(
      { id: "bascule-bridges", name: "Bascule bridges", description },
      { id: "drawbridges", name: "Bascule-Bridges", description },
    );
    expect(await pairOf("bascule-bridges", "drawbridges")).toHaveLength(1);
    await world.doChange({ merge: { fromTagId: "drawbridges", intoTagId: "bascule-bridges" } });
    expect(await pairOf("bascule-bridges", "drawbridges")).toEqual([]);
  });

  it("are the same in pages of one as in a single page", async () => {
    const all = await pairs();
    expect(all.length).toBeGreaterThan(1);
    expect(await pairs(1)).toEqual(all);
  });
});

describe("suspicious labels", () => {
  /** Each with a tag that fits it and one that was planted. */
  const PLANTED = [
    {
      id: "planted-1",
      title: "Solar roofs for the tenants of forty blocks",
      text: "Photovoltaic panels on the roofs give the flats their electricity.",
      right: "solar-power",
      wrong: "archaeology",
    },
    {
      id: "planted-2",
      title: "Turbines beyond the horizon",
      text: "A park of offshore wind turbines is built thirty miles out at sea.",
      right: "wind-power",
      wrong: "books",
    },
    {
      id: "planted-3",
      title: "Ransom demanded after a break-in at the hospital's servers",
      text: "Attackers encrypted the computers and stole passwords by phishing.",
      right: "cybersecurity",
      wrong: "cycling",
    },
  ];
  const check = () => world.app.vocabulary.suspicious.checkAll();
  const labels = (first = 100) =>
    readAll<Label>(
      async (after) => (await world.answer(LABELS, { first, after })).suspiciousLabels,
    );
  const listed = async () => (await labels()).map(({ content, tag }) => `${content.id} ${tag.id}`);
  const suspicionOf = async (contentId: string, tagId: string) => {
    const [row] = await world.run(
      `MATCH (:Content {id: $contentId})-[label:HAS_TAG]->(:Tag {id: $tagId}) RETURN label.suspicion AS suspicion`,
      anything,
      { contentId, tagId },
    );
    return row?.["suspicion"] as number;
  };
  const review = async (contentId: string, verdict: object) => {
    const { content } = await world.answer(
      `query ($contentId: ID!) { content(id: $contentId) { reviewVersion } }`,
      { contentId },
    );
    const input = { contentId, basedOn: content.reviewVersion, ...verdict };
    expect(await world.review(input)).toMatchObject({ ok: true });
  };

  beforeEach(async () => {
    await world.run(
      `MATCH (content:Content) WHERE content.id STARTS WITH 'planted' DETACH DELETE content`,
      anything,
    );
    await importRows(world.app.importer, {
      contents: PLANTED.map(({ right, wrong, ...row }) => ({ ...row, tags: [right, wrong] })),
    });
    await check();
  });

  it("are those that were planted, each above the right one of its content", async () => {
    const found = await listed();
    for (const { id, right, wrong } of PLANTED) {
      expect(found).toContain(`${id} ${wrong}`);
      expect(found).not.toContain(`${id} ${right}`);
      expect(await suspicionOf(id, wrong)).toBeGreaterThan(await suspicionOf(id, right));
    }
  });

  it("stand above nineteen of twenty labels of the history", async () => {
    const rows = await world.run(
      `MATCH (content:Content)-[label:HAS_TAG {origin: 'IMPORT'}]->() WHERE content.id STARTS WITH 'a-'
       RETURN label.suspicion AS suspicion ORDER BY suspicion`,
      anything,
    );
    const threshold = rows[Math.floor(0.95 * rows.length)]?.["suspicion"] as number;
    for (const { id, wrong } of PLANTED) {
      expect(await suspicionOf(id, wrong)).toBeGreaterThan(threshold);
    }
  });

  it("come with why, the most suspicious first, the same in pages of one", async () => {
    const all = await labels();
    const suspicions = all.map(({ suspicion }) => suspicion);
    expect(suspicions).toEqual(suspicions.toSorted((a, b) => b - a));
    expect(Math.min(...suspicions)).toBeGreaterThanOrEqual(0.6);
    const planted = all.find(({ content }) => content.id === "planted-1");
    expect(planted).toMatchObject({
      tag: { id: "archaeology" },
      origin: "IMPORT",
      modelConfidence: null,
      why: expect.stringMatching(/% carry "Solar power"|of the similar contents carry it/),
    });
    expect(await labels(1)).toEqual(all);
  });

  it("are gone when a reviewer has refused them, and the label with them", async () => {
    await review("planted-1", { reject: [{ tagId: "archaeology" }] });
    expect(await listed()).not.toContain("planted-1 archaeology");
    const { content } = await world.answer(
      `{ content(id: "planted-1") { tags { tagId } rejectedTagIds } }`,
      {},
    );
    expect(content).toEqual({
      tags: [{ tagId: "solar-power" }],
      rejectedTagIds: ["archaeology"],
    });
  });

  it("are gone when a reviewer has confirmed them, also after another check", async () => {
    await review("planted-2", { accept: ["books"] });
    expect(await listed()).not.toContain("planted-2 books");
    await check();
    expect(await listed()).not.toContain("planted-2 books");
    expect(await suspicionOf("planted-2", "books")).toBeGreaterThan(0.6);
  });

  it("that were given after a check are listed after the next", async () => {
    await importRows(world.app.importer, {
      contents: [{ id: "planted-4", title: PLANTED[0]?.title, tags: ["music"] }],
    });
    expect(await suspicionOf("planted-4", "music")).toBeNull();
    await check();
    expect(await listed()).toContain("planted-4 music");
  });

  it("are looked for in 100 more contents by each first page", async () => {
    await world.run(
      `MATCH (check:LabelCheck) DELETE check WITH count(*) AS ignored
       MATCH ()-[label:HAS_TAG]->() REMOVE label.suspicion, label.checkedAt`,
      anything,
    );
    const checked = async () => {
      const [row] = await world.run(
        `MATCH (content:Content)-[label:HAS_TAG]->() WHERE label.checkedAt IS NOT NULL
         RETURN count(DISTINCT content) AS contents`,
        anything,
      );
      return row?.["contents"];
    };
    expect(await checked()).toBe(0);
    const { suspiciousLabels } = await world.answer(LABELS, { first: 1 });
    expect(await checked()).toBe(100);
    await world.answer(LABELS, { first: 1, after: suspiciousLabels.pageInfo.endCursor });
    expect(await checked()).toBe(100);
    await world.answer(LABELS, { first: 1 });
    expect(await checked()).toBe(200);
  });
});
