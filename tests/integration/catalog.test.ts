import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi } from "../support/api-fixture.ts";
import { importRows } from "../support/small-world.ts";

const REPORT = {
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
const NEW = Array.from({ length: 6 }, (_, i) => `n-00${i + 1}`);
const TAG = `mutation ($ids: [ID!]!) { tagContents(contentIds: $ids) { ok runId } }`;
const SAVE = `mutation ($input: KnowledgeInput!) { saveKnowledge(input: $input) {
  ok knowledge { id kind text source validUntil isExpired about { tagId name } }
  error { code message inputErrors { field } }
} }`;

interface Edge {
  readonly cursor: string;
  readonly node: { readonly id: string };
}

let api: Awaited<ReturnType<typeof openApi>>;
let folder: string;
let runId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tagwright-evaluations-"));
  await mkdir(join(folder, "newsroom-dev"));
  await mkdir(join(folder, "broken"));
  await writeFile(join(folder, "newsroom-dev", "report.json"), JSON.stringify(REPORT));
  await writeFile(join(folder, "newsroom-dev", "report.html"), "<h1>newsroom</h1>");
  await writeFile(join(folder, "broken", "report.json"), "{}");
  await writeFile(join(folder, "secret.html"), "secret");
  api = await openApi({ EVALUATIONS_FOLDER: folder });
  runId = (await answer(TAG, { ids: NEW })).tagContents.runId;
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

async function answer(query: string, variables: object = {}) {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

/** The fields that a refused query names. */
async function refusal(query: string, variables: object = {}) {
  const { errors } = await api.ask(query, variables);
  const [error] = errors as { extensions: { code: string; inputErrors?: { field: string }[] } }[];
  return [error?.extensions.code, ...(error?.extensions.inputErrors ?? []).map((one) => one.field)];
}

/** Every page of a connection; `between` is done after the first. */
async function walk(
  ask: (page: { first: number; after?: string }) => Promise<{
    edges: Edge[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
  }>,
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

const PAGE = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
const CONTENTS = `query ($first: Int!, $after: String, $filter: ContentFilter) {
  contents(first: $first, after: $after, filter: $filter) { edges { cursor node { id } } ${PAGE} }
}`;
const TAGS = `query ($first: Int!, $after: String, $filter: TagFilter, $order: TagOrder! = NAME) {
  tags(first: $first, after: $after, filter: $filter, order: $order) {
    edges { cursor node { id name contentCount } } ${PAGE}
  }
}`;

const contentIds = async (filter: object): Promise<string[]> =>
  walk(async (page) => (await answer(CONTENTS, { ...page, filter })).contents, 100);
const tagIds = async (filter: object): Promise<string[]> =>
  walk(async (page) => (await answer(TAGS, { ...page, filter })).tags, 100);

describe("contents", () => {
  it("come page by page, without loss or doubles while others come in", async () => {
    const before = await contentIds({});
    const added = ["0-before", "m-between", "zz-behind"];
    const contents = added.map((id) => ({ id, title: "Came in between" }));
    const walked = await walk(
      async (page) => (await answer(CONTENTS, page)).contents,
      20,
      () => importRows(api.app.importer, { contents }),
    );
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked).toEqual(expect.arrayContaining(before));
    expect(walked).toContain("zz-behind");
    expect(walked).not.toContain("0-before");
    expect(walked).toEqual(walked.toSorted());
  });

  it("are filtered by tag, origin, category, whether they are tagged, and words", async () => {
    const all = await contentIds({});
    const farming = await contentIds({ tagId: "farming" });
    const { tag } = await answer(`{ tag(id: "farming") { contentCount } }`);
    expect(farming).toHaveLength(tag.contentCount);
    expect(await contentIds({ tagId: "farming", tagged: true })).toEqual(farming);
    expect(await contentIds({ tagId: "farming", tagged: false })).toEqual([]);
    const byModel = await contentIds({ origin: "MODEL" });
    expect(byModel.length).toBeGreaterThan(0);
    expect(NEW).toEqual(expect.arrayContaining(byModel));
    expect(await contentIds({ tagId: "farming", origin: "HUMAN" })).toEqual([]);
    const tagged = await contentIds({ tagged: true });
    const untagged = await contentIds({ tagged: false });
    expect(untagged).toContain("zz-behind");
    expect([...tagged, ...untagged].toSorted()).toEqual(all);
    const { content } = await answer(`{ content(id: "a-001") { title category } }`);
    const found = await contentIds({ text: content.title });
    expect(found).toContain("a-001");
    expect(found.length).toBeLessThan(all.length);
    expect(await contentIds({ text: "betwee", tagged: false })).toEqual([
      "0-before",
      "m-between",
      "zz-behind",
    ]);
    expect(await contentIds({ text: "betwee", tagId: "farming" })).toEqual([]);
    expect(await contentIds({ category: "no such category" })).toEqual([]);
    expect(await contentIds({ text: "  " })).toEqual(all);
  });

  it("refuse what cannot be", async () => {
    expect(await refusal(CONTENTS, { first: 0 })).toEqual(["BAD_INPUT", "first"]);
    expect(await refusal(CONTENTS, { first: 101 })).toEqual(["BAD_INPUT", "first"]);
    expect(await refusal(CONTENTS, { first: 1, after: "nonsense" })).toEqual([
      "BAD_INPUT",
      "after",
    ]);
    const only = (filter: object) => refusal(CONTENTS, { first: 1, filter });
    expect(await only({ text: "+&|!" })).toEqual(["BAD_INPUT", "filter.text"]);
    expect(await only({ text: "x".repeat(1_001) })).toEqual(["BAD_INPUT", "filter.text"]);
    expect(await only({ tagId: "" })).toEqual(["BAD_INPUT", "filter.tagId"]);
  });

  it("tell what they are like, what was suggested for them, and by which run", async () => {
    const { content } = await answer(
      `query ($id: ID!) { content(id: $id) {
        similar(first: 3) { cosine node { id title } }
        suggestions { tagId decision rank neighbours { contentId } }
        lastRun { runId model outcome }
        none: suggestions(runId: "no such run") { tagId }
      } fresh: content(id: "zz-behind") { suggestions { tagId } lastRun { runId } similar { cosine } } }`,
      { id: "n-001" },
    );
    const cosines = content.similar.map(({ cosine }: { cosine: number }) => cosine);
    expect(cosines).toHaveLength(3);
    expect(cosines).toEqual(cosines.toSorted((a: number, b: number) => b - a));
    expect(content.suggestions[0]).toMatchObject({ decision: "KEPT" });
    expect(content.lastRun).toEqual({ runId, model: "fake", outcome: "TAGGED" });
    expect(content.none).toEqual([]);
    const { explain } = await answer(`{ explain(contentId: "n-001") { tags { tagId } } }`);
    const ids = (rows: { tagId: string }[]) => rows.map(({ tagId }) => tagId);
    expect(ids(content.suggestions)).toEqual(ids(explain.tags));
    const { data } = await api.ask(
      `{ content(id: "zz-behind") { suggestions { tagId } lastRun { runId } similar { cosine } } }`,
    );
    expect(data.content).toEqual({ suggestions: [], lastRun: null, similar: [] });
  });
});

describe("tags", () => {
  it("come by name or by the number of their contents", async () => {
    const { tags } = await answer(TAGS, { first: 100, order: "NAME" });
    const names = tags.edges.map(({ node }: { node: { name: string } }) => node.name.toLowerCase());
    expect(names).toEqual(names.toSorted());
    const counts: number[] = [];
    const walked = await walk(async (page) => {
      const { tags: found } = await answer(TAGS, { ...page, order: "CONTENT_COUNT" });
      counts.push(
        ...found.edges.map(({ node }: { node: { contentCount: number } }) => node.contentCount),
      );
      return found;
    }, 7);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked.toSorted()).toEqual((await tagIds({})).toSorted());
  });

  it("are filtered by status, words, the tag above, and use", async () => {
    const all = await tagIds({});
    expect(await tagIds({ text: "farm" })).toContain("farming");
    const groups = await tagIds({ status: "GROUP" });
    const roots = await tagIds({ isRoot: true });
    expect([...roots, ...(await tagIds({ isRoot: false }))].toSorted()).toEqual(all.toSorted());
    const used = await tagIds({ unused: false });
    expect([...used, ...(await tagIds({ unused: true }))].toSorted()).toEqual(all.toSorted());
    const [broaderId = ""] = groups.length > 0 ? groups : roots;
    const query = `query ($id: ID!) { tag(id: $id) { narrower(first: 100) { edges { node { id } } } } }`;
    const { tag } = await answer(query, { id: broaderId });
    const narrower = tag.narrower.edges.map(({ node }: Edge) => node.id);
    expect(narrower).toEqual(await tagIds({ broaderId }));
  });

  it("refuse a cursor of the other order", async () => {
    const { tags } = await answer(TAGS, { first: 1, order: "NAME" });
    const after = tags.pageInfo.endCursor;
    const asked = { first: 1, order: "CONTENT_COUNT", after };
    expect(await refusal(TAGS, asked)).toEqual(["BAD_INPUT", "after"]);
  });

  it("give their contents with who tagged them, page by page", async () => {
    const query = `query ($first: Int!, $after: String) { tag(id: "farming") {
      contents(first: $first, after: $after) { edges { cursor origin by at confidence runId node { id } } ${PAGE} }
    } }`;
    const walked = await walk(async (page) => (await answer(query, page)).tag.contents, 3);
    expect(walked.toSorted()).toEqual(await contentIds({ tagId: "farming" }));
  });
});

describe("search", () => {
  it("finds by meaning and by words, untagged contents too", async () => {
    const { search } = await answer(`{ search(text: "came in between", first: 5) {
      contents { score cosine words node { id } } tags { score cosine words node { id name } }
    } }`);
    const ids = search.contents.map(({ node }: Edge) => node.id);
    expect(ids.slice(0, 3).toSorted()).toEqual(["0-before", "m-between", "zz-behind"]);
    expect(search.contents[0].words).toBeGreaterThan(0);
    expect(search.contents[0].cosine).toBeGreaterThan(0.5);
    expect(search.contents).toHaveLength(5);
    expect(search.tags).toHaveLength(5);
    const farming = await answer(`{ search(text: "farming") { tags { node { id } } } }`);
    expect(farming.search.tags[0].node.id).toBe("farming");
  });

  it("takes a text without words, and refuses an empty one", async () => {
    const { search } = await answer(`{ search(text: "?!", first: 2) { contents { words } } }`);
    expect(search.contents).toEqual([{ words: null }, { words: null }]);
    expect(await refusal(`{ search(text: " ") { tags { score } } }`)).toEqual([
      "BAD_INPUT",
      "text",
    ]);
    expect(await refusal(`{ search(text: "x", first: 101) { tags { score } } }`)).toEqual([
      "BAD_INPUT",
      "first",
    ]);
  });
});

it("counts for the dashboard", async () => {
  const { overview } = await answer(`{ overview {
    contents taggedContents untaggedContents tags usedTags reviewedContents knowledge runs
    tagsByOrigin { origin count } confidenceHistogram { from to count }
    taggedPerDay { day model human } topTags(first: 3) { tagId name count }
  } }`);
  const all = await contentIds({});
  expect(overview.contents).toBe(all.length);
  expect(overview.taggedContents + overview.untaggedContents).toBe(all.length);
  expect(overview.untaggedContents).toBe((await contentIds({ tagged: false })).length);
  expect(overview.usedTags).toBe((await tagIds({ unused: false })).length);
  expect(overview).toMatchObject({ runs: 1, reviewedContents: 0 });
  const byModel = overview.tagsByOrigin.find(
    ({ origin }: { origin: string }) => origin === "MODEL",
  );
  expect(byModel.count).toBe(NEW.length);
  expect(overview.confidenceHistogram).toHaveLength(10);
  expect(overview.confidenceHistogram[9].count).toBe(NEW.length);
  expect(overview.taggedPerDay).toHaveLength(30);
  const given = overview.taggedPerDay.map(({ model }: { model: number }) => model);
  expect(given.reduce((sum: number, count: number) => sum + count, 0)).toBe(NEW.length);
  const [first, second] = overview.topTags;
  expect(first.count).toBeGreaterThanOrEqual(second.count);
});

describe("knowledge", () => {
  it("is written, shown in prompts at once, changed and taken away", async () => {
    const text = "Electric ferries are counted as public transport by the harbour office.";
    const { saveKnowledge } = await answer(SAVE, {
      input: {
        kind: "RULE",
        text,
        source: "desk",
        validUntil: "2099-12-31",
        aboutTagIds: ["farming"],
      },
    });
    const { id } = saveKnowledge.knowledge;
    expect(saveKnowledge.knowledge).toMatchObject({
      kind: "RULE",
      text,
      source: "desk",
      validUntil: "2099-12-31T23:59:59.999Z",
      isExpired: false,
      about: [{ tagId: "farming" }],
    });
    const unbound = await answer(SAVE, { input: { id, kind: "FACT", text } });
    expect(unbound.saveKnowledge.knowledge).toEqual({
      id,
      kind: "FACT",
      text,
      source: null,
      validUntil: null,
      isExpired: false,
      about: [],
    });
    const suggest = `{ suggest(input: { title: "Electric ferries and the harbour office" }) { segmentIds } }`;
    await expect
      .poll(async () => (await answer(suggest)).suggest.segmentIds, { timeout: 20_000 })
      .toContain(id);
    const { tag } = await answer(`{ tag(id: "farming") { knowledge { id } } }`);
    expect(tag.knowledge.map((one: { id: string }) => one.id)).not.toContain(id);
    const remove = `mutation ($id: ID!) { deleteKnowledge(id: $id) { ok error { code } } }`;
    expect((await answer(remove, { id })).deleteKnowledge).toEqual({ ok: true, error: null });
    expect((await answer(remove, { id })).deleteKnowledge).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
  });

  it("is left as it is by an import of the same row", async () => {
    const row = { id: "k-own", kind: "FACT", text: "Owls hunt at night.", about: ["farming"] };
    await importRows(api.app.importer, { knowledge: [row] });
    const { about, ...rest } = row;
    const { saveKnowledge } = await answer(SAVE, { input: { ...rest, aboutTagIds: about } });
    expect(saveKnowledge.ok).toBe(true);
    const file = join(folder, "knowledge.jsonl");
    await writeFile(file, JSON.stringify(row));
    const [again] = await api.app.importer.importPaths([file], { rejectsFolder: folder });
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1, encoded: 0 });
  });

  it("is listed by kind, tag, words and whether it has expired", async () => {
    await importRows(api.app.importer, {
      knowledge: [{ id: "k-old", kind: "RULE", text: "Old owls.", validUntil: "2020-01-01" }],
    });
    const query = `query ($first: Int!, $after: String, $filter: KnowledgeFilter) {
      knowledge(first: $first, after: $after, filter: $filter) { edges { cursor node { id } } ${PAGE} }
    }`;
    const list = (filter: object, first = 100) =>
      walk(async (page) => (await answer(query, { ...page, filter })).knowledge, first);
    const all = await list({});
    expect(await list({}, 2)).toEqual(all);
    expect(await list({ expired: true })).toEqual(["k-old"]);
    expect(await list({ text: "owl" })).toEqual(["k-old", "k-own"]);
    expect(await list({ text: "owl", kind: "FACT" })).toEqual(["k-own"]);
    expect(await list({ tagId: "farming" })).toContain("k-own");
    expect(await list({ tagId: "farming" })).not.toContain("k-old");
  });

  it.each([
    [{ kind: "FACT", text: " " }, "BAD_INPUT", ["input.text"]],
    [{ kind: "FACT", text: "x", validUntil: "soon" }, "BAD_INPUT", ["input.validUntil"]],
    [{ kind: "FACT", text: "x", aboutTagIds: ["no-such"] }, "BAD_INPUT", ["aboutTagIds"]],
    [{ id: "no-such", kind: "FACT", text: "x" }, "NOT_FOUND", []],
  ])("is refused: %j", async (input, code, fields) => {
    const { saveKnowledge } = await answer(SAVE, { input });
    expect(saveKnowledge).toMatchObject({ ok: false, knowledge: null, error: { code } });
    const named = saveKnowledge.error.inputErrors.map(({ field }: { field: string }) => field);
    expect(named).toEqual(fields);
  });
});

