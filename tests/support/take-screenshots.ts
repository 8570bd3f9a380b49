/** Takes the pictures of the README from the example on real parts: `npm run screenshots`. */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openConsole } from "./console-fixture.ts";
import type { Console } from "./console-fixture.ts";

const FOLDER = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
const PICTURES = [
  { name: "content", path: "/contents/n-003", isDark: false },
  { name: "review", path: "/review", isDark: false },
  { name: "dashboard", path: "/", isDark: true },
];

const app = await openConsole();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const picture of PICTURES) await take(app, picture);
} finally {
  await app.close();
}

async function take(console: Console, { name, path, isDark }: (typeof PICTURES)[number]) {
  const { page, close } = await console.open(path, { isDark });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(
    () => globalThis.document.querySelector(".mantine-Skeleton-root") === null,
  );
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await close();
}
