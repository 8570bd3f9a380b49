import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Locator, Page } from "playwright-core";
import { openConsole } from "../support/console-fixture.ts";
import type { Console } from "../support/console-fixture.ts";

/** Each run brings contents of its own, for the instance outlives it. */
const MARK = `walk-${Date.now().toString(36)}`;
const REVIEWED = { id: `${MARK}-1`, title: `Panels on every school roof (${MARK})` };
const UNDONE = { id: `${MARK}-2`, title: `Turbines beyond the horizon (${MARK})` };
const ROWS = [
  {
    ...REVIEWED,
    text: "The council pays for solar panels on forty schools. Batteries keep the power of noon for the evening.",
  },
  {
    ...UNDONE,
    text: "Wind turbines of fifteen megawatts are to stand thirty miles out. A cable takes their power to the grid.",
  },
];
/** The page spends of the same minute's limit as the questions here, so these are asked with pauses. */
const interval = 2_000;
/** The LLM works on two cores. */
const LLM = { timeout: 180_000 };
const ANSWERED = { ...LLM, interval };
const WRITTEN = { timeout: 120_000, interval };
const CALIBRATING = { timeout: 1_200_000, interval };

let app: Console;
beforeAll(async () => {
  app = await openConsole();
  await calibrate();
}, 1_800_000);
afterAll(() => app.close());

it("imports a file of rows, and shows live how the job ends", async () => {
  const { page, complaints, close } = await app.open("/jobs");
  await startJob(page, "Import a file", async (dialog) => {
    const choosing = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: "File" }).click();
    const buffer = Buffer.from(ROWS.map((row) => JSON.stringify(row)).join("\n"));
    await (await choosing).setFiles({ name: "rows.jsonl", mimeType: "text/plain", buffer });
    await dialog.getByText("Read as JSONL").waitFor();
  });
  await waitForTheEnd(page, "Import job");
  expect(await app.ask(CONTENTS, { text: MARK })).toEqual({
    contents: { edges: ROWS.map(({ id, title }) => ({ node: { id, title, tags: [] } })) },
  });
  const { job } = await app.ask<AskedJob>(JOB, { id: lastOf(page) });
  expect(job).toMatchObject({ kind: "IMPORT", status: "DONE" });
  expect(JSON.parse(job.report)).toMatchObject([{ added: ROWS.length, rejected: 0 }]);
  expect(complaints).toEqual([]);
  await close();
});

it("looks at a content live without writing, then tags it", async () => {
  const { page, complaints, close } = await app.open(`/contents?text=${MARK}`);
  await page.getByRole("link", { name: REVIEWED.title }).click();
  await page.getByRole("tab", { name: "Tag now" }).click();
  await page.getByRole("button", { name: "Look" }).click();
  await page.getByText(/\d+ tags kept/).waitFor({ state: "attached", ...LLM });
  expect(await contentOf(REVIEWED)).toMatchObject({ tags: [], lastRun: null });

  await page.getByRole("button", { name: "Tag and write" }).click();
  await vi.waitFor(
    async () => expect((await contentOf(REVIEWED)).lastRun).not.toBeNull(),
    ANSWERED,
  );
  const { tags, lastRun } = await contentOf(REVIEWED);
  expect(originsOf(tags)).toEqual(new Set(["MODEL"]));
  expect(new Set(tags.map(({ runId }) => runId))).toEqual(new Set([lastRun?.runId]));
  expect(complaints).toEqual([]);
  await close();
});

it("keeps what a person says of the new content", async () => {
  const { page, complaints, close } = await app.open(`/contents/${REVIEWED.id}`);
  await page.getByRole("main").getByRole("link", { name: "Review", exact: true }).click();
  const [right = "", wrong = ""] = await namesOfJudged(page);
  await page.getByRole("button", { name: `${right} fits`, exact: true }).click();
  await page.getByRole("button", { name: `${wrong} does not fit`, exact: true }).click();
  await page.getByLabel(`Why ${wrong} does not fit`).fill("only mentioned");
  await page.getByRole("button", { name: "Save review" }).click();
  await vi.waitFor(
    async () => expect((await contentOf(REVIEWED)).reviews).toHaveLength(1),
    WRITTEN,
  );

  const { reviews, tags, rejectedTagIds } = await contentOf(REVIEWED);
  const accepted = tags.find(({ name }) => name === right);
  expect(accepted).toMatchObject({ origin: "HUMAN", by: "API_KEY" });
  expect(rejectedTagIds).toHaveLength(1);
  expect(reviews).toEqual([
    {
      accepted: [accepted?.tagId],
      rejected: [{ tagId: rejectedTagIds[0], reason: "only mentioned" }],
    },
  ]);
  expect(complaints).toEqual([]);
  await close();
});

