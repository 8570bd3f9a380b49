import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { inLightColours } from "../theme.ts";

const require = createRequire(import.meta.url);
/** The font comes with a package: a server may have none. */
const FONT_FILES = [
  require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
  require.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
];
const ZOOM = 2;

/** On white, and twice as large, for sharp screens. */
export function toPng(svg: string): Uint8Array {
  const resvg = new Resvg(svg, {
    background: inLightColours("var(--paper)"),
    fitTo: { mode: "zoom", value: ZOOM },
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: "Inter" },
  });
  return resvg.render().asPng();
}
