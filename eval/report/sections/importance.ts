import { html } from "../html.ts";
import { figure, nothing } from "./figure.ts";
import type { Section } from "./section.ts";

export const importance: Section = {
  id: "importance",
  title: "Feature importance",
  question: "What does the learned ranker look at?",
  render(_report, plots) {
    const plot = plots.get("importance");
    return plot ? figure(plot, CAPTION) : nothing("No ranker was learned in this run.");
  },
};

const CAPTION = html`Each feature's share of all gain in the ranker's trees. Features that say much
the same share their gain, so a short bar does not mean that a feature is of no use.`;
