import { Alert, Anchor, createTheme, Modal } from "@mantine/core";
import type { CSSVariablesResolver, MantineColorsTuple } from "@mantine/core";

/** The accent: a deep teal, dark enough for white text from the seventh shade on. */
const teal: MantineColorsTuple = [
  "#e8f6f5",
  "#d3ebe9",
  "#a5d8d4",
  "#74c3bd",
  "#4bb0a9",
  "#2f9d96",
  "#17877f",
  "#0b7a75",
  "#086560",
  "#03504c",
];

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 7 },
  colors: { accent: teal },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
  headings: { fontWeight: "650" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // Colour alone would not tell a link from the words around it.
    Anchor: Anchor.extend({ defaultProps: { underline: "always" } }),
    // A title in the alert's own yellow lacks contrast.
    Alert: Alert.extend({ styles: { label: { color: "var(--mantine-color-text)" } } }),
    Modal: Modal.extend({ defaultProps: { closeButtonProps: { "aria-label": "Close" } } }),
  },
});

/** Dimmed text and errors that still have the contrast which small print needs; a body that is darker than its cards. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { "--mantine-color-dimmed": "#59626b", "--mantine-color-error": "#c92a2a" },
  dark: {
    "--mantine-color-dimmed": "#a8b0b8",
    "--mantine-color-error": "#ff8787",
    "--mantine-color-body": "#16191b",
  },
});
