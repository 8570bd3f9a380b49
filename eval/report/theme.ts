/** Every colour of the page and its plots, for light and dark. Plots name them as CSS variables, so that they follow the page. */
const COLOURS = {
  paper: ["#ffffff", "#14171c"],
  card: ["#f5f7fa", "#1d2128"],
  ink: ["#1a1f29", "#e6e9ef"],
  muted: ["#5a6474", "#a0a9b8"],
  line: ["#dde2ea", "#333a45"],
  ours: ["#0b5fc0", "#6cb2ff"],
  baseline: ["#b45309", "#f3a952"],
  external: ["#7c3aa8", "#cf9ff5"],
  good: ["#12733f", "#5fd08f"],
  bad: ["#b3261e", "#ff8f85"],
  low: ["#a9c9ef", "#2d4f78"],
  middle: ["#5b9be0", "#4684c8"],
  high: ["#0b4a94", "#9fcdff"],
  teal: ["#0f766e", "#4fd1c1"],
  rose: ["#be185d", "#ff8fbe"],
  olive: ["#6b7212", "#cdd55a"],
  grey: ["#6b7280", "#9aa3b2"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Colour = keyof typeof COLOURS;

export function colour(name: Colour): string {
  return `var(--${name})`;
}

/** For lines that must be told apart; ours is always the first. */
export const SERIES = (
  ["ours", "baseline", "external", "teal", "rose", "olive", "grey", "good"] as const
).map(colour);

/** Dark is for screens only: paper is white. */
export function themeCss(): string {
  const declare = (shade: 0 | 1) =>
    Object.entries(COLOURS)
      .map(([name, shades]) => `--${name}: ${shades[shade]};`)
      .join(" ");
  return `:root { color-scheme: light dark; ${declare(0)} }
@media screen and (prefers-color-scheme: dark) { :root { ${declare(1)} } }`;
}

/** The drawing in light colours, for where no stylesheet reaches. */
export function inLightColours(svg: string): string {
  return svg.replaceAll(/var\(--(\w+)\)/g, (text, name: string) =>
    isColour(name) ? COLOURS[name][0] : text,
  );
}

function isColour(name: string): name is Colour {
  return Object.hasOwn(COLOURS, name);
}
