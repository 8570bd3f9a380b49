import type { Section } from "./section.ts";

const FRONT_MATTER = /^---\n.*?\n---(?:\n|$)/s;
const HEADING = /^#{1,6}\s+(.+?)\s*#*\s*$/;
const FENCE = /^\s*(?:```|~~~)/;
/** Between the head of a table and its rows, or between parts. */
const RULE = /^\s*\|?[\s:|-]*---[\s:|-]*$/;
/** A link or a picture: its text is kept, its address costs a prompt more than it tells. */
const LINK = /!?\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g;

/** The parts of a Markdown text, each under its nearest heading. */
export function splitSections(markdown: string): Section[] {
  const sections: { heading: string | undefined; lines: string[] }[] = [
    { heading: undefined, lines: [] },
  ];
  let isCode = false;
  for (const line of markdown.replace(FRONT_MATTER, "").split("\n")) {
    const isFence = FENCE.test(line);
    if (isFence) isCode = !isCode;
    const heading = isCode ? undefined : HEADING.exec(line)?.[1];
    if (heading !== undefined) sections.push({ heading: withoutLinks(heading), lines: [] });
    else if (!isFence && !RULE.test(line)) sections.at(-1)?.lines.push(line);
  }
  return sections
    .map(({ heading, lines }) => ({ heading, text: withoutLinks(lines.join("\n")).trim() }))
    .filter(({ text }) => text !== "");
}

function withoutLinks(text: string): string {
  return text.replaceAll(LINK, "$1");
}
