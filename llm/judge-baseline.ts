import type { JudgeTag } from "./judge-tag.ts";

/** Everyday contents, each with a tag that plainly fits and one that plainly does not. */
const PLAIN_CASES = [
  ["Ten ways to bake better bread at home", "Baking", "Motor racing"],
  ["The central bank raises interest rates again", "Monetary policy", "Gardening"],
  ["Wireless optical mouse with USB receiver", "Computer accessories", "Dental care"],
  ["How to treat a sprained ankle", "First aid", "Astronomy"],
  ["Remind me to call my mother at six", "Set a reminder", "Book a flight"],
  ["A history of the aqueducts of Rome", "Water supply", "Video games"],
] as const;

/**
 * The judge's habit of saying Yes: the log odds of Yes in the middle between tags that plainly fit and tags that plainly
 * do not, each with the same weight. After contextual calibration (Zhao et al., "Calibrate Before Use", ICML 2021), whose
 * content-free prompts tell nothing of how strict a fine-tuned judge is with real ones. Asked once; undefined when the
 * server gives no probabilities.
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
  for (const [title, ...tags] of PLAIN_CASES) {
    for (const name of tags) {
      const { confidence, source } = await judgeTag({
        content: { title },
        knowledge: { examples: [], segments: [] },
        tag: { name },
      });
      if (source === "LOGPROBS") logits.push(boundedLogit(confidence));
    }
  }
  if (logits.length === 0) return undefined;
  return logits.reduce((sum, logit) => sum + logit, 0) / logits.length;
}

/** Log odds, at most 199 to 1: how sure a judge is of what is plain says nothing of how strict it is. */
function boundedLogit(p: number): number {
  const bounded = Math.min(Math.max(p, 0.005), 0.995);
  return Math.log(bounded / (1 - bounded));
}
