/** The parts of html-to-text that a formatter is given. */
interface Builder {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addLiteral(text: string): void;
}
interface Element {
  readonly children: unknown[];
}

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];
/** What surrounds a page's text, and what is no text. */
const SKIPPED = ["nav", "header", "footer", "aside", "form", "script", "style", "img", "svg"];

/** Headings as Markdown writes them, links without their addresses, no line breaks inside paragraphs. */
export const htmlOptions = {
  wordwrap: false as const,
  formatters: {
    markdownHeading(element: Element, walk: (nodes: unknown, to: Builder) => void, to: Builder) {
      to.openBlock({ leadingLineBreaks: 2 });
      to.addLiteral("# ");
      walk(element.children, to);
      to.closeBlock({ trailingLineBreaks: 2 });
    },
  },
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    ...HEADINGS.map((selector) => ({ selector, format: "markdownHeading" })),
    ...SKIPPED.map((selector) => ({ selector, format: "skip" })),
  ],
};
