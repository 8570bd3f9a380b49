import type { JudgeTag } from "./judge-tag.ts";

/** Contents without a content and a tag without a meaning: whatever the judge answers is its habit. */
const CONTENT_FREE = ["N/A", "[MASK]", "Untitled"];

/**
 * The judge's habit of saying Yes, as the mean log odds over content-free prompts (contextual calibration;
 * Zhao et al., "Calibrate Before Use", ICML 2021). Asked once; undefined when the server gives no probabilities.
 */
export function createJudgeBaseline(judgeTag: JudgeTag) {
  let known: Promise<number | undefined> | undefined;
  return function judgeBaseline(): Promise<number | undefined> {
    known ??= measure(judgeTag);
    known.catch(() => (known = undefined));
    return known;
  };
}

async function measure(judgeTag: JudgeTag): Promise<number | undefined> {
  const logits: number[] = [];
  for (const title of CONTENT_FREE) {
    const knowledge = { examples: [], segments: [] };
    const { confidence, source } = await judgeTag({
      content: { title },
      knowledge,
      tag: { name: "N/A" },
    });
    if (source === "LOGPROBS") logits.push(Math.log(confidence / (1 - confidence)));
  }
  if (logits.length === 0) return undefined;
  return logits.reduce((sum, logit) => sum + logit, 0) / logits.length;
}