describe("runs", () => {
  it("tell what they changed", async () => {
    const query = `query ($id: ID!, $first: Int!, $after: String) { run(id: $id) {
      id isShadow encoder settings contents outcomes { tagged noTag failed }
      changes(first: $first, after: $after) {
        edges { cursor node { id: content { id } added { tagId } dropped { tagId } kept { tagId } outcome } } ${PAGE}
      }
    } }`;
    const { run } = await answer(query, { id: runId, first: 4 });
    expect(run).toMatchObject({
      id: runId,
      isShadow: false,
      contents: NEW.length,
      outcomes: { tagged: NEW.length, noTag: 0, failed: 0 },
    });
    expect(JSON.parse(run.settings).candidates).toBe(20);
    expect(run.changes.edges).toHaveLength(4);
    expect(run.changes.edges[0].node).toMatchObject({ outcome: "TAGGED", dropped: [], kept: [] });
    expect(run.changes.edges[0].node.added).toHaveLength(1);
    const rest = await answer(query, {
      id: runId,
      first: 4,
      after: run.changes.pageInfo.endCursor,
    });
    expect(rest.run.changes.edges).toHaveLength(2);
    expect((await answer(`{ run(id: "no-such") { id } }`)).run).toBeNull();

    const second = (await answer(TAG, { ids: [NEW[0]] })).tagContents.runId;
    const { run: again } = await answer(query, { id: second, first: 1 });
    expect(again.changes.edges[0].node).toMatchObject({ added: [], dropped: [] });
    expect(again.changes.edges[0].node.kept).toHaveLength(1);
    const ids = await walk(
      async (page) =>
        (
          await answer(
            `query ($first: Int!, $after: String) { runs(first: $first, after: $after) { edges { cursor node { id } } ${PAGE} } }`,
            page,
          )
        ).runs,
      1,
    );
    expect(ids).toEqual([second, runId]);
  });
});

