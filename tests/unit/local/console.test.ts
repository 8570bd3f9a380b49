import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sourceHash } from "../../../local/console.ts";
import { tempFolder } from "./temp-folder.ts";

it("tells another source by its text, its name, and not by what was built from it", () => {
  const folder = tempFolder();
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "main.tsx"), "one");
  const first = sourceHash(folder);
  writeFileSync(join(folder, "dist/main.js"), "built");
  expect(sourceHash(folder)).toBe(first);
  writeFileSync(join(folder, "main.tsx"), "two");
  const second = sourceHash(folder);
  expect(second).not.toBe(first);
  writeFileSync(join(folder, "other.tsx"), "");
  expect(sourceHash(folder)).not.toBe(second);
});
