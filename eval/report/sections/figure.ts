import { html, trusted } from "../html.ts";
import type { Html } from "../html.ts";
import type { DrawnPlot, PlotName } from "../plots/plot.ts";

export type DrawnPlots = ReadonlyMap<PlotName, DrawnPlot>;

/** The drawing for wide screens and the one for phones; the stylesheet shows one of them. */
export function figure({ name, inline }: DrawnPlot, caption: Html): Html {
  return html`<figure id="plot-${name}">
    <div class="plot wide">${trusted(inline.wide)}</div>
    <div class="plot narrow">${trusted(inline.narrow)}</div>
    <figcaption>${caption}</figcaption>
  </figure>`;
}

/** In the place of a plot for which there is nothing to draw. */
export function nothing(sentence: string): Html {
  return html`<p class="nothing">${sentence}</p>`;
}
