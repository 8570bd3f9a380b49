import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { requirementsHash } from "../../../local/python.ts";
import { sourceFile } from "../../../local/paths.ts";
import { ensureStamped, hashOf } from "../../../local/stamp.ts";
import { tempFolder } from "./temp-folder.ts";

it("fills a folder once for one hash, and anew for another", async () => {
  const folder = join(tempFolder(), "jars");
  const filled: string[] = [];
  const fill = (pin: string) =>
    ensureStamped(folder, hashOf(pin), async () => void filled.push(pin));
  await fill("1");
  await fill("1");
  await fill("2");
  expect(filled).toEqual(["1", "2"]);
});

it("makes anew what was left half-finished", async () => {
  const folder = join(tempFolder(), "jars");
  const hash = hashOf("pin");
  await expect(
    ensureStamped(folder, hash, async () => {
      writeFileSync(join(folder, "half"), "");
      throw new Error("interrupted");
    }),
  ).rejects.toThrow("interrupted");
  await ensureStamped(folder, hash, async () => writeFileSync(join(folder, "whole"), ""));
  expect(existsSync(join(folder, "half"))).toBe(false);
  expect(existsSync(join(folder, "whole"))).toBe(true);
});

it.each(["requirements-llm.txt", "requirements-encoder.txt", "requirements-jre.txt"] as const)(
  "%s pins every package",
  (file) => {
    const lines = readFileSync(sourceFile(file), "utf8").trim().split("\n");
    for (const line of lines) expect(line).toMatch(/^#|^[a-z0-9-]+==[\d.]+$/);
    expect(requirementsHash(file)).toHaveLength(64);
  },
);
