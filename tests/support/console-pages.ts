/** Addresses of the console, one of each kind of page. */
export const PAGES = [
  "/",
  "/contents",
  "/contents/n-003",
  "/contents/n-003?tab=similar",
  "/review",
  "/tags",
  "/tags?view=tree",
  "/tags?view=duplicates",
  "/tags?view=proposals",
  "/tags?view=suspicious",
  "/tags/solar-power",
  "/knowledge",
  "/jobs",
  "/runs",
  "/evaluations",
  "/dial",
  "/settings",
  "/audit",
  "/webhooks",
  "/webhooks/nobody",
  "/search?text=solar",
  "/try",
  "/nowhere",
];

export const LOOKS = [
  { width: 1280, isDark: false },
  { width: 390, isDark: true },
];
