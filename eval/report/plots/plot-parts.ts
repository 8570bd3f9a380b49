import type { Layout } from "./plot.ts";

/** Scale of shares. */
export const FROM_0_TO_1 = { domain: [0, 1] };

const LINE_LETTERS = { wide: 26, narrow: 18 };
const MOST_LINES = 3;
const LINE_HEIGHT = 14;

/** Breaks a label at spaces; what is still too long then, vega cuts with an ellipsis. */
export function broken(label: string, layout: Layout): string {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    const fits = longer.length <= LINE_LETTERS[layout] || lines.length === MOST_LINES;
    if (fits && lines.length > 0) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines.join("\n");
}

/** A row for each label, in the given order. The field must hold `broken` labels. */
export function rowPerLabel(field: string, labels: readonly string[], layout: Layout) {
  const labelOffset = { condition: [raisedFor(3), raisedFor(2)], value: 0 };
  const axis = {
    title: null,
    labelLimit: layout === "wide" ? 200 : 130,
    labelExpr: String.raw`split(datum.label, '\n')`,
    labelLineHeight: LINE_HEIGHT,
    labelBaseline: "middle",
    labelOffset,
  } as const;
  return {
    field,
    type: "nominal",
    axis,
    sort: labels.map((label) => broken(label, layout)),
  } as const;
}

/** Vega puts the first line of a label at the row's middle; this puts the middle of its lines there. */
function raisedFor(lines: number) {
  const test = String.raw`length(split(datum.value, '\n')) === ${lines}`;
  return { test, value: (-LINE_HEIGHT * (lines - 1)) / 2 };
}

/** Room for the label that has most lines. */
export function rowHeight(labels: readonly string[], layout: Layout): { step: number } {
  const lines = Math.max(...labels.map((label) => broken(label, layout).split("\n").length));
  return { step: lines * LINE_HEIGHT + LINE_HEIGHT / 2 };
}
