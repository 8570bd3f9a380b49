import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openCatalog, REPORT } from "../support/catalog-fixture.ts";
import type { Catalog } from "../support/catalog-fixture.ts";

let api: Catalog;
beforeAll(async () => {
  api = await openCatalog();
});
afterAll(() => api.close());

const answer = (query: string, variables?: object) => api.answer(query, variables);
const refusal = (query: string, variables?: object) => api.refusal(query, variables);

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

describe("a statement that is given limits", () => {
  const limited = (text: string, limits = { timeoutMs: 10_000, rows: 3 }) =>
    api.graph.many(
      {
        name: "test",
        text: `CYPHER 25 ${text}`,
        mode: "read",
        params: z.object({}),
        row: z.looseObject({}),
        limits,
      },
      {},
    );

  it("is read no further than it may", async () => {
    const rows = await limited("UNWIND range(1, 100000) AS n RETURN n AS n");
    expect(rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it("is ended when it takes too long", async () => {
    const endless = "UNWIND range(1, 10000000000) AS n WITH n WHERE n < 0 RETURN n AS n";
    await expect(limited(endless, { timeoutMs: 500, rows: 1 })).rejects.toMatchObject({
      code: "GRAPH_UNAVAILABLE",
      message: "The statement took longer than it may: Neo4j ended it",
    });
  });

  it("cannot write", async () => {
    await expect(limited("CREATE (tag:Tag {id: 'written'}) RETURN tag.id AS id")).rejects.toThrow(
      "Neo4j refused the statement",
    );
    expect((await answer(`{ tag(id: "written") { id } }`)).tag).toBeNull();
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
