import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openConsole, seriousFaults } from "../support/console-fixture.ts";
import type { Console } from "../support/console-fixture.ts";
import { LOOKS, PAGES } from "../support/console-pages.ts";

let app: Console;
beforeAll(async () => {
  app = await openConsole();
}, 600_000);
afterAll(() => app.close());

describe("signing in", () => {
  it("asks for a key, refuses a wrong one, and keeps the right one in the tab alone", async () => {
    const { page, close } = await app.open("/contents", { isSignedIn: false });
    await page.getByLabel("API key").fill("not-a-key-that-exists");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expectText(page.getByRole("alert"), "does not know this key");
    await page.getByLabel("API key").fill(app.key);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { level: 1, name: "Contents" }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(JSON.stringify(await page.context().storageState())).not.toContain(app.key);
    await close();
  });

  it("takes the key out of the address of a link, and signs out", async () => {
    const { page, close } = await app.open("/tags");
    await page.getByRole("heading", { level: 1, name: "Tags" }).waitFor();
    expect(page.url()).not.toContain("#");
    await page.getByRole("button", { name: /^Account/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByLabel("API key").waitFor();
    await close();
  });
});

describe.each(LOOKS)("at $width pixels, dark: $isDark", (look) => {
  it.each(PAGES)("%s has a title, no serious fault and no complaint", async (path) => {
    const { page, complaints, close } = await app.open(path, look);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    const heading = await page.getByRole("heading", { level: 1 }).innerText();
    expect(await page.title()).toBe(`${heading} · Tagwright`);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    const overhang = await page.evaluate(
      () => globalThis.document.documentElement.scrollWidth - globalThis.innerWidth,
    );
    expect(overhang).toBeLessThanOrEqual(0);
    await close();
  });
});

describe("review by keyboard", () => {
  it("accepts, refuses with a reason, and goes on to the next content", async () => {
    const { page, close } = await app.open("/review");
    const row = page.locator("li[aria-current=true]", { has: page.getByText("Fits") });
    await row.waitFor();
    const contentId = await currentContent(page);
    await page.keyboard.press("a");
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.keyboard.type("only the setting");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("saved").waitFor();
    await expect.poll(() => currentContent(page)).not.toBe(contentId);
    const { content } = await app.ask<ReviewedContent>(REVIEWS, { id: contentId });
    expect(content.reviews[0]).toMatchObject({
      accepted: [expect.any(String)],
      rejected: [{ reason: "only the setting" }],
    });
    await close();
  });

  it("keeps the choices when somebody was faster, says what changed, and saves at the second time", async () => {
    const { page, close } = await app.open("/review?content=n-002");
    await page
      .getByRole("button", { name: / fits$/ })
      .first()
      .waitFor();
    await page.keyboard.press("a");
    await reviewElsewhere("n-002");
    await page.keyboard.press("Enter");
    await expectText(page.getByRole("alert"), "was faster");
    expect(await page.locator("[aria-pressed=true]").count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.getByText("saved").waitFor();
    await close();
  });

  it("undoes the last choice and shows its keys", async () => {
    const { page, close } = await app.open("/review");
    await page
      .getByRole("button", { name: / fits$/ })
      .first()
      .waitFor();
    await page.keyboard.press("a");
    expect(await page.locator("[aria-pressed=true]").count()).toBe(1);
    await page.keyboard.press("u");
    expect(await page.locator("[aria-pressed=true]").count()).toBe(0);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await close();
  });
});

it("shows candidates, then tags, then confidences of a text", async () => {
  const { page, close } = await app.open("/try");
  await page.getByLabel("Title").fill("Panels on every roof");
  await page.getByRole("textbox", { name: "Text" }).fill("The town pays for solar panels.");
  await page.getByRole("button", { name: "Suggest tags" }).click();
  await page.getByRole("region", { name: "Candidates" }).waitFor();
  await page.getByText(/\d+ tags kept/).waitFor({ state: "attached", timeout: 60_000 });
  expect(await page.getByRole("row").count()).toBeGreaterThan(1);
  await close();
});

it("leads from the evidence of a content to a tag and back", async () => {
  const { page, close } = await app.open("/contents/n-003");
  await page.locator(".evidence-node.is-tag").first().click();
  await page.waitForURL(/\/tags\//);
  await page.getByRole("button", { name: "Change" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 2, name: "Evidence as a graph" }).waitFor();
  expect(page.url()).toMatch(/\/contents\/n-003$/);
  await close();
});

const REVIEWS = `query ($id: ID!) {
  content(id: $id) { reviewVersion reviews { accepted rejected { reason } } tags { tagId origin } }
}`;

interface ReviewedContent {
  readonly content: {
    readonly reviewVersion: string;
    readonly reviews: { readonly accepted: string[]; readonly rejected: { reason: string }[] }[];
  };
}

/** Another person says something of a content, so that what was seen before is old. */
async function reviewElsewhere(contentId: string): Promise<void> {
  const { content } = await app.ask<ReviewedContent>(REVIEWS, { id: contentId });
  const input = { contentId, basedOn: content.reviewVersion, comment: "looked at it" };
  await app.ask("mutation ($input: ReviewInput!) { review(input: $input) { ok } }", { input });
}

type ConsolePage = Awaited<ReturnType<Console["open"]>>["page"];
type Locator = ReturnType<ConsolePage["locator"]>;

async function currentContent(page: ConsolePage): Promise<string> {
  const link = page.getByRole("link", { name: /with all evidence$/ });
  return (await link.innerText()).replace(" with all evidence", "");
}

async function expectText(locator: Locator, text: string): Promise<void> {
  await locator.filter({ hasText: text }).first().waitFor();
}
