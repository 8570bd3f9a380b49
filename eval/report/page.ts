import { readFileSync } from "node:fs";
import { html, trusted } from "./html.ts";
import type { Html } from "./html.ts";
import type { EvaluationReport } from "./report.ts";
import { ablations } from "./sections/ablations.ts";
import { accuracyCoverage } from "./sections/accuracy-coverage.ts";
import { comparison } from "./sections/comparison.ts";
import type { DrawnPlots } from "./sections/figure.ts";
import { glossary } from "./sections/glossary.ts";
import { importance } from "./sections/importance.ts";
import { overview } from "./sections/overview.ts";
import { promises } from "./sections/promises.ts";
import { recallByPath } from "./sections/recall-by-path.ts";
import { reliability } from "./sections/reliability.ts";
import { themeCss } from "./theme.ts";

const SECTIONS = [
  comparison,
  recallByPath,
  accuracyCoverage,
  promises,
  reliability,
  ablations,
  importance,
];

const STYLE = readFileSync(new URL("page.css", import.meta.url), "utf8");
/** The page runs and loads nothing; this makes the browser hold us to it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export function page(report: EvaluationReport, plots: DrawnPlots): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>Tagwright evaluation: ${report.dataSet}</title>
        <style>
          ${trusted(themeCss())}${trusted(STYLE)}
        </style>
      </head>
      <body>
        ${overview(report)}
        <nav aria-label="Sections">
          ${SECTIONS.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}<a href="#glossary"
            >Glossary</a
          >
        </nav>
        <main>
          ${SECTIONS.map(
            (section) =>
              html`<section id="${section.id}">
                <h2>${section.title}</h2>
                <p class="question">${section.question}</p>
                ${section.render(report, plots)}
              </section>`,
          )}
          ${glossary(report)}
        </main>
      </body>
    </html> `;
}
