import * as vega from "vega";

interface TextItem {
  readonly fontSize?: number;
  /** Wider text is cut, with an ellipsis. */
  readonly limit?: number;
}

declare module "vega" {
  /** Missing in vega's types. Replacing `width` is vega's own way to be told what it cannot measure. */
  export const textMetrics: { width: (item: TextItem, text: string | number) => number };
}

/** Inter's letters on average. Without a canvas vega takes 0.8 em, which leaves gaps and cuts labels early. */
const LETTER_EM = 0.56;
const DEFAULT_FONT_SIZE = 11;

/** Sets it for all plots of this process. */
export function useInterWidths(): void {
  vega.textMetrics.width = ({ fontSize = DEFAULT_FONT_SIZE, limit = 0 }, text) => {
    const width = String(text).length * fontSize * LETTER_EM;
    // Vega asks both whether a text is too wide and how much room it takes once it is cut.
    return limit > 0 ? Math.min(width, limit + 1) : width;
  };
}
