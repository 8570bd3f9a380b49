import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const FENCE = /^ *(```|~~~)[\s\S]*?^ *\1/gm;
const LINK = /\]\(([^()\s]+)\)/g;
const OUTSIDE = /^[a-z]+:/i;

const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];

describe("documentation", () => {
  it.each(pages)("%s links to files and headings that are there", (page) => {
    expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  it("can be reached from the README, every page", () => {
    const found = reachable("README.md");
    expect(pages.filter((page) => !found.has(page))).toEqual([]);
  });
});

function linksOf(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8").replaceAll(FENCE, "");
  const links = Array.from(text.matchAll(LINK), ([, link]) => link ?? "");
  return links.filter((link) => !OUTSIDE.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const file = targetOf(page, path);
  if (!existsSync(join(root, file))) return false;
  return anchor === undefined || anchorsOf(file).includes(anchor);
}

function targetOf(page: string, path: string): string {
  return path === "" ? page : normalize(join(dirname(page), path));
}

/** As GitHub makes them: lower case, punctuation away, spaces to hyphens, a number after what is there already. */
function anchorsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8").replaceAll(FENCE, "");
  const seen = new Map<string, number>();
  return Array.from(text.matchAll(/^#+ +(.+?) *$/gm), ([, heading = ""]) => {
    const slug = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/g, "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

function reachable(from: string, found = new Set<string>()): Set<string> {
  if (found.has(from)) return found;
  found.add(from);
  for (const link of linksOf(from)) {
    const target = targetOf(from, link.split("#")[0] ?? "");
    if (target.endsWith(".md") && existsSync(join(root, target))) reachable(target, found);
  }
  return found;
}
