import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeApp } from "./fake-app.ts";
import { serve } from "./serve.ts";
import type { Client } from "./serve.ts";

const root = new URL("../../../", import.meta.url);
const audit = readdirSync(new URL("cypher/audit/", root)).filter((file) =>
  file.endsWith(".cypher"),
);

describe("for Neo4j Browser", () => {
  let client: Client;
  let guide: Response;
  let html: string;
  beforeAll(async () => {
    client = await serve(fakeApp());
    guide = await fetch(`${client.url}/browser/guide.html`);
    html = await guide.text();
  });
  afterAll(() => client.close());

  it("serves the guide to every origin, without a key", () => {
    expect(guide.status).toBe(200);
    expect(guide.headers.get("content-type")).toContain("text/html");
    expect(guide.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("lets Neo4j Browser ask with headers of its own", async () => {
    const asked = await fetch(`${client.url}/browser/guide.html`, { method: "OPTIONS" });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-origin")).toBe("*");
    expect(asked.headers.get("access-control-allow-headers")).toBe("*");
  });

  it("holds every audit statement, explained", () => {
    const statements = Array.from(
      html.matchAll(
        /<pre mode="cypher" class="pre-scrollable code runnable">\n([\s\S]*?)\n<\/pre>/g,
      ),
      ([, escaped = ""]) => unescapeHtml(escaped),
    );
    const texts = audit.map((file) => readFileSync(new URL(`cypher/audit/${file}`, root), "utf8"));
    const withoutComment = texts.map((text) => text.replaceAll(/^\/\/.*\n/gm, "").trim());
    expect(statements.toSorted()).toEqual(withoutComment.toSorted());
    for (const text of texts) {
      const comment = text.split("\n", 1)[0]?.replace(/^\/\/ ?/, "") ?? "";
      expect(unescapeHtml(html)).toContain(comment);
    }
  });

  it("offers the style from the address that it was asked at", () => {
    expect(html).toContain(`:style ${client.url}/browser/style.grass</pre>`);
  });

  it("lets no statement become markup", () => {
    expect(html).not.toMatch(/<[-<>]|->|<>/);
  });

  it("serves the style for every label and relationship of the graph", async () => {
    const response = await fetch(`${client.url}/browser/style.grass`);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const style = await response.text();
    for (const label of ["Content", "Tag", "Knowledge", "Run", "Encoder", "Review"]) {
      expect(style).toContain(`node.${label} {`);
    }
    const types = [
      "HAS_TAG",
      "SUGGESTED",
      "SIMILAR_TO",
      "REJECTED_TAG",
      "BROADER",
      "ABOUT",
      "TAGGED",
      "OF",
    ];
    for (const type of types) expect(style).toContain(`relationship.${type} {`);
  });
});

function unescapeHtml(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
