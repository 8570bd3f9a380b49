import { expect } from "vitest";
import { z } from "zod";
import { openReviews } from "./review-fixture.ts";
import { importRows } from "./small-world.ts";

const PREVIEW = `query ($change: TagChangeInput!) { tagChangePreview(change: $change) {
  version description contents importedTags machineTags humanTags rejections knowledge narrower
  sampleContents { id } warnings error { code message inputErrors { field message } }
} }`;
const CHANGE = `mutation ($change: TagChangeInput!, $basedOn: String!) { changeTag(change: $change, basedOn: $basedOn) {
  ok tag { id name aliases status } error { code inputErrors { field } }
} }`;
/** Contents m-1 to m-8 with what people and the model said of two tags. */
const SETUP = `
  UNWIND [
    ['m-1', 'old', 'HUMAN', null], ['m-2', 'old', 'MODEL', null], ['m-3', 'old', 'HUMAN', 'MODEL'],
    ['m-4', 'old', 'MODEL', 'HUMAN'], ['m-5', 'old', 'IMPORT', 'REFUSED'], ['m-6', 'REFUSED', null, 'MODEL'],
    ['m-7', 'REFUSED', null, 'HUMAN'], ['m-8', 'REFUSED', null, null]
  ] AS row
  MATCH (from:Tag {id: $from}), (into:Tag {id: $into}), (any:Content {id: 'n-001'})
  CREATE (content:Content:Labelled {id: $from + row[0], title: row[0], labelled: true, embedding: any.embedding})
  FOREACH (_ IN CASE WHEN row[1] = 'old' THEN [1] ELSE [] END |
    CREATE (content)-[:HAS_TAG {origin: row[2], by: 'mara', at: datetime('2026-01-02T03:04:05Z'), runId: CASE row[2] WHEN 'MODEL' THEN 'r' END}]->(from))
  FOREACH (_ IN CASE WHEN row[1] = 'REFUSED' THEN [1] ELSE [] END |
    CREATE (content)-[:REJECTED_TAG {by: 'mara', at: datetime('2026-01-02T03:04:05Z'), reason: 'no'}]->(from))
  FOREACH (_ IN CASE WHEN row[3] IN ['MODEL', 'HUMAN'] THEN [1] ELSE [] END |
    CREATE (content)-[:HAS_TAG {origin: row[3], by: 'otto', at: datetime('2026-01-01T00:00:00Z')}]->(into))
  FOREACH (_ IN CASE WHEN row[3] = 'REFUSED' THEN [1] ELSE [] END |
    CREATE (content)-[:REJECTED_TAG {by: 'otto', at: datetime('2026-01-01T00:00:00Z')}]->(into))`;
export const anything = z.looseObject({});

/** The newsroom over HTTP, with what somebody does there who cares for its vocabulary. */
export async function openVocabulary() {
  const world = await openReviews();
  let count = 0;

  const answer = async (query: string, variables: object) => {
    const { data, errors } = await world.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const preview = async (change: object) => (await answer(PREVIEW, { change })).tagChangePreview;
  const changeOn = async (change: object, basedOn: string) =>
    (await answer(CHANGE, { change, basedOn })).changeTag;
  const doChange = async (change: object) => changeOn(change, (await preview(change)).version);
  const tag = async (id: string) =>
    (
      await answer(
        `query ($id: ID!) { tag(id: $id) { name aliases status contentCount broader { tagId } } }`,
        { id },
      )
    ).tag;

  /** Two tags of their own for each test. */
  async function twoTags(more: object = {}) {
    count += 1;
    const number = count;
    const [from, into] = [`from-${number}`, `into-${number}`];
    await importRows(world.app.importer, {
      tags: [
        { id: from, name: `Zeppelin number ${number}`, aliases: ["blimp"], ...more },
        { id: into, name: `Airship number ${number}` },
      ],
    });
    return { number, from, into, merge: { merge: { fromTagId: from, intoTagId: into } } };
  }

  async function verdicts(tagId: string) {
    return world.run(
      `MATCH (c:Content)-[e:HAS_TAG|REJECTED_TAG]->(:Tag {id: $tagId})
     RETURN right(c.id, 3) AS id, type(e) AS type, e.origin AS origin, e.by AS by, toString(e.at) AS at ORDER BY id, type`,
      anything,
      { tagId },
    );
  }

  const changes = async (tagId: string) =>
    await world.run(
      `MATCH (c:TagChange {tagId: $tagId}) RETURN c.kind AS kind, c.by AS by, c.contents AS contents ORDER BY c.at`,
      anything,
      { tagId },
    );

  const giveVerdicts = (from: string, into: string) => world.run(SETUP, anything, { from, into });

  return {
    ...world,
    tagContents: world.tag,
    answer,
    preview,
    changeOn,
    doChange,
    tag,
    twoTags,
    verdicts,
    changes,
    giveVerdicts,
  };
}

export type Vocabulary = Awaited<ReturnType<typeof openVocabulary>>;
