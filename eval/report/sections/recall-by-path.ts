import { formatNumber } from "../format.ts";
import { html } from "../html.ts";
import { figure, nothing } from "./figure.ts";
import type { Section } from "./section.ts";
import { NOT_APPLICABLE, table } from "./table.ts";

export const recallByPath: Section = {
  id: "recall-by-path",
  title: "Recall by path",
  question: "Which path through the graph finds the right tags, and what would be lost without it?",
  render(report, plots) {
    const plot = plots.get("recall-by-path");
    if (!plot) return nothing("This run did not record which path found which tag.");
    const share = (value: number | null) => (value === null ? NOT_APPLICABLE : formatNumber(value));
    return html`
      ${figure(plot, CAPTION)}
      ${table({
        caption: "Share of the gold assignments that each path found",
        columns: [
          "Path",
          "Found",
          "By this path only",
          "Unseen tags",
          "Rare tags",
          "Frequent tags",
        ],
        rows: report.recallByPath.map(({ path, found, onlyThisPath, byFrequency }) => ({
          head: path,
          cells: [
            found,
            onlyThisPath,
            byFrequency.unseen,
            byFrequency.rare,
            byFrequency.frequent,
          ].map(share),
        })),
      })}
    `;
  },
};

const CAPTION = html`The upright line is the share over all tags together. A tag is unseen if no
content of the history carries it. No bar: nothing found, or no such tags among the gold ones; the
table tells which.`;
