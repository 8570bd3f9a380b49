import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { metricOf } from "../metric-catalogue.ts";
import type { Metric } from "../metric-catalogue.ts";
import type { EvaluationReport } from "../report.ts";
import { oursOf } from "../systems.ts";
import { metricAnchor } from "./metric-table.ts";
import { details } from "./table.ts";

const DIRECTIONS = {
  higher: "higher is better",
  lower: "lower is better",
  neither: "neither higher nor lower is better",
} as const satisfies Record<Metric["better"], string>;

export function glossary(report: EvaluationReport): Html {
  const metrics = Object.keys(oursOf(report).metrics).map(metricOf);
  const settings = JSON.stringify(report.facts.settings, undefined, 2);
  return html`<section id="glossary">
    <h2>Glossary</h2>
    <dl class="glossary">
      ${metrics.map(
        (metric) =>
          html`<div id="${metricAnchor(metric.name)}">
            <dt>${metric.label}</dt>
            <dd>
              ${metric.definition} <small>${metric.unit}; ${DIRECTIONS[metric.better]}</small>
            </dd>
          </div>`,
      )}
    </dl>
    ${details("Settings of this run", html`<pre><code>${settings}</code></pre>`)}
  </section>`;
}
