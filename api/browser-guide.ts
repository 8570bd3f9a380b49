import { readdirSync } from "node:fs";
import { readCypher } from "../graph/query.ts";

const AUDIT = new URL("../cypher/audit/", import.meta.url);

interface AuditQuery {
  readonly title: string;
  readonly explanation: string;
  readonly statement: string;
}

/** A guide for Neo4j Browser with the audit statements, each run by a click; made from `cypher/audit`. */
export function renderGuide(address: string): string {
  const slides = [introduction(address), ...listAuditQueries().map(renderSlide)];
  return `<article class="guide">
<title>Tagwright: audit</title>
<carousel class="deck container-fluid">
${slides.join("\n")}
</carousel>
</article>
`;
}

/** The comment at a file's head explains its statement. */
function listAuditQueries(): AuditQuery[] {
  const files = readdirSync(AUDIT).filter((file) => file.endsWith(".cypher"));
  return files.toSorted().map((file) => {
    const name = file.replace(/\.cypher$/, "");
    const [, comment = "", statement = ""] =
      /^((?:\/\/.*\n)*)([\s\S]*)$/.exec(readCypher(`audit/${name}`)) ?? [];
    const explanation = comment.replaceAll(/^\/\/ ?/gm, "").trim();
    const words = name.replaceAll("-", " ");
    return { title: words.charAt(0).toUpperCase() + words.slice(1), explanation, statement };
  });
}

function introduction(address: string): string {
  return slide(
    "Audit of the tags",
    `<p>Each page holds one statement. Click it, and it is put into the editor; run it there.</p>
<p>This one sets colours and captions:</p>
<pre class="pre-scrollable code runnable">:style ${escapeHtml(address)}/browser/style.grass</pre>`,
  );
}

function renderSlide({ title, explanation, statement }: AuditQuery): string {
  return slide(
    escapeHtml(title),
    `<p>${escapeHtml(explanation)}</p>
<pre mode="cypher" class="pre-scrollable code runnable">
${escapeHtml(statement.trim())}
</pre>`,
  );
}

function slide(title: string, body: string): string {
  return `<slide class="row-fluid">
<div class="col-sm-12">
<h3>${title}</h3>
${body}
</div>
</slide>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