it("tags what has no tags in a job, and takes its run back", async () => {
  const { page, complaints, close } = await app.open("/jobs");
  await startJob(page, "Tag what has no tags");
  await waitForTheEnd(page, "Tag job");
  await page.getByRole("link", { name: "Its run, with the diff" }).click();
  await page.getByRole("region", { name: "Changes" }).getByText(UNDONE.title).waitFor();
  const runId = lastOf(page);
  const before = await contentOf(UNDONE);
  expect(before.lastRun).toEqual({ runId });
  expect(originsOf(before.tags)).toEqual(new Set(["MODEL"]));
  const reviewed = await contentOf(REVIEWED);

  await page.getByRole("button", { name: "Undo run" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByText("It was taken back.").waitFor();
  expect(await contentOf(UNDONE)).toMatchObject({ tags: [], lastRun: null });
  expect(await contentOf(REVIEWED)).toEqual(reviewed);
  const { run } = await app.ask<AskedRun>(RUN, { id: runId });
  expect(run.undoneAt).not.toBeNull();
  expect(await page.getByRole("button", { name: "Undo run" }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it("sets the cut by the dial as a new version, and goes back to the version before", async () => {
  const { page, complaints, close } = await app.open("/dial");
  const before = await settings();
  await page.getByRole("slider").press("Home");
  await page.waitForURL(/precision=0\.50/);
  const { dial } = await app.ask<AskedDial>(DIAL, { precision: 0.5 });
  const cut = dial.position?.cut ?? Number.NaN;
  await page.getByText(`Cut ${cut.toFixed(2)}: `).waitFor();
  expect(await settings()).toEqual(before);

  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("button", { name: "Set it" }).click();
  await page.getByText(`The cut in force is ${cut.toFixed(2)}.`).waitFor();
  const after = await settings();
  expect(after.cut).toBe(cut);
  expect(after.version).toBeGreaterThan(before.version);

  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: `In force: version ${after.version}` }).waitFor();
  await page.getByRole("button", { name: `Use version ${before.version}`, exact: true }).click();
  await page.getByRole("button", { name: "Use it" }).click();
  await page.getByRole("heading", { name: `In force: version ${before.version}` }).waitFor();
  expect(await settings()).toEqual(before);
  expect(complaints).toEqual([]);
  await close();
});

const CONTENTS = `query ($text: String) {
  contents(first: 10, filter: { text: $text }) { edges { node { id title tags { tagId } } } }
}`;
const CONTENT = `query ($id: ID!) {
  content(id: $id) {
    tags { tagId name origin by runId } rejectedTagIds lastRun { runId }
    reviews { accepted rejected { tagId reason } }
  }
}`;
const JOB = `query ($id: ID!) { job(id: $id) { kind status report reason } }`;
const RUN = `query ($id: ID!) { run(id: $id) { undoneAt } }`;
const DIAL = `query ($precision: Float) { dial(precision: $precision) { position { cut } } }`;
const CALIBRATE = `mutation { startJob(input: { kind: CALIBRATE, selection: { heldOut: 60 } }) { job { id } } }`;

interface Given {
  readonly tagId: string;
  readonly name: string;
  readonly origin: string;
  readonly runId: string | null;
}

interface AskedContent {
  readonly content: {
    readonly tags: readonly Given[];
    readonly rejectedTagIds: readonly string[];
    readonly lastRun: { readonly runId: string } | null;
    readonly reviews: readonly object[];
  };
}

interface AskedJob {
  readonly job: {
    readonly kind: string;
    readonly status: string;
    readonly report: string;
    readonly reason: string | null;
  };
}

interface AskedRun {
  readonly run: { readonly undoneAt: string | null };
}

interface AskedDial {
  readonly dial: { readonly position: { readonly cut: number } | null };
}

interface AskedSettings {
  readonly settings: { readonly version: number; readonly cut: number };
}

const contentOf = async ({ id }: { id: string }) =>
  (await app.ask<AskedContent>(CONTENT, { id })).content;
const settings = async () =>
  (await app.ask<AskedSettings>("{ settings { version cut json } }")).settings;
const originsOf = (tags: readonly Given[]) => new Set(tags.map(({ origin }) => origin));
const lastOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** The dial promises nothing without verdicts that a calibration was checked on. */
async function calibrate(): Promise<void> {
  const asked = "{ calibration { isCalibrated } }";
  const { calibration } = await app.ask<{ calibration: { isCalibrated: boolean } }>(asked);
  if (calibration.isCalibrated) return;
  const { startJob } = await app.ask<{ startJob: { job: { id: string } } }>(CALIBRATE);
  const job = await vi.waitFor(async () => {
    const asked = await app.ask<AskedJob>(JOB, startJob.job);
    expect(["DONE", "FAILED"]).toContain(asked.job.status);
    return asked.job;
  }, CALIBRATING);
  expect(job).toMatchObject({ status: "DONE", reason: null });
}

async function startJob(page: Page, purpose: string, fillIn?: (dialog: Locator) => Promise<void>) {
  await page.getByRole("button", { name: "Start a job" }).click();
  const dialog = page.getByRole("dialog", { name: "Start a job" });
  await dialog.getByRole("radio", { name: purpose }).check();
  await fillIn?.(dialog);
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
}

/** Nothing is loaded again meanwhile: the page hears of the end, in its progress and in its list. */
async function waitForTheEnd(page: Page, title: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  const progress = page.getByRole("region", { name: "Progress" });
  await progress.getByText("Done", { exact: true }).waitFor(LLM);
  const items = page.getByRole("region", { name: "Contents of the job" });
  await items.getByRole("cell", { name: "Done", exact: true }).first().waitFor();
}

/** The tags that are to be judged, by the names of their buttons. */
async function namesOfJudged(page: Page): Promise<string[]> {
  const buttons = page.getByRole("button", { name: / fits$/ });
  await buttons.nth(1).waitFor();
  const labels = await buttons.evaluateAll((all) =>
    all.map((one) => one.getAttribute("aria-label")),
  );
  return labels.map((label) => label?.replace(/ fits$/, "") ?? "");
}
