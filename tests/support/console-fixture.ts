import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { addKey, createKey } from "../../api/access/create-key.ts";
import { stackEnvironment } from "../../local/environment.ts";
import { launchChromium } from "./chromium.ts";
import { readUntil, runCli, startCli } from "./run-cli.ts";

/** The browser, the graph and the LLM share what cores there are. */
const PATIENCE_MS = 120_000;
const instance = { LOCAL_INSTANCE: "console", API_PORT: "0", WEBHOOK_ALLOW_PRIVATE: "on" };

export interface Console {
  readonly url: string;
  readonly key: string;
  /** Of somebody who may read and no more. */
  readonly readerKey: string;
  /** A page of a fresh browser profile, signed in by the link unless told otherwise. */
  open(path: string, options?: OpenOptions): Promise<OpenPage>;
  /** Asks the API directly, as another person would. */
  ask<T>(query: string, variables?: object): Promise<T>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly width?: number;
  readonly isDark?: boolean;
  readonly isSignedIn?: boolean;
  /** Whose page it is; the admin's unless told otherwise. */
  readonly key?: string;
}

export interface OpenPage {
  readonly page: Page;
  /** What the page complained of, refusals by the content security policy included. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** The example on real parts, with the console built and served; CONSOLE_URL, CONSOLE_KEY and CONSOLE_READER_KEY name one that runs already. */
export async function openConsole(): Promise<Console> {
  const { url, key, readerKey, stop } = await startedConsole();
  const browser = await launchChromium();
  return {
    url,
    key,
    readerKey,
    open: (path, options = {}) => openPage(browser, { url, key, path, ...options }),
    async ask<T>(query: string, variables = {}) {
      const response = await fetch(new URL("/graphql", url), {
        method: "POST",
        headers: { "content-type": "application/json", "x-api-key": key },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    async close() {
      await browser.close();
      await stop();
    },
  };
}

async function startedConsole() {
  const { CONSOLE_URL: url, CONSOLE_KEY: key = "", CONSOLE_READER_KEY = "" } = process.env;
  if (url) return { url, key, readerKey: CONSOLE_READER_KEY, stop: async () => {} };
  const reader = readerInAFile();
  const environment = { ...instance, API_KEYS_FILE: reader.file };
  const child: ChildProcess = startCli(["start", "--example"], { environment });
  const output = await readUntil(child, "Ctrl-C stops it.");
  const [, address = ""] = /Console\s+(http\S+)/.exec(output) ?? [];
  const { API_KEY = "" } = stackEnvironment(environment.LOCAL_INSTANCE, {});
  const stop = async () => {
    const closed = new Promise((resolve) => child.on("close", resolve));
    child.kill("SIGINT");
    await closed;
    await runCli(["stop"], { environment });
    reader.forget();
  };
  return { url: address, key: API_KEY, readerKey: reader.key, stop };
}

function readerInAFile() {
  const folder = mkdtempSync(join(tmpdir(), "tagwright-keys-"));
  const file = join(folder, "keys.json");
  const { key, entry } = createKey({ name: "rita", role: "reader" });
  addKey(file, entry);
  return { key, file, forget: () => rmSync(folder, { recursive: true }) };
}

interface Opened extends OpenOptions {
  readonly url: string;
  readonly key: string;
  readonly path: string;
}

async function openPage(browser: Browser, opened: Opened): Promise<OpenPage> {
  const { url, key, path, width = 1280, isDark = false, isSignedIn = true } = opened;
  const context = await browser.newContext({
    colorScheme: isDark ? "dark" : "light",
    reducedMotion: "reduce",
    viewport: { width, height: 860 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const address = new URL(path.replace(/^\//, ""), url).href;
  await page.goto(isSignedIn ? `${address}#key=${encodeURIComponent(key)}` : address);
  return { page, complaints, close: () => context.close() };
}

/** The serious faults that axe finds in a page, each with the element that it is about. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
