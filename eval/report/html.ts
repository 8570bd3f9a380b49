import escapeHtml from "escape-html";

/** Text that is markup already; everything else is escaped when it is put into a template. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | undefined | readonly Part[];

/** `html\`<p>${text}</p>\`` escapes `text`; nested templates and lists of them stay markup, undefined is nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const markup = strings.reduce((before, text, i) => before + markupOf(parts[i - 1]) + text);
  return { markup };
}

/** For markup that was made elsewhere: our stylesheet, and drawn plots. */
export function trusted(markup: string): Html {
  return { markup };
}

function markupOf(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return "markup" in part ? part.markup : part.map(markupOf).join("");
}
