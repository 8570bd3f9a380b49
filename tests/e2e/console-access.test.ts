import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openConsole, seriousFaults } from "../support/console-fixture.ts";
import type { Console } from "../support/console-fixture.ts";
import { LOOKS, PAGES } from "../support/console-pages.ts";

/** Each with the buttons that lead to it, one after the other. */
const DIALOGS = [
  { path: "/tags/solar-power", by: ["Change", "Rename"], title: "Rename: Solar power" },
  {
    path: "/tags/solar-power",
    by: ["Change", "Edit meaning and aliases"],
    title: "Edit meaning and aliases: Solar power",
  },
  {
    path: "/tags/solar-power",
    by: ["Change", "Merge into another tag"],
    title: "Merge into another tag: Solar power",
  },
  { path: "/tags/solar-power", by: ["Change", "Deprecate"], title: "Deprecate: Solar power" },
  { path: "/jobs", by: ["Start a job"], title: "Start a job" },
  { path: "/knowledge", by: ["Add"], title: "Add knowledge" },
  { path: "/knowledge", by: ["Edit k-001"], title: "Edit knowledge" },
  { path: "/knowledge", by: ["Delete k-001"], title: "Delete this knowledge?" },
  { path: "/settings", by: ["Change"], title: "Change settings" },
  { path: "/review", by: ["Keys ?"], title: "Keys" },
  { path: "/review", by: ["Propose a new tag"], title: "Propose a new tag" },
  { path: "/webhooks", by: ["Add a webhook"], title: "Add a webhook" },
];
/** What a reader would be refused, by its button. */
const ACTS = [
  { path: "/contents/n-003?tab=tag", name: "Tag and write" },
  { path: "/tags/solar-power", name: "Change" },
  { path: "/knowledge", name: "Add" },
  { path: "/knowledge", name: "Edit k-001" },
  { path: "/knowledge", name: "Delete k-001" },
  { path: "/review", name: "Propose a new tag" },
  { path: "/jobs", name: "Start a job" },
  { path: "/settings", name: "Change" },
  { path: "/audit", name: "Run" },
];
let app: Console;
beforeAll(async () => {
  app = await openConsole();
}, 600_000);
afterAll(() => app.close());

describe.each(LOOKS)("at $width pixels, dark: $isDark", (look) => {
  it.each(DIALOGS)("the dialog $title has no serious fault, and Esc closes it", async (one) => {
    const { page, complaints, close } = await app.open(one.path, look);
    for (const name of one.by) await press(page, name);
    const dialog = page.getByRole("dialog", { name: one.title, exact: true });
    await dialog.waitFor();
    await page.waitForLoadState("networkidle");
    expect(await seriousFaults(page)).toEqual([]);
    expect(await dialog.locator(":focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a reader", () => {
  it.each(PAGES)("reads %s without being refused anything", async (path) => {
    const { page, complaints, close } = await app.open(path, { key: app.readerKey });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(complaints).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await close();
  });

  it.each(ACTS)("finds $name of $path switched off, which an admin does not", async (act) => {
    const isOn = async (key: string) => {
      const { page, close } = await app.open(act.path, { key });
      const isEnabled = await page.getByRole("button", { name: act.name, exact: true }).isEnabled();
      await close();
      return isEnabled;
    };
    expect(await isOn(app.readerKey)).toBe(false);
    expect(await isOn(app.key)).toBe(true);
  });

  it("is told which role an act needs, by the mouse and by the keyboard, and it does nothing", async () => {
    const { page, close } = await app.open("/settings", { key: app.readerKey });
    const button = page.getByRole("button", { name: "Change" });
    const tooltip = page.getByRole("tooltip");
    await button.hover({ force: true });
    expect(await tooltip.innerText()).toBe("Needs the role admin");
    await page.mouse.move(0, 0);
    await tooltip.waitFor({ state: "hidden" });
    await button.focus();
    expect(await tooltip.innerText()).toBe("Needs the role admin");
    await page.keyboard.press("Enter");
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await close();
  });

  it("judges nothing, neither by the button nor by the key", async () => {
    const { page, complaints, close } = await app.open("/review?content=n-005", {
      key: app.readerKey,
    });
    await page
      .getByRole("button", { name: / fits$/ })
      .first()
      .click();
    expect(await page.getByRole("button", { name: "Save review" }).isEnabled()).toBe(false);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("Enter");
    await page.waitForLoadState("networkidle");
    expect(await page.locator("[aria-pressed=true]").count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is not led to the webhooks, and is told why they are not shown", async () => {
    const { page, close } = await app.open("/webhooks", { key: app.readerKey });
    await page
      .getByRole("alert")
      .getByText("This needs the role admin; yours is reader.")
      .waitFor();
    const pages = page.getByRole("navigation", { name: "Pages" });
    expect(await pages.getByRole("link", { name: "Audit" }).count()).toBe(1);
    expect(await pages.getByRole("link", { name: "Webhooks" }).count()).toBe(0);
    await close();
  });
});

/** A button, or an item of the menu that a button has opened. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await button.or(page.getByRole("menuitem", { name, exact: true })).click();
}
