import { existsSync } from "node:fs";
import chromiumPackage from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** It may have no sandbox of its own (root, containers), and must not look for its makers' hosts. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless browser: the one that CHROMIUM_PATH names, an installed one, else the one that comes in a package (Linux). */
export async function launchChromium(): Promise<Browser> {
  const installed = [process.env["CHROMIUM_PATH"] ?? "", ...INSTALLED].find(
    (path) => path !== "" && existsSync(path),
  );
  return chromium.launch({
    executablePath: installed ?? (await chromiumPackage.executablePath()),
    args: FLAGS,
  });
}
