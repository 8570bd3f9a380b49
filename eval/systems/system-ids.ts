/** The systems by name, to check what was typed before anything is started; a test compares them with the systems. */
export const WITHOUT_LLM = ["ours-recall", "match-only", "knn"];
export const WITH_LLM = [
  "ours",
  "taggpt-selective",
  "taggpt-generative",
  "icxml",
  "llm4tc",
  "without-c2c2t",
  "without-examples",
  "without-segments",
  "without-srki",
  "without-adapter",
  "without-srki-and-adapter",
  "without-confidence",
];

/** Those that judge with calibrated confidence. */
export const CALIBRATED = [
  "ours",
  "without-c2c2t",
  "without-examples",
  "without-segments",
  "without-srki",
  "without-adapter",
  "without-srki-and-adapter",
];

/** Predictions in files: any software of this name. */
export const EXTERNAL = /^annif-.+$/;

export function isKnownId(id: string): boolean {
  return [...WITHOUT_LLM, ...WITH_LLM].includes(id) || EXTERNAL.test(id);
}
