import { listAuditQueries } from "../graph/queries/audit.ts";
import type { AuditQuery } from "../graph/queries/audit.ts";

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

function introduction(address: string): string {
  return slide(
    "Audit of the tags",
    `<p>Each page holds one statement. Click it, and it is put into the editor; run it there.</p>
<p>This one sets colours and captions:</p>
<pre class="pre-scrollable code runnable">:style ${escapeHtml(address)}/browser/style.grass</pre>`,
  );
}

function renderSlide({ name, description, cypher }: AuditQuery): string {
  const words = name.replaceAll("-", " ");
  return slide(
    escapeHtml(words.charAt(0).toUpperCase() + words.slice(1)),
    `<p>${escapeHtml(description)}</p>
<pre mode="cypher" class="pre-scrollable code runnable">
${escapeHtml(cypher)}
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