describe("audit queries", () => {
  it("are listed, and run by name", async () => {
    const { auditQueries } = await answer(`{ auditQueries { name description cypher } }`);
    const names = auditQueries.map(({ name }: { name: string }) => name);
    expect(names).toContain("tags-by-origin");
    for (const name of names) {
      const { audit } = await answer(
        `query ($name: String!) { audit(name: $name) { name columns rows truncated } }`,
        { name },
      );
      expect(audit).toMatchObject({ name, truncated: false });
      expect(audit.columns.length).toBeGreaterThan(0);
      for (const row of audit.rows) expect(row).toHaveLength(audit.columns.length);
    }
    const { audit } = await answer(`{ audit(name: "runs") { columns rows } }`);
    const startedAt = audit.rows[0][audit.columns.indexOf("startedAt")];
    expect(Date.parse(startedAt)).toBeGreaterThan(0);
    const { audit: drawn } = await answer(`{ audit(name: "evidence-of-weakest-tag") { rows } }`);
    expect(JSON.stringify(drawn.rows)).not.toContain("embedding");
    expect(await refusal(`{ audit(name: "../tag/upsert") { name } }`)).toEqual(["NOT_FOUND"]);
  });
});

describe("evaluations", () => {
  it("are read from their folder, and their pages served to whoever has a link", async () => {
    const query = `{ evaluations { id dataSet split finishedAt contents reportUrl
      systems { id name contents metrics { name value difference low high p } } } }`;
    const { evaluations } = await answer(query);
    expect(evaluations).toHaveLength(1);
    const [{ reportUrl, systems, ...rest }] = evaluations;
    expect(rest).toEqual({
      id: "newsroom-dev",
      dataSet: "newsroom",
      split: "dev",
      finishedAt: REPORT.createdAt,
      contents: 20,
    });
    expect(systems[1].metrics[0]).toEqual({
      name: "microF1",
      value: 0.6,
      difference: -0.2,
      low: -0.3,
      high: -0.1,
      p: 0.01,
    });
    const page = await api.get(reportUrl);
    expect([page.status, await page.text()]).toEqual([200, "<h1>newsroom</h1>"]);
    expect(page.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
    const bare = reportUrl.replace(/\?.*/, "");
    expect((await api.get(bare)).status).toBe(401);
    expect((await api.get(reportUrl.replace(/.$/, "!"))).status).toBe(401);
    expect((await api.get(reportUrl.replace("newsroom-dev", "broken"))).status).toBe(401);
    expect((await answer(`{ evaluation(id: "newsroom-dev") { id } }`)).evaluation).not.toBeNull();
    for (const id of ["broken", "..", "../secret.html", "no-such"]) {
      const { evaluation } = await answer(`query ($id: ID!) { evaluation(id: $id) { id } }`, {
        id,
      });
      expect(evaluation).toBeNull();
    }
  });
});

describe("settings", () => {
  const SETTINGS =
    "version json mode candidates cut examples segments webFacts isTuned fixedByEnvironment";
  const change = (settings: object) =>
    answer(
      `mutation ($s: SettingsInput!) { changeSettings(settings: $s) {
        ok settings { ${SETTINGS} } error { code inputErrors { field } } } }`,
      { s: settings },
    ).then(({ changeSettings }) => changeSettings);

  it("are changed as new versions, and put in force again", async () => {
    const { settings } = await answer(`{ settings { ${SETTINGS} } }`);
    expect(settings).toMatchObject({ version: 0, mode: "MULTI", cut: 0.5, isTuned: false });
    const changed = await change({ candidates: 10, mode: "SINGLE" });
    expect(changed).toMatchObject({
      ok: true,
      settings: { version: 1, candidates: 10, mode: "SINGLE", cut: 0.5 },
    });
    expect(JSON.parse(changed.settings.json)).toMatchObject({ candidates: 10, mode: "single" });
    const { settingsVersions } = await answer(
      `{ settingsVersions { version active createdAt json report } }`,
    );
    expect(settingsVersions).toMatchObject([{ version: 1, active: true, report: null }]);
    const use = (version: number) =>
      answer(
        `mutation ($v: Int!) { useSettings(version: $v) { ok settings { version } error { code } } }`,
        { v: version },
      );
    expect((await use(99)).useSettings).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    expect((await use(-1)).useSettings).toMatchObject({ ok: false, error: { code: "BAD_INPUT" } });
    expect((await use(0)).useSettings).toEqual({ ok: true, settings: { version: 0 }, error: null });
  });

  it("refuse what cannot be", async () => {
    expect(await change({ cut: 2 })).toMatchObject({
      ok: false,
      error: { code: "BAD_INPUT", inputErrors: [{ field: "settings.cut" }] },
    });
    expect(await change({})).toMatchObject({ ok: false, error: { code: "BAD_INPUT" } });
  });

  it("say that nothing is calibrated, and let a cut be set as it is", async () => {
    const { calibration, dial } = await answer(`{
      calibration { isCalibrated fittedAt pairCount labelledContents reliability { from } calibrationError }
      dial(precision: 0.9) { calibrated position { cut } now { cut } curve { cut } message }
    }`);
    expect(calibration).toMatchObject({ isCalibrated: false, fittedAt: null, reliability: [] });
    expect(dial).toMatchObject({ calibrated: false, position: null, now: null, curve: [] });
    expect(dial.message).toContain("not calibrated");
    const apply = (goal: string) =>
      answer(
        `mutation { applyDial(${goal}) { ok settings { cut } position { cut } error { code inputErrors { field } } } }`,
      ).then(({ applyDial }) => applyDial);
    expect(await apply("precision: 0.9")).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
    expect(await apply("bestF1: true")).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    expect(await apply("cut: 0.4")).toMatchObject({ ok: true, settings: { cut: 0.4 } });
    expect(await apply("cut: 1.5")).toMatchObject({ error: { inputErrors: [{ field: "cut" }] } });
    expect(await apply("cut: 0.4, precision: 0.9")).toMatchObject({
      error: { code: "BAD_INPUT", inputErrors: [{ field: "dial" }] },
    });
    expect(await refusal(`{ dial { message } }`)).toEqual(["BAD_INPUT", "dial"]);
    expect(await refusal(`{ dial(bestF1: false) { message } }`)).toEqual(["BAD_INPUT", "bestF1"]);
  });
});

describe("the number of statements", () => {
  const CONTENT = `id title tags { tagId } reviews { by } lastRun { runId } suggestions { tagId }
    similar(first: 3) { node { id title } }`;

  it.each([
    ["contents", `{ contents(first: 50) { edges { node { ${CONTENT} } } } }`, 8],
    [
      "tags",
      `{ tags(first: 50) { edges { node { id broader { tagId } knowledge { id }
        narrower(first: 5) { edges { node { id contents(first: 2) { edges { node { id } } } } } }
        contents(first: 3) { edges { node { id title } } } } } } }`,
      10,
    ],
    [
      "the contents of a tag",
      `{ tag(id: "farming") { contents(first: 50) { edges { node { ${CONTENT} } } } } }`,
      9,
    ],
    ["knowledge", `{ knowledge(first: 50) { edges { node { id about { tagId } } } } }`, 2],
    [
      "runs",
      `{ runs(first: 50) { edges { node { id changes(first: 50) { edges { node { content { id title } } } } } } } }`,
      4,
    ],
    ["the queue of reviews", `{ reviewQueue(first: 50) { edges { node { ${CONTENT} } } } }`, 8],
    [
      "a search",
      `{ search(text: "power", first: 50) { contents { node { id tags { tagId } } } tags { node { id contentCount } } } }`,
      6,
    ],
  ])("does not grow with the page: %s", async (_name, query, most) => {
    const before = api.statements();
    await answer(query);
    expect(api.statements() - before).toBeLessThanOrEqual(most);
  });
});
